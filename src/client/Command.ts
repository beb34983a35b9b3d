import type { MetadataBearer } from '../runtime/response/ResponseMetadata.js';
import type { Operation } from '../runtime/operation/Operation.js';
import type { Closed } from './Closed.js';
import { noMiddlewareStack } from './middlewareStack.js';

/** Base class of the commands: a request for one operation, with its input. */
export abstract class Command<Input extends object, Output extends MetadataBearer> {
  /** The input that the command was created with. */
  readonly input: Input;
  /** Never set. It ties the command to the type of its output. */
  declare readonly $output?: Output;

  constructor(input: Input) {
    this.input = input;
  }

  /**
   * Not available. Unlike the AWS SDK's commands, these have no middleware.
   *
   * @throws Error, always, with an interceptor that you can use instead.
   * @deprecated Use `client.use(interceptor)`.
   */
  get middlewareStack(): never {
    return noMiddlewareStack();
  }

  /** @internal The descriptor of the operation. */
  abstract get operation(): Operation<unknown>;
}

/**
 * The input type of a command, derived from the request model. A missing member is reported when
 * the command is sent. `Filled` is the member that the client can fill in, so you may omit it.
 */
export type InputOf<Model, Filled extends keyof Model = never> = OutputOf<Omit<Model, Filled>> & {
  [Key in Filled]?: Model[Key] | undefined;
};

/** The output type of a command, derived from the response model. */
export type OutputOf<Model> = { [Key in keyof Model]: Closed<Model[Key]> | undefined };
