// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';
import { ConnectionCredentials, connectionCredentialsShape } from './ConnectionCredentials.js';
import { WebRTCConnection, webRTCConnectionShape } from './WebRTCConnection.js';
import { Websocket, websocketShape } from './Websocket.js';

/** `CreateParticipantConnectionResponse` at run time. */
export const createParticipantConnectionResponseShape: Shape = {
  name: 'CreateParticipantConnectionResponse',
  members: {
    Websocket: { type: 'model', shape: () => websocketShape },
    ConnectionCredentials: { type: 'model', shape: () => connectionCredentialsShape },
    WebRTCConnection: { type: 'model', shape: () => webRTCConnectionShape },
  },
};

type Schema = SchemaOf<components['schemas']['CreateParticipantConnectionResponse']>;

/** What the `Type` of the request asked for. */
export class CreateParticipantConnectionResponse implements Schema {
  /** The WebSocket over which the chat arrives. */
  declare Websocket?: Websocket | undefined;

  /** The connection token, with which all other operations are called. */
  declare ConnectionCredentials?: ConnectionCredentials | undefined;

  /** What is needed to join a call. */
  declare WebRTCConnection?: WebRTCConnection | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: CreateParticipantConnectionResponse) {
    assignMembers(this, init, 'CreateParticipantConnectionResponse');
  }

  /**
   * Makes a CreateParticipantConnectionResponse of data as it comes off the wire. Members that it
   * does not know are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: CreateParticipantConnectionResponse = new CreateParticipantConnectionResponse(),
  ): CreateParticipantConnectionResponse {
    return constructModel(
      createParticipantConnectionResponseShape,
      {
        named: {
          Websocket: () => Websocket,
          ConnectionCredentials: () => ConnectionCredentials,
          WebRTCConnection: () => WebRTCConnection,
        },
      },
      data,
      obj,
    );
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(createParticipantConnectionResponseShape, data);
  }
}
