import type { TokenKind } from '../contract/contract.js';
import { accessDenied } from '../http/serviceError.js';
import { unguessableToken } from '../secrets/signer.js';
import type { Contact, Membership } from './contact.js';

interface Grant extends Membership {
  readonly kind: TokenKind;
  /** Whether the token is too old, by a time in milliseconds since 1970. */
  readonly isExpired: (now: number) => boolean;
}

/** Participant tokens and connection tokens, and whose they are. */
export class Tokens {
  readonly #grants = new Map<string, Grant>();
  readonly #ofContact = new Map<Contact, string[]>();

  /** A token for the first connection; it goes on to be valid once that has been made in time. */
  issueParticipantToken({ contact, participant }: Membership): string {
    return this.#issue({
      kind: 'participant',
      contact,
      participant,
      isExpired: (now) => participant.state === 'invited' && now >= participant.connectBy,
    });
  }

  /** A token for all other calls, valid until `expires`, in milliseconds since 1970. */
  issueConnectionToken({ contact, participant }: Membership, expires: number): string {
    const isExpired = (now: number): boolean => now >= expires;
    return this.#issue({ kind: 'connection', contact, participant, isExpired });
  }

  /**
   * Finds out whose a token is. Whether that participant is still there is another question.
   *
   * @throws ServiceError AccessDeniedException when the token is missing, unknown, of the other
   * kind or expired
   */
  authenticate(kind: TokenKind, token: string | undefined, now: number): Membership {
    if (token === undefined) throw accessDenied('The header X-Amz-Bearer is missing');
    const grant = this.#grants.get(token);
    if (!grant) throw accessDenied('The token is not known');
    if (grant.kind !== kind) {
      throw accessDenied(`This call takes a ${kind} token, and it came with a ${grant.kind} token`);
    }
    if (grant.isExpired(now)) throw accessDenied(`The ${kind} token has expired`);
    return grant;
  }

  /** Whose a token is, valid or not, or nothing if it is not known. */
  ownerOf(token: string): Membership | undefined {
    return this.#grants.get(token);
  }

  /** Forgets all tokens of a contact. */
  forget(contact: Contact): void {
    for (const token of this.#ofContact.get(contact) ?? []) this.#grants.delete(token);
    this.#ofContact.delete(contact);
  }

  #issue(grant: Grant): string {
    const token = unguessableToken();
    this.#grants.set(token, grant);
    const others = this.#ofContact.get(grant.contact);
    if (others) others.push(token);
    else this.#ofContact.set(grant.contact, [token]);
    return token;
  }
}
