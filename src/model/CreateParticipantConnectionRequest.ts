// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';
import type { ConnectionType } from './ConnectionType.js';

/** The shape of `CreateParticipantConnectionRequest`, for validation at run time. */
export const createParticipantConnectionRequestShape: Shape = {
  name: 'CreateParticipantConnectionRequest',
  members: {
    Type: {
      type: 'array',
      items: {
        type: 'literal',
        values: ['WEBSOCKET', 'CONNECTION_CREDENTIALS', 'WEBRTC_CONNECTION'],
      },
      minItems: 1,
    },
    ConnectParticipant: { type: 'boolean' },
  },
};

/** The kinds of connection to open. */
export class CreateParticipantConnectionRequest extends ModelBase {
  /**
   * The kinds of connection to return.
   *
   * At least 1 item.
   */
  declare Type?: ConnectionType[] | undefined;

  /**
   * Marks the participant as connected without a WebSocket. Participants who receive the chat
   * by message streaming need it.
   */
  declare ConnectParticipant?: boolean | undefined;

  constructor(init?: CreateParticipantConnectionRequest) {
    super(init, createParticipantConnectionRequestShape);
  }

  /** @internal */
  static get shape(): Shape {
    return createParticipantConnectionRequestShape;
  }
}
