// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';
import type { MemberClasses } from '../runtime/model/constructModel.js';
import type { ScanDirection } from './ScanDirection.js';
import type { SortKey } from './SortKey.js';
import { StartPosition, startPositionShape } from './StartPosition.js';

/** `GetTranscriptRequest` at run time. */
export const getTranscriptRequestShape: Shape = {
  name: 'GetTranscriptRequest',
  members: {
    ContactId: { type: 'string', minLength: 1, maxLength: 256 },
    MaxResults: { type: 'integer', minimum: 0, maximum: 100 },
    NextToken: { type: 'string', minLength: 1, maxLength: 1000, sensitive: true },
    ScanDirection: { type: 'literal', values: ['FORWARD', 'BACKWARD'] },
    SortOrder: { type: 'literal', values: ['DESCENDING', 'ASCENDING'] },
    StartPosition: { type: 'model', shape: () => startPositionShape },
  },
};

/** Which part of the transcript to read, and in which order. */
export class GetTranscriptRequest extends ModelBase {
  /**
   * The contact whose transcript to read, where it is not the current one of a persistent
   * chat.
   *
   * 1 to 256 characters.
   */
  declare ContactId?: string | undefined;

  /**
   * How many items a page has at most.
   *
   * Integer, 0 to 100; default 10.
   */
  declare MaxResults?: number | undefined;

  /**
   * The token of the page to read, from the page before it.
   *
   * 1 to 1000 characters.
   */
  declare NextToken?: string | undefined;

  /**
   * Which way to read from the start position. The default is `BACKWARD` without a
   * `StartPosition` and `FORWARD` with one.
   */
  declare ScanDirection?: ScanDirection | undefined;

  /** How to sort the items of a page by time. The default is `DESCENDING`. */
  declare SortOrder?: SortKey | undefined;

  /** Where in the transcript to start: at an item, at a time, or some items before the end. */
  declare StartPosition?: StartPosition | undefined;

  constructor(init?: GetTranscriptRequest) {
    super(init, getTranscriptRequestShape);
  }

  /** @internal */
  static get shape(): Shape {
    return getTranscriptRequestShape;
  }

  /** @internal */
  static get classes(): MemberClasses {
    return { named: { StartPosition: () => StartPosition } };
  }
}
