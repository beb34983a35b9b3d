// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';

/** The shape of `StartPosition`, for validation at run time. */
export const startPositionShape: Shape = {
  name: 'StartPosition',
  members: {
    Id: { type: 'string', minLength: 1, maxLength: 256 },
    AbsoluteTime: { type: 'string', minLength: 1, maxLength: 100 },
    MostRecent: { type: 'integer', minimum: 0, maximum: 100 },
  },
};

/** Where to start in the transcript: at an item, at a time, or at one of the newest items. */
export class StartPosition extends ModelBase {
  /**
   * The id of the item to start at.
   *
   * 1 to 256 characters.
   */
  declare Id?: string | undefined;

  /**
   * The time to start at, in ISO 8601.
   *
   * 1 to 100 characters.
   */
  declare AbsoluteTime?: string | undefined;

  /**
   * The number of items to start before the end, counted from the newest item.
   *
   * Integer, 0 to 100.
   */
  declare MostRecent?: number | undefined;

  constructor(init?: StartPosition) {
    super(init, startPositionShape);
  }

  /** @internal */
  static get shape(): Shape {
    return startPositionShape;
  }
}
