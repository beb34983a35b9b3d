import type { Credential } from '../auth/Authentication.js';
import type { Input, Operation } from '../operation/Operation.js';
import type { RequestStyle } from '../request/buildRequest.js';
import type { CallEvents } from './CallEvents.js';

/** What the two styles add to the core. */
export interface CallStyle extends RequestStyle {
  /** The URL of the server of an operation that does not use the client's base path. */
  serverOf?(this: void, operation: Operation<unknown>): string | undefined;
  readonly events?: CallEvents;
  /** @throws Error or TypeError if the arguments are invalid. Commands check their own inputs. */
  check?(this: void, operation: Operation<unknown>, input: Input, options: unknown): void;
  /**
   * Makes everything ready that a call needs, and returns its credentials.
   *
   * @throws Error if a setting has no effect on the platform.
   */
  prepare?(
    this: void,
    operation: Operation<unknown>,
    input: Input,
  ): readonly Credential[] | Promise<readonly Credential[]>;
}
