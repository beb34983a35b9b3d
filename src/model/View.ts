// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';
import type { MemberClasses } from '../runtime/model/constructModel.js';
import { ViewContent, viewContentShape } from './ViewContent.js';

/** The shape of `View`, for validation at run time. */
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

/** A small user interface that a contact shows. */
export class View extends ModelBase {
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

  /** The template, the input schema and the actions of a view. */
  declare Content?: ViewContent | undefined;

  constructor(init?: View) {
    super(init, viewShape);
  }

  /** @internal */
  static get shape(): Shape {
    return viewShape;
  }

  /** @internal */
  static get classes(): MemberClasses {
    return { named: { Content: () => ViewContent } };
  }
}
