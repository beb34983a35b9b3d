import type { TokenKind } from '../contract/contract.js';
import { accessDenied } from '../http/serviceError.js';
import { unguessableToken } from '../secrets/signer.js';
import type { Contact, Membership } from './contact.js';

interface Grant extends Membership {
  readonly kind: TokenKind;
  /** Whether the token has expired at a time in milliseconds since 1970. */
  readonly isExpired: (now: number) => boolean;
}

/** Participant tokens and connection tokens with their owners. */
export class Tokens {
  readonly #grants = new Map<string, Grant>();
  readonly #ofContact = new Map<Contact, string[]>();

  /** Returns a token for creating connections. It must be used in time once; then it stays valid. */
  issueParticipantToken({ contact, participant }: Membership): string {
    return this.#issue({
      kind: 'participant',
      contact,
      participant,
      isExpired: (now) => participant.state === 'invited' && now >= participant.connectBy,
    });
  }

  /** Returns a token for all other calls, valid until `expires`, in milliseconds since 1970. */
  issueConnectionToken({ contact, participant }: Membership, expires: number): string {
    const isExpired = (now: number): boolean => now >= expires;
    return this.#issue({ kind: 'connection', contact, participant, isExpired });
  }

  /**
   * Returns the owner of a token. It does not check whether that participant is still in the chat.
   *
   * @throws ServiceError AccessDeniedException if the token is missing, unknown, expired or of the
   * other kind
   */
  authenticate(kind: TokenKind, token: string | undefined, now: number): Membership {
    if (token === undefined) throw accessDenied('The header X-Amz-Bearer is missing');
    const grant = this.#grants.get(token);
    if (!grant) throw accessDenied('The token is unknown');
    if (grant.kind !== kind) {
      throw accessDenied(`This call requires a ${kind} token, but it has a ${grant.kind} token`);
    }
    if (grant.isExpired(now)) throw accessDenied(`The ${kind} token has expired`);
    return grant;
  }

  /** Returns the owner of a token, valid or not; undefined if the token is unknown. */
  ownerOf(token: string): Membership | undefined {
    return this.#grants.get(token);
  }

  /** Deletes all tokens of a contact. */
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
