import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Signs what the emulator hands out and wants back unchanged: page tokens and pre-signed URLs. */
export class Signer {
  readonly #key = randomBytes(32);

  /** The signature of a text: 43 characters that may stand in a URL. */
  sign(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }

  /** Whether `signature` is the one that this signer gave for `text`. */
  verify(text: string, signature: string): boolean {
    const given = Buffer.from(signature);
    const right = Buffer.from(this.sign(text));
    return given.length === right.length && timingSafeEqual(given, right);
  }
}

/** An unguessable text of 512 characters, as long as the service's tokens are. */
export function unguessableToken(): string {
  return randomBytes(384).toString('base64url');
}

/** An unguessable text of 64 characters that may stand in a header or a URL. */
export function unguessable(): string {
  return randomBytes(48).toString('base64url');
}
