// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';

/** `StartPosition` at run time. */
export const startPositionShape: Shape = {
  name: 'StartPosition',
  members: {
    Id: { type: 'string', minLength: 1, maxLength: 256 },
    AbsoluteTime: { type: 'string', minLength: 1, maxLength: 100 },
    MostRecent: { type: 'integer', minimum: 0, maximum: 100 },
  },
};

type Schema = SchemaOf<components['schemas']['StartPosition']>;

/** Where in the transcript to start: at an item, at a time, or some items before the end. */
export class StartPosition implements Schema {
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
   * The position to start at, counted from the newest item.
   *
   * Integer, 0 to 100.
   */
  declare MostRecent?: number | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: StartPosition) {
    assignMembers(this, init, 'StartPosition');
  }

  /**
   * Makes a StartPosition of data as it comes off the wire. Members that it does not know are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: StartPosition = new StartPosition(),
  ): StartPosition {
    return constructModel(startPositionShape, { named: {} }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(startPositionShape, data);
  }
}
