// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';
import { View, viewShape } from './View.js';

/** `DescribeViewResponse` at run time. */
export const describeViewResponseShape: Shape = {
  name: 'DescribeViewResponse',
  members: { View: { type: 'model', shape: () => viewShape } },
};

type Schema = SchemaOf<components['schemas']['DescribeViewResponse']>;

/** The view behind a view token. */
export class DescribeViewResponse implements Schema {
  /** A small user interface that a contact shows. */
  declare View?: View | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: DescribeViewResponse) {
    assignMembers(this, init, 'DescribeViewResponse');
  }

  /**
   * Makes a DescribeViewResponse of data as it comes off the wire. Members that it does not know are
   * kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: DescribeViewResponse = new DescribeViewResponse(),
  ): DescribeViewResponse {
    return constructModel(describeViewResponseShape, { named: { View: () => View } }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(describeViewResponseShape, data);
  }
}
