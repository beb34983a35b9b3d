import type { AnyItem } from './items/ChatItem.js';

/** How many items are remembered, to find the first echo among them. */
const MEMORY = 50;

/** What items say of who has sent them. */
type Sender = Pick<AnyItem, 'ParticipantId' | 'ParticipantRole' | 'ContactId'>;

/**
 * Who the participant of a session is. The program may say so; otherwise the first of its own messages
 * that comes back does.
 */
export class Identity {
  #participantId: string | undefined;
  #contactId: string | undefined;
  #role: string | undefined;
  /** Messages that were sent, and have not come back. */
  readonly #sent = new Set<string>();
  /** Who has sent the last items, while the participant is not known. */
  readonly #senders = new Map<string, Sender>();

  constructor(participantId: string | undefined, contactId: string | undefined) {
    this.#participantId = participantId;
    this.#contactId = contactId;
  }

  get participantId(): string | undefined {
    return this.#participantId;
  }

  get contactId(): string | undefined {
    return this.#contactId;
  }

  get role(): string | undefined {
    return this.#role;
  }

  /** The service has accepted a message. */
  sent(id: string): void {
    if (this.#participantId !== undefined && this.#role !== undefined) return;
    const sender = this.#senders.get(id);
    if (sender) this.#learn(sender);
    else this.#sent.add(id);
  }

  /** An item is about to be delivered. */
  see(item: AnyItem): void {
    if (this.#role !== undefined && this.#contactId !== undefined) return;
    const { Id = '', ParticipantId } = item;
    if (ParticipantId === undefined) return;
    if (ParticipantId === this.#participantId || this.#sent.has(Id)) this.#learn(item);
    else if (this.#participantId === undefined) this.#remember(Id, item);
  }

  #learn({ ParticipantId, ParticipantRole, ContactId }: Sender): void {
    this.#participantId ??= ParticipantId;
    this.#role ??= ParticipantRole;
    this.#contactId ??= ContactId;
    this.#sent.clear();
    this.#senders.clear();
  }

  #remember(id: string, { ParticipantId, ParticipantRole, ContactId }: AnyItem): void {
    this.#senders.set(id, { ParticipantId, ParticipantRole, ContactId } as Sender);
    if (this.#senders.size <= MEMORY) return;
    for (const oldest of this.#senders.keys()) {
      this.#senders.delete(oldest);
      break;
    }
  }
}
