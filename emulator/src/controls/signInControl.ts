import { EVENT } from '../chat/item.js';
import type { Answer } from '../http/answer.js';
import { accessDenied } from '../http/serviceError.js';
import type { ControlCall } from './control.js';

/** The page of GetAuthenticationUrl. Opening it signs the customer in and redirects to RedirectUri. */
export function signIn({ service, values }: ControlCall): Answer {
  const contact = service.store.contact(values('query', 'contactId') ?? '');
  const page = contact.signIns.findPage(values('query', 'code') ?? '', service.clock.now());
  if (!page || contact.ended) throw accessDenied('The sign-in page has expired');
  contact.signIns.finish(page.sessionId);
  contact.append({
    Type: 'EVENT',
    ContentType: `${EVENT}authentication.succeeded`,
    Content: JSON.stringify({ SessionId: page.sessionId }),
    ParticipantRole: 'SYSTEM',
  });
  return { status: 302, headers: { location: page.redirectUri } };
}
