import type { Style } from './Parameter.js';
import type { TypeShape } from '../model/Shape.js';

/** The request body of an operation. */
export interface Body extends BodyFormat {
  readonly argument: string;
  readonly required?: true;
  readonly encode: BodyEncoder;
  /** The member that receives a generated UUID if the caller leaves it out. */
  readonly idempotencyToken?: string;
}

/**
 * Encodes a body as a string or as a Blob. If the Blob has a type, it is the media type of the
 * body. Descriptors refer to the encoder they need, so that bundles contain no others.
 *
 * @param argument - the name of the value in error messages.
 */
export type BodyEncoder = (
  this: void,
  value: unknown,
  argument: string,
  body: BodyFormat,
) => string | Blob;

/** What an encoder needs to know about the body. */
export interface BodyFormat {
  readonly mediaType: string;
  readonly type: TypeShape;
  /** How individual members of a form are encoded, if not in the default way. */
  readonly parts?: Readonly<Record<string, PartFormat>>;
}

/** How a member of a form is encoded (OpenAPI 3, "Encoding Object"). */
export interface PartFormat {
  readonly mediaType?: string;
  readonly style?: Style;
  readonly explode?: boolean;
  readonly allowReserved?: true;
}
