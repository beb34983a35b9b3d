import type { Contact } from '../chat/contact.js';
import { EVENT } from '../chat/item.js';
import type { Service } from '../service/service.js';

/** How long a customer has to sign in, in milliseconds. */
const TIME_TO_SIGN_IN = 5 * 60_000;

/** Ends a new sign-in if the customer takes too long, and shows it to everyone. */
export function expireSignIn({ clock }: Service, contact: Contact, sessionId: string): void {
  clock.at(clock.now() + TIME_TO_SIGN_IN, () => {
    if (contact.ended || !contact.signIns.isPending(sessionId)) return;
    contact.signIns.finish(sessionId);
    contact.append({
      Type: 'EVENT',
      ContentType: `${EVENT}authentication.timeout`,
      Content: JSON.stringify({ SessionId: sessionId }),
      ParticipantRole: 'SYSTEM',
    });
  });
}
