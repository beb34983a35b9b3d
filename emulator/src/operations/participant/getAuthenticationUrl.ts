import { invalidMember } from '../../http/serviceError.js';
import type { Call } from './operation.js';

interface GetAuthenticationUrlRequest {
  readonly SessionId: string;
  readonly RedirectUri: string;
}

const A_MINUTE = 60_000;

/** Creates a sign-in page for a pending sign-in, and returns its URL. */
export function getAuthenticationUrl(
  { service, contact }: Call,
  { SessionId, RedirectUri }: GetAuthenticationUrlRequest,
): object {
  if (!contact.signIns.isPending(SessionId)) {
    throw invalidMember(
      'SessionId',
      'Member must name a sign-in of this chat that is not finished',
    );
  }
  if (!URL.canParse(RedirectUri))
    throw invalidMember('RedirectUri', 'Member must be an absolute URI');
  const expires = service.clock.now() + A_MINUTE;
  const code = contact.signIns.addPage(SessionId, new URL(RedirectUri).href, expires);
  const query = new URLSearchParams({ contactId: contact.id, code });
  return { AuthenticationUrl: `${service.publicUrl}/emulator/sign-in?${query.toString()}` };
}
