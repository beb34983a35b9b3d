// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';
import type { ConnectionType } from './ConnectionType.js';

/** `CreateParticipantConnectionRequest` at run time. */
export const createParticipantConnectionRequestShape: Shape = {
  name: 'CreateParticipantConnectionRequest',
  members: {
    Type: { type: 'array', items: { type: 'string' }, minItems: 1 },
    ConnectParticipant: { type: 'boolean' },
  },
};

type Schema = SchemaOf<components['schemas']['CreateParticipantConnectionRequest']>;

/** What kind of connection to open. */
export class CreateParticipantConnectionRequest implements Schema {
  /**
   * What to return.
   *
   * At least 1 item.
   */
  declare Type?: ConnectionType[] | undefined;

  /**
   * Marks the participant as connected without a WebSocket, for participants who receive
   * the chat by message streaming.
   */
  declare ConnectParticipant?: boolean | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: CreateParticipantConnectionRequest) {
    assignMembers(this, init, 'CreateParticipantConnectionRequest');
  }

  /**
   * Makes a CreateParticipantConnectionRequest of data as it comes off the wire. Members that it
   * does not know are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: CreateParticipantConnectionRequest = new CreateParticipantConnectionRequest(),
  ): CreateParticipantConnectionRequest {
    return constructModel(createParticipantConnectionRequestShape, { named: {} }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(createParticipantConnectionRequestShape, data);
  }
}
