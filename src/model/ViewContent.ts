// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';
import type { ViewAction } from './ViewAction.js';

/** `ViewContent` at run time. */
export const viewContentShape: Shape = {
  name: 'ViewContent',
  members: {
    InputSchema: { type: 'string', sensitive: true },
    Template: { type: 'string', sensitive: true },
    Actions: {
      type: 'array',
      items: {
        type: 'string',
        minLength: 1,
        maxLength: 255,
        pattern: "^([\\p{L}\\p{N}_.:\\/=+\\-@()']+[\\p{L}\\p{Z}\\p{N}_.:\\/=+\\-@()']*)$",
      },
      sensitive: true,
    },
  },
};

type Schema = SchemaOf<components['schemas']['ViewContent']>;

/** What a view shows and does. */
export class ViewContent implements Schema {
  /** The JSON schema of the data that the template works on, as JSON. */
  declare InputSchema?: string | undefined;

  /** The template of the view, as JSON. */
  declare Template?: string | undefined;

  /** What the user can do in the view. */
  declare Actions?: ViewAction[] | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: ViewContent) {
    assignMembers(this, init, 'ViewContent');
  }

  /**
   * Makes a ViewContent of data as it comes off the wire. Members that it does not know are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(data: unknown, obj: ViewContent = new ViewContent()): ViewContent {
    return constructModel(viewContentShape, { named: {} }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(viewContentShape, data);
  }
}
