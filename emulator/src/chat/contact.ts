import { randomUUID } from 'node:crypto';

import { accessDenied } from '../http/serviceError.js';
import type { Clock } from '../time/clock.js';
import type { Attachment } from './attachment.js';
import { FirstAnswers } from './firstAnswers.js';
import { EVENT, MESSAGE_METADATA } from './item.js';
import type { Item, ItemDraft, MessageMetadata, ParticipantRole, Stamp } from './item.js';
import type { MessageRules } from './messageContent.js';
import { Participant } from './participant.js';
import { withReceipt } from './receipts.js';
import type { ReceiptKind } from './receipts.js';
import { SignIns } from './signIns.js';
import type { Stamps } from './stamps.js';
import { Transcript } from './transcript.js';

/** A participant and the chat that it belongs to. */
export interface Membership {
  readonly contact: Contact;
  readonly participant: Participant;
}

/** Observes all chats. The methods are called synchronously. */
export interface Watcher {
  /** Called when a contact was opened. It has no participants yet. */
  seeOpened?(contact: Contact): void;
  /** Called when an item was appended to the transcript, before anyone sees it. */
  seeAppended?(contact: Contact, item: Item): void;
  /**
   * Called when participants see something live: a new item, a changed item, or one that is not
   * stored.
   */
  seeItem?(contact: Contact, item: Item): void;
  /** Called when a participant has joined, after the others have seen it. */
  seeJoined?(contact: Contact, participant: Participant): void;
  /** Called when a participant is about to say something, before the others see it. */
  seeActive?(contact: Contact, participant: Participant): void;
  /** Whether this watcher continues the chat after the customer has left, and ends it later. */
  takesOver?(contact: Contact): boolean;
  /** Called when a participant has left, or the customer is leaving, after the others have seen it. */
  seeLeft?(contact: Contact, participant: Participant): void;
  /** Called when a chat has ended, after the participants have seen it. */
  seeEnded?(contact: Contact): void;
}

/** The earlier contacts that a new contact refers to. */
export interface EarlierContacts {
  /** The contact that a persistent chat continues. */
  readonly continued: Contact | undefined;
  /** Another contact that is related to the new one. */
  readonly related: Contact | undefined;
}

/** How a contact starts. */
export interface ContactOptions extends EarlierContacts {
  readonly messageRules: MessageRules;
  /** The client token of the call that started it, if there was one. */
  readonly clientToken: string | undefined;
}

/** A chat with its participants and its transcript. */
export class Contact {
  readonly id = randomUUID();
  /** The rules for messages. */
  readonly messageRules: MessageRules;
  readonly clientToken: string | undefined;
  /** All contacts of the same persistent chat, oldest first. */
  readonly chat: Contact[];
  /** The transcript, starting with that of the contacts that this one continues. */
  readonly transcript = new Transcript();
  readonly participants: Participant[] = [];
  readonly attachments: Attachment[] = [];
  readonly signIns = new SignIns();
  /** The responses to calls that create participants of this contact. */
  readonly answers = new FirstAnswers();
  /**
   * Patterns of names and content types of files to reject in this chat, in addition to the
   * emulator's settings.
   */
  rejectedFiles: readonly string[] = [];
  /** How many calls with a client token were applied, and how many were only repeated. */
  readonly counts = { applied: 0, deduplicated: 0 };
  /** The senders of messages that nobody else sees yet, by message id. */
  readonly #heldBack = new Map<string, Participant>();
  /** The event that says that the chat continues an earlier one, if it does. */
  readonly rehydration: Item | undefined;
  readonly #earlier: EarlierContacts;
  readonly #stamps: Stamps;
  readonly #watchers: ReadonlySet<Watcher>;
  #endedAt: number | undefined;
  #callOffEnd = (): void => undefined;

  constructor(
    stamps: Stamps,
    watchers: ReadonlySet<Watcher>,
    { messageRules, clientToken, ...earlier }: ContactOptions,
  ) {
    this.clientToken = clientToken;
    this.messageRules = messageRules;
    this.#stamps = stamps;
    this.#watchers = watchers;
    this.#earlier = earlier;
    this.chat = earlier.continued?.chat ?? [];
    this.chat.push(this);
    this.rehydration = earlier.continued && this.#goOnFrom(earlier.continued);
  }

