// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';
import type { MemberClasses } from '../runtime/model/constructModel.js';
import { Item, itemShape } from './Item.js';

/** The shape of `GetTranscriptResponse`, for validation at run time. */
export const getTranscriptResponseShape: Shape = {
  name: 'GetTranscriptResponse',
  members: {
    InitialContactId: { type: 'string', minLength: 1, maxLength: 256 },
    Transcript: { type: 'array', items: { type: 'model', shape: () => itemShape } },
    NextToken: { type: 'string', minLength: 1, maxLength: 1000, sensitive: true },
  },
};

/** One page of the transcript. */
export class GetTranscriptResponse extends ModelBase {
  /**
   * The first contact of the chat.
   *
   * 1 to 256 characters.
   */
  declare InitialContactId?: string | undefined;

  /** The items of this page. */
  declare Transcript?: Item[] | undefined;

  /**
   * The token of the next page. The last page does not have one.
   *
   * 1 to 1000 characters.
   */
  declare NextToken?: string | undefined;

  constructor(init?: GetTranscriptResponse) {
    super(init, getTranscriptResponseShape);
  }

  /** @internal */
  static get shape(): Shape {
    return getTranscriptResponseShape;
  }

  /** @internal */
  static get classes(): MemberClasses {
    return { named: { Transcript: () => Item } };
  }
}
