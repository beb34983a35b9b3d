import {
  adopt,
  assignMembers,
  constructModel,
  type Classes,
  type ModelClass,
} from './constructModel.js';
import type { Shape, TypeShape } from './Shape.js';
import { validateModel, type Violation } from './validateModel.js';

/** Base class of all models. The members of a model have the names that the service uses. */
export class ModelBase {
  /**
   * @param init - the initial members; the others are undefined.
   * @throws TypeError if `init` is not an object.
   * @internal
   */
  constructor(init: object | undefined, { name }: Shape) {
    assignMembers(this, init, name);
  }

  /**
   * Creates a model from parsed JSON. Unknown members are kept.
   *
   * @param obj - an existing object that receives the members, instead of a new one.
   * @throws TypeError if `data` is neither an object, null nor undefined.
   */
  static constructFromObject<Model extends ModelBase>(
    this: ModelClass<Model>,
    data: unknown,
    obj: Model = new this(),
  ): Model {
    return constructModel(this, data, obj);
  }

  /**
   * Decodes a JSON value of a response, with models where its type has models. The value is reused,
   * not copied. This is a method so that programs without models do not bundle it.
   *
   * @internal
   */
  static decode(
    this: ModelClass,
    type: TypeShape,
    value: unknown,
    classes: Classes = this,
  ): unknown {
    return adopt(type, value, classes);
  }

  /**
   * Checks `data` against the bounds in the OpenAPI document: required members, types, lengths,
   * patterns and ranges.
   *
   * @returns the violations; an empty array if `data` is valid.
   */
  static validate(this: ModelClass, data: unknown): Violation[] {
    return validateModel(this.shape, data);
  }
}
