// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { assignMembers, constructModel } from '../runtime/model.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';

/** `CancelParticipantAuthenticationResponse` at run time. */
export const cancelParticipantAuthenticationResponseShape: Shape = {
  name: 'CancelParticipantAuthenticationResponse',
  members: {},
};

/** An empty answer. The sign-in is cancelled. */
export class CancelParticipantAuthenticationResponse {
  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: CancelParticipantAuthenticationResponse) {
    assignMembers(this, init, 'CancelParticipantAuthenticationResponse');
  }

  /**
   * Makes a CancelParticipantAuthenticationResponse of data as it comes off the wire. Members that
   * it does not know are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: CancelParticipantAuthenticationResponse = new CancelParticipantAuthenticationResponse(),
  ): CancelParticipantAuthenticationResponse {
    return constructModel(cancelParticipantAuthenticationResponseShape, { named: {} }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(cancelParticipantAuthenticationResponseShape, data);
  }
}
