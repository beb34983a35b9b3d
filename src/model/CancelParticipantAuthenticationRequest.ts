// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';

/** `CancelParticipantAuthenticationRequest` at run time. */
export const cancelParticipantAuthenticationRequestShape: Shape = {
  name: 'CancelParticipantAuthenticationRequest',
  members: { SessionId: { type: 'string', minLength: 36, maxLength: 36, required: true } },
};

type Schema = SchemaOf<components['schemas']['CancelParticipantAuthenticationRequest']>;

/** Which sign-in to cancel. */
export class CancelParticipantAuthenticationRequest implements Schema {
  /**
   * The session id from the event `authentication.initiated`.
   *
   * 36 characters.
   */
  declare SessionId: string;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: CancelParticipantAuthenticationRequest) {
    assignMembers(this, init, 'CancelParticipantAuthenticationRequest');
  }

  /**
   * Makes a CancelParticipantAuthenticationRequest of data as it comes off the wire. Members that it
   * does not know are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: CancelParticipantAuthenticationRequest = new CancelParticipantAuthenticationRequest(),
  ): CancelParticipantAuthenticationRequest {
    return constructModel(cancelParticipantAuthenticationRequestShape, { named: {} }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(cancelParticipantAuthenticationRequestShape, data);
  }
}