  /** The first contact of a persistent chat; this one if there is no earlier one. */
  get initialContactId(): string {
    return this.chat[0]?.id ?? this.id;
  }

  get ended(): boolean {
    return this.#endedAt !== undefined;
  }

  /** When the chat ended, in milliseconds since 1970; undefined if it has not ended. */
  get endedAt(): number | undefined {
    return this.#endedAt;
  }

  /** Returns this contact, or the earlier contact of the chat with this id. */
  reach(contactId: string): Contact | undefined {
    if (contactId === this.id) return this;
    const { continued, related } = this.#earlier;
    return continued?.reach(contactId) ?? related?.reach(contactId);
  }

  /** Invites a participant. The first one is the customer. */
  invite(role: ParticipantRole, displayName: string, connectBy: number): Participant {
    const participant = new Participant(role, displayName, connectBy);
    this.participants.push(participant);
    return participant;
  }

  /** @throws ServiceError AccessDeniedException if the chat has ended or the participant has left */
  assertPresent(participant: Participant): void {
    if (this.ended) throw accessDenied('The chat has ended');
    if (participant.state === 'left') throw accessDenied('The participant has left the chat');
  }

  /**
   * Whether receipts are available: the service supports none in chats of more than two
   * participants.
   */
  get hasReceipts(): boolean {
    return this.participants.filter(({ isPresent }) => isPresent).length <= 2;
  }

  /** Allows the participant to make calls. The others don't see it yet. */
  admit(participant: Participant): void {
    if (participant.state === 'invited') participant.state = 'connecting';
  }

