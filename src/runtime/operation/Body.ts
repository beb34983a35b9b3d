import type { TypeShape } from '../model/Shape.js';

/** The body that an operation takes. */
export interface Body {
  readonly argument: string;
  readonly required?: true;
  readonly mediaType: string;
  readonly encode: BodyEncoder;
  readonly type: TypeShape;
  /** The member that is filled with a UUID where the caller leaves it out. */
  readonly idempotencyToken?: string;
}

/**
 * Writes a body. Descriptors name the writer that they need, so that a bundle has no other.
 *
 * @param argument - what the value is called in the message of an error.
 */
export type BodyEncoder = (this: void, value: unknown, argument: string) => string;
