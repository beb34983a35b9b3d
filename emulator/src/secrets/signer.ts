import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Signs values that clients must return unchanged: page tokens and pre-signed URLs. */
export class Signer {
  readonly #key = randomBytes(32);

  /** Returns the signature of a text: 43 characters that are safe in URLs. */
  sign(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }

  /** Whether `signature` is this signer's signature of `text`. */
  verify(text: string, signature: string): boolean {
    const given = Buffer.from(signature);
    const right = Buffer.from(this.sign(text));
    return given.length === right.length && timingSafeEqual(given, right);
  }
}

/** An unguessable text of 512 characters, the length of the service's tokens. */
export function unguessableToken(): string {
  return randomBytes(384).toString('base64url');
}

/** An unguessable text of 64 characters that is safe in headers and URLs. */
export function unguessable(): string {
  return randomBytes(48).toString('base64url');
}
