// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';
import type { MemberClasses } from '../runtime/model/constructModel.js';
import { ConnectionCredentials, connectionCredentialsShape } from './ConnectionCredentials.js';
import { WebRTCConnection, webRTCConnectionShape } from './WebRTCConnection.js';
import { Websocket, websocketShape } from './Websocket.js';

/** The shape of `CreateParticipantConnectionResponse`, for validation at run time. */
export const createParticipantConnectionResponseShape: Shape = {
  name: 'CreateParticipantConnectionResponse',
  members: {
    Websocket: { type: 'model', shape: () => websocketShape },
    ConnectionCredentials: { type: 'model', shape: () => connectionCredentialsShape },
    WebRTCConnection: { type: 'model', shape: () => webRTCConnectionShape },
  },
};

/** The connections that the request asked for in `Type`. */
export class CreateParticipantConnectionResponse extends ModelBase {
  /** The WebSocket that delivers the chat. */
  declare Websocket?: Websocket | undefined;

  /** The connection token, which every other operation takes. */
  declare ConnectionCredentials?: ConnectionCredentials | undefined;

  /** The data to join a call. */
  declare WebRTCConnection?: WebRTCConnection | undefined;

  constructor(init?: CreateParticipantConnectionResponse) {
    super(init, createParticipantConnectionResponseShape);
  }

  /** @internal */
  static get shape(): Shape {
    return createParticipantConnectionResponseShape;
  }

  /** @internal */
  static get classes(): MemberClasses {
    return {
      named: {
        Websocket: () => Websocket,
        ConnectionCredentials: () => ConnectionCredentials,
        WebRTCConnection: () => WebRTCConnection,
      },
    };
  }
}
