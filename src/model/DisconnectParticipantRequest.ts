// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';

/** `DisconnectParticipantRequest` at run time. */
export const disconnectParticipantRequestShape: Shape = {
  name: 'DisconnectParticipantRequest',
  members: { ClientToken: { type: 'string', maxLength: 500 } },
};

/** Needs no member; the token says who leaves. */
export class DisconnectParticipantRequest extends ModelBase {
  /**
   * Makes the call safe to repeat: the service applies calls with the same token once. The
   * client fills it with a UUID when it is left out or empty.
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
