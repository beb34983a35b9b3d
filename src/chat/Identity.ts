import type { AnyItem } from './items/ChatItem.js';

/** How many senders are remembered until the session's first message comes back. */
const MEMORY = 50;

/** The sender of an item. */
type Sender = Pick<AnyItem, 'ParticipantId' | 'ParticipantRole' | 'ContactId'>;

/**
 * The participant of a session: set by the program, or learned from the first of its own messages
 * that the service sends back.
 */
export class Identity {
  #participantId: string | undefined;
  #contactId: string | undefined;
  #role: string | undefined;
  /** Messages that were sent and have not come back. */
  readonly #sent = new Set<string>();
  /**
   * Whether anything was sent. Until then no item is the participant's, so no senders are remembered:
   * that would take 1 µs per item, and 7 kB.
   */
  #isSending = false;
  /** The senders of the latest items, kept until the participant is known. */
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

  /** Notes that a message or an event is about to be sent. */
  sending(): void {
    this.#isSending = true;
  }

  /** Notes that the service accepted a message or an event. */
  sent(id: string): void {
    if (this.#participantId !== undefined && this.#role !== undefined) return;
    const sender = this.#senders.get(id);
    if (sender) this.#learn(sender);
    else this.#sent.add(id);
  }

  /** Notes an item that is about to be delivered. */
  see(item: AnyItem): void {
    if (this.#role !== undefined && this.#contactId !== undefined) return;
    const { Id = '', ParticipantId } = item;
    if (ParticipantId === undefined) return;
    if (ParticipantId === this.#participantId) this.#learn(item);
    else if (!this.#isSending) return;
    else if (this.#sent.has(Id)) this.#learn(item);
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
