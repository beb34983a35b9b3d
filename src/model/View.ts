// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';
import { ViewContent, viewContentShape } from './ViewContent.js';

/** `View` at run time. */
export const viewShape: Shape = {
  name: 'View',
  members: {
    Id: { type: 'string', minLength: 1, maxLength: 500, pattern: '^[a-zA-Z0-9_\\-:/$]+$' },
    Arn: { type: 'string' },
    Name: {
      type: 'string',
      minLength: 1,
      maxLength: 255,
      pattern: "^([\\p{L}\\p{N}_.:\\/=+\\-@()']+[\\p{L}\\p{Z}\\p{N}_.:\\/=+\\-@()']*)$",
      sensitive: true,
    },
    Version: { type: 'integer' },
    Content: { type: 'model', shape: () => viewContentShape },
  },
};

type Schema = SchemaOf<components['schemas']['View']>;

/** A small user interface that a contact shows. */
export class View implements Schema {
  /**
   * The id of the view.
   *
   * 1 to 500 characters, matches `^[a-zA-Z0-9_\-:/$]+$`.
   */
  declare Id?: string | undefined;

  /** The Amazon resource name of the view. */
  declare Arn?: string | undefined;

  /**
   * The name of the view.
   *
   * 1 to 255 characters, matches `^([\p{L}\p{N}_.:\/=+\-@()']+[\p{L}\p{Z}\p{N}_.:\/=+\-@()']*)$`.
   */
  declare Name?: string | undefined;

  /**
   * The version of the view.
   *
   * Integer.
   */
  declare Version?: number | undefined;

  /** What a view shows and does. */
  declare Content?: ViewContent | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: View) {
    assignMembers(this, init, 'View');
  }

  /**
   * Makes a View of data as it comes off the wire. Members that it does not know are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(data: unknown, obj: View = new View()): View {
    return constructModel(viewShape, { named: { Content: () => ViewContent } }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(viewShape, data);
  }
}
