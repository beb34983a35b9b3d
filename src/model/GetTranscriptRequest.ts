// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';
import type { MemberClasses } from '../runtime/model/constructModel.js';
import type { ScanDirection } from './ScanDirection.js';
import type { SortKey } from './SortKey.js';
import { StartPosition, startPositionShape } from './StartPosition.js';

/** The shape of `GetTranscriptRequest`, for validation at run time. */
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

/** The part of the transcript to read, and its order. */
export class GetTranscriptRequest extends ModelBase {
  /**
   * The contact whose transcript to read. In a persistent chat this may be an earlier one. The
   * default is the current contact.
   *
   * 1 to 256 characters.
   */
  declare ContactId?: string | undefined;

  /**
   * The maximum number of items in a page.
   *
   * Integer, 0 to 100; default 10.
   */
  declare MaxResults?: number | undefined;

  /**
   * The `NextToken` of the previous page. Leave it out for the first page.
   *
   * 1 to 1000 characters.
   */
  declare NextToken?: string | undefined;

  /**
   * The direction to read in from the start position. The default is `FORWARD` if there is a
   * `StartPosition`, otherwise `BACKWARD`.
   */
  declare ScanDirection?: ScanDirection | undefined;

  /** The order of the items within a page, by time. The default is `DESCENDING`. */
  declare SortOrder?: SortKey | undefined;

  /** Where to start in the transcript: at an item, at a time, or at one of the newest items. */
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
