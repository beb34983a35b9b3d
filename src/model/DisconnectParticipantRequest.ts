// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';

/** The shape of `DisconnectParticipantRequest`, for validation at run time. */
export const disconnectParticipantRequestShape: Shape = {
  name: 'DisconnectParticipantRequest',
  members: { ClientToken: { type: 'string', maxLength: 500 } },
};

/** Has no required members. The connection token identifies the participant. */
export class DisconnectParticipantRequest extends ModelBase {
  /**
   * Makes the call safe to repeat: the service applies calls with the same token only once.
   * If it is missing or empty, the client sets it to a new UUID.
   *
   * Up to 500 characters.
   */
  declare ClientToken?: string | undefined;

  constructor(init?: DisconnectParticipantRequest) {
    super(init, disconnectParticipantRequestShape);
  }

  /** @internal */
  static get shape(): Shape {
    return disconnectParticipantRequestShape;
  }
}
