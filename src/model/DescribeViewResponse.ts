// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';
import type { MemberClasses } from '../runtime/model/constructModel.js';
import { View, viewShape } from './View.js';

/** The shape of `DescribeViewResponse`, for validation at run time. */
export const describeViewResponseShape: Shape = {
  name: 'DescribeViewResponse',
  members: { View: { type: 'model', shape: () => viewShape } },
};

/** The view that belongs to a view token. */
export class DescribeViewResponse extends ModelBase {
  /** A small user interface that a contact shows. */
  declare View?: View | undefined;

  constructor(init?: DescribeViewResponse) {
    super(init, describeViewResponseShape);
  }

  /** @internal */
  static get shape(): Shape {
    return describeViewResponseShape;
  }

  /** @internal */
  static get classes(): MemberClasses {
    return { named: { View: () => View } };
  }
}
