import type { MetadataBearer } from '../runtime/response/ResponseMetadata.js';
import type { Operation } from '../runtime/operation/Operation.js';
import type { Closed } from './Closed.js';
import { noMiddlewareStack } from './middlewareStack.js';

/** A request of one operation: its input, and which operation it is for. */
export abstract class Command<Input extends object, Output extends MetadataBearer> {
  readonly input: Input;
  /** Never set: ties the command to its output's type. */
  declare readonly $output?: Output;

  constructor(input: Input) {
    this.input = input;
  }

  /**
   * Commands have none, unlike the AWS SDK's: interceptors of the client do its work.
   *
   * @throws Error, always, which shows one.
   * @deprecated use `client.use(interceptor)`.
   */
  get middlewareStack(): never {
    return noMiddlewareStack();
  }

  /** @internal What the client needs to know of the operation. */
  abstract get operation(): Operation<unknown>;
}

/**
 * The members of a request's model as an input has them: missing ones are found when it is sent.
 * `Filled` is the member that may be left out, since the client fills it.
 */
export type InputOf<Model, Filled extends keyof Model = never> = OutputOf<Omit<Model, Filled>> & {
  [Key in Filled]?: Model[Key] | undefined;
};

/** The members of a result's model as an output has them. */
export type OutputOf<Model> = { [Key in keyof Model]: Closed<Model[Key]> | undefined };
