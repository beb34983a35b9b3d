import { adopt, assignMembers, constructModel, type ModelClass } from './constructModel.js';
import type { Shape, TypeShape } from './Shape.js';
import { validateModel, type Violation } from './validateModel.js';

/** What all models have. Their members have the names that they have on the wire. */
export class ModelBase {
  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   * @internal
   */
  constructor(init: object | undefined, { name }: Shape) {
    assignMembers(this, init, name);
  }

  /**
   * Makes a model of data as it comes off the wire. Members that it does not know are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject<Model extends ModelBase>(
    this: ModelClass<Model>,
    data: unknown,
    obj: Model = new this(),
  ): Model {
    return constructModel(this, data, obj);
  }

  /**
   * A value of JSON, with models of this class where its type has models: an answer, which is nobody
   * else's. A method, so that programs without models do without it.
   *
   * @internal
   */
  static decode(this: ModelClass, type: TypeShape, value: unknown): unknown {
    return adopt(type, value, this);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(this: ModelClass, data: unknown): Violation[] {
    return validateModel(this.shape, data);
  }
}
