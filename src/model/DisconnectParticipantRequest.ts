// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';

/** `DisconnectParticipantRequest` at run time. */
export const disconnectParticipantRequestShape: Shape = {
  name: 'DisconnectParticipantRequest',
  members: { ClientToken: { type: 'string', maxLength: 500 } },
};

type Schema = SchemaOf<components['schemas']['DisconnectParticipantRequest']>;

/** Needs no member; the token says who leaves. */
export class DisconnectParticipantRequest implements Schema {
  /**
   * Makes the call safe to repeat: the service applies calls with the same token once. The
   * client fills it with a UUID when it is left out or empty.
   *
   * Up to 500 characters.
   */
  declare ClientToken?: string | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: DisconnectParticipantRequest) {
    assignMembers(this, init, 'DisconnectParticipantRequest');
  }

  /**
   * Makes a DisconnectParticipantRequest of data as it comes off the wire. Members that it does not
   * know are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: DisconnectParticipantRequest = new DisconnectParticipantRequest(),
  ): DisconnectParticipantRequest {
    return constructModel(disconnectParticipantRequestShape, { named: {} }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(disconnectParticipantRequestShape, data);
  }
}
