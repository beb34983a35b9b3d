// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';
import type { ViewAction } from './ViewAction.js';

/** The shape of `ViewContent`, for validation at run time. */
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

/** The template, the input schema and the actions of a view. */
export class ViewContent extends ModelBase {
  /** The JSON Schema of the data that the template takes, as JSON. */
  declare InputSchema?: string | undefined;

  /** The template of the view, as JSON. */
  declare Template?: string | undefined;

  /** The actions that the view offers. */
  declare Actions?: ViewAction[] | undefined;

  constructor(init?: ViewContent) {
    super(init, viewContentShape);
  }

  /** @internal */
  static get shape(): Shape {
    return viewContentShape;
  }
}