  /** Marks the participant as connected. The first time, the others see that it has joined. */
  join(participant: Participant): void {
    if (participant.state !== 'invited' && participant.state !== 'connecting') return;
    participant.state = 'connected';
    this.append({
      Type: 'EVENT',
      ContentType: `${EVENT}participant.joined`,
      ...participant.sender,
    });
    for (const watcher of this.#watchers) watcher.seeJoined?.(this, participant);
  }

  /**
   * Notes that a participant is about to say something, so that an idle participant is active
   * again.
   */
  rouse(participant: Participant): void {
    for (const watcher of this.#watchers) watcher.seeActive?.(this, participant);
  }

  /**
   * Removes the participant from the chat. If it is the customer, the chat ends, unless a
   * disconnect flow takes over. Then the customer can continue until the flow ends the chat.
   */
  leave(participant: Participant): void {
    const isCustomer = participant === this.participants[0];
    if (participant.state === 'leaving') return;
    const hasJoined = participant.isPresent;
    const isTakenOver =
      isCustomer && [...this.#watchers].some((watcher) => watcher.takesOver?.(this));
    participant.state = isTakenOver ? 'leaving' : 'left';
    if (hasJoined) {
      this.append({
        Type: 'EVENT',
        ContentType: `${EVENT}participant.left`,
        ...participant.sender,
      });
    }
    if (isCustomer && !isTakenOver) this.end();
    else for (const watcher of this.#watchers) watcher.seeLeft?.(this, participant);
  }

  /** Schedules the end of the chat, at a time in milliseconds since 1970. */
  endAt(clock: Clock, time: number): void {
    this.#callOffEnd = clock.at(time, () => {
      this.end();
    });
  }

  /** Ends the chat and invalidates all its tokens. Calling it again has no effect. */
  end(): void {
    if (this.ended) return;
    this.#callOffEnd();
    this.append({ Type: 'EVENT', ContentType: `${EVENT}chat.ended` });
    this.#endedAt = this.#stamps.now;
    for (const watcher of this.#watchers) watcher.seeEnded?.(this);
  }

  /** Adds a message of a participant. */
  say(participant: Participant, ContentType: string, Content: string): Item {
    this.rouse(participant);
    return this.append({ Type: 'MESSAGE', ContentType, Content, ...participant.sender });
  }

  /** Adds a message that only its sender sees until it has been processed. */
  hold(participant: Participant, ContentType: string, Content: string): Item {
    this.rouse(participant);
    const stamp = this.stamp();
    this.#heldBack.set(stamp.Id, participant);
    const MessageMetadata = { MessageId: stamp.Id, MessageProcessingStatus: 'PROCESSING' } as const;
    const message = { Type: 'MESSAGE', ContentType, Content, ...participant.sender } as const;
    return this.append({ ...message, MessageMetadata }, stamp);
  }

  /** Shows a held-back message to everyone, with the content that processing has produced. */
  release({ MessageMetadata, ...message }: Item, Content: string): void {
    this.#heldBack.delete(message.Id);
    const Receipts = MessageMetadata?.Receipts;
    const metadata = Receipts && { MessageMetadata: { MessageId: message.Id, Receipts } };
    this.update({ ...message, Content, ...metadata });
  }

  /** Whether a participant sees an item. Only the sender sees a held-back message. */
  shows(item: Item, participant: Participant): boolean {
    const sender = this.#heldBack.get(item.MessageMetadata?.MessageId ?? item.Id);
    return sender === undefined || sender === participant;
  }

  /** Sends a live event that a participant is typing. */
  type(participant: Participant): Item {
    return this.pass({ Type: 'EVENT', ContentType: `${EVENT}typing`, ...participant.sender });
  }

  /** Records that a participant has received or read a message, and shows it to everyone. */
  acknowledge(participant: Participant, message: Item, kind: ReceiptKind): Stamp {
    const stamp = this.stamp();
    const Receipts = withReceipt(message, participant.id, kind, stamp.AbsoluteTime);
    if (Receipts) this.note(message, { Receipts }, stamp);
    return stamp;
  }

  /** Appends an item to the transcript. All items are added here. */
  append(draft: ItemDraft, stamp = this.stamp()): Item {
    const item = this.#item(draft, stamp);
    this.transcript.append(item);
    for (const watcher of this.#watchers) watcher.seeAppended?.(this, item);
    this.#show(item);
    return item;
  }

  /** Replaces an item by its newer version, and shows it to everyone. */
  update(item: Item): void {
    this.transcript.replace(item);
    this.#show(item);
  }

  /** Adds to the metadata of a message. Everyone receives all its metadata, without the message. */
  note(message: Item, metadata: MessageMetadata, stamp = this.stamp()): Item {
    const MessageMetadata = { MessageId: message.Id, ...message.MessageMetadata, ...metadata };
    this.transcript.replace({ ...message, MessageMetadata });
    const draft = { Type: 'MESSAGEMETADATA', ContentType: MESSAGE_METADATA } as const;
    return this.pass({ ...draft, MessageMetadata }, stamp);
  }

  /** Sends something live that is not stored. */
  pass(draft: ItemDraft, stamp = this.stamp()): Item {
    const item = this.#item(draft, stamp);
    this.#show(item);
    return item;
  }

  /**
   * Returns the id and the time for the next item.
   *
   * @param id the id, if it is given
   */
  stamp(id?: string): Stamp {
    return id === undefined ? this.#stamps.next() : this.#stamps.nextFor(id);
  }

  /**
   * With the members in this order, an item takes a third of the memory that it takes with the
   * draft first.
   */
  #item(draft: ItemDraft, { Id, AbsoluteTime }: Stamp): Item {
    const { id: ContactId, initialContactId: InitialContactId } = this;
    return { Id, AbsoluteTime, InitialContactId, ContactId, ...draft };
  }

  #show(item: Item): void {
    for (const watcher of this.#watchers) watcher.seeItem?.(this, item);
  }

  /** Starts the transcript with that of an earlier contact, as its participants saw it. */
  #goOnFrom(earlier: Contact): Item {
    for (const { ContactId, ...item } of earlier.transcript.items) {
      if (earlier.#heldBack.has(item.Id)) continue;
      this.transcript.append(
        ContactId === undefined ? item : { ...item, RelatedContactId: ContactId },
      );
    }
    return this.append({
      Type: 'EVENT',
      ContentType: `${EVENT}chat.rehydrated`,
      ParticipantRole: 'SYSTEM',
    });
  }
}
