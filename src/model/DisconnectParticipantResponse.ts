// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { assignMembers, constructModel } from '../runtime/model.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';

/** `DisconnectParticipantResponse` at run time. */
export const disconnectParticipantResponseShape: Shape = {
  name: 'DisconnectParticipantResponse',
  members: {},
};

/** An empty answer. The participant has left. */
export class DisconnectParticipantResponse {
  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: DisconnectParticipantResponse) {
    assignMembers(this, init, 'DisconnectParticipantResponse');
  }

  /**
   * Makes a DisconnectParticipantResponse of data as it comes off the wire. Members that it does not
   * know are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: DisconnectParticipantResponse = new DisconnectParticipantResponse(),
  ): DisconnectParticipantResponse {
    return constructModel(disconnectParticipantResponseShape, { named: {} }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(disconnectParticipantResponseShape, data);
  }
}
