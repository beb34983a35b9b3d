// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';
import { Item, itemShape } from './Item.js';

/** `GetTranscriptResponse` at run time. */
export const getTranscriptResponseShape: Shape = {
  name: 'GetTranscriptResponse',
  members: {
    InitialContactId: { type: 'string', minLength: 1, maxLength: 256 },
    Transcript: { type: 'array', items: { type: 'model', shape: () => itemShape } },
    NextToken: { type: 'string', minLength: 1, maxLength: 1000, sensitive: true },
  },
};

type Schema = SchemaOf<components['schemas']['GetTranscriptResponse']>;

/** One page of the transcript. */
export class GetTranscriptResponse implements Schema {
  /**
   * The first contact of the chat.
   *
   * 1 to 256 characters.
   */
  declare InitialContactId?: string | undefined;

  /** The items of this page. */
  declare Transcript?: Item[] | undefined;

  /**
   * The token of the next page. The last page has none.
   *
   * 1 to 1000 characters.
   */
  declare NextToken?: string | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: GetTranscriptResponse) {
    assignMembers(this, init, 'GetTranscriptResponse');
  }

  /**
   * Makes a GetTranscriptResponse of data as it comes off the wire. Members that it does not know
   * are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: GetTranscriptResponse = new GetTranscriptResponse(),
  ): GetTranscriptResponse {
    return constructModel(
      getTranscriptResponseShape,
      { named: { Transcript: () => Item } },
      data,
      obj,
    );
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(getTranscriptResponseShape, data);
  }
}
