import type { Attachment } from '../chat/attachment.js';
import type { Store } from '../chat/store.js';
import type { Request } from '../http/request.js';
import type { Signer } from '../secrets/signer.js';
import { timestamp } from '../time/clock.js';
import type { Clock } from '../time/clock.js';
import { StoreError } from './storeError.js';

/** What is needed to create pre-signed URLs. */
export interface Presigning {
  readonly publicUrl: string;
  readonly signer: Signer;
}

/** What is needed to check pre-signed URLs. */
export interface PresignedAccess {
  readonly clock: Clock;
  readonly signer: Signer;
  readonly store: Store;
}

/** The method that a pre-signed URL allows. */
export type Permission = 'PUT' | 'GET';

/**
 * Creates a URL that allows one method for one attachment, without a token.
 *
 * @param expires when it expires, in milliseconds since 1970
 */
export function presign(
  { publicUrl, signer }: Presigning,
  permission: Permission,
  attachment: Attachment,
  expires: number,
): { Url: string; UrlExpiry: string } {
  const query = new URLSearchParams({
    expires: String(expires),
    signature: signer.sign(signedText(permission, attachment.id, String(expires))),
  });
  return {
    Url: `${publicUrl}/attachments/${attachment.id}?${query.toString()}`,
    UrlExpiry: timestamp(expires),
  };
}

/**
 * Finds the attachment that a pre-signed URL is for.
 *
 * @throws StoreError if the URL is invalid for this method, has expired, or was requested with a
 * token
 */
export function openPresigned(
  { clock, signer, store }: PresignedAccess,
  permission: Permission,
  id: string,
  request: Request,
): Attachment {
  if (request.headers['x-amz-bearer'] !== undefined) {
    // The real store is another party's host, so a client that sends its token there reveals it.
    throw new StoreError(400, 'InvalidRequest', 'X-Amz-Bearer must not be sent to this host');
  }
  const expires = request.query.get('expires') ?? '';
  const signature = request.query.get('signature') ?? '';
  const attachment = store.attachments.get(id);
  if (!attachment || !signer.verify(signedText(permission, id, expires), signature)) {
    throw new StoreError(403, 'SignatureDoesNotMatch', 'The signature is not right for this URL');
  }
  if (clock.now() >= Number(expires))
    throw new StoreError(403, 'AccessDenied', 'Request has expired');
  return attachment;
}

function signedText(permission: Permission, id: string, expires: string): string {
  return `${permission} ${id} ${expires}`;
}
