import type { Style } from './Parameter.js';
import type { TypeShape } from '../model/Shape.js';

/** The body that an operation takes. */
export interface Body extends BodyFormat {
  readonly argument: string;
  readonly required?: true;
  readonly encode: BodyEncoder;
  readonly type: TypeShape;
  /** The member that is filled with a UUID where the caller leaves it out. */
  readonly idempotencyToken?: string;
}

/**
 * Writes a body: a text, or bytes, whose type is the body's media type if they have one. Descriptors name the writer that they need, so that a bundle has no other.
 *
 * @param argument - what the value is called in the message of an error.
 */
export type BodyEncoder = (
  this: void,
  value: unknown,
  argument: string,
  body: BodyFormat,
) => string | Blob;

/** What a writer of bodies may have to know of the body. */
export interface BodyFormat {
  readonly mediaType: string;
  /** Of the members of a form: how each is written, if not as usual. */
  readonly parts?: Readonly<Record<string, PartFormat>>;
}

/** How a member of a form is written (OpenAPI 3, "Encoding Object"). */
export interface PartFormat {
  readonly mediaType?: string;
  readonly style?: Style;
  readonly explode?: boolean;
  readonly allowReserved?: true;
}
