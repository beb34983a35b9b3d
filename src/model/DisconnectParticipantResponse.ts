// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';

/** The shape of `DisconnectParticipantResponse`, for validation at run time. */
export const disconnectParticipantResponseShape: Shape = {
  name: 'DisconnectParticipantResponse',
  members: {},
};

/** An empty response. The participant has left. */
export class DisconnectParticipantResponse extends ModelBase {
  constructor(init?: DisconnectParticipantResponse) {
    super(init, disconnectParticipantResponseShape);
  }

  /** @internal */
  static get shape(): Shape {
    return disconnectParticipantResponseShape;
  }
}
