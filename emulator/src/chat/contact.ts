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

/** A participant, and the chat that it takes part in. */
export interface Membership {
  readonly contact: Contact;
  readonly participant: Participant;
}

/** Sees what happens in all chats, in the moment in which it happens. */
export interface Watcher {
  /** A contact has been opened; it has no participants yet. */
  seeOpened?(contact: Contact): void;
  /** An item has come into the transcript, at its end; nobody has seen it yet. */
  seeAppended?(contact: Contact, item: Item): void;
  /** Something is seen live: an item that is new, that has changed, or that is not kept. */
  seeItem?(contact: Contact, item: Item): void;
  /** A participant has joined; everybody has seen it. */
  seeJoined?(contact: Contact, participant: Participant): void;
  /** A participant says something; nobody has seen it yet. */
  seeActive?(contact: Contact, participant: Participant): void;
  /** Whether it decides what happens once the customer has left, and ends the chat itself. */
  takesOver?(contact: Contact): boolean;
  /** A participant has left, or the customer is leaving; everybody has seen it. */
  seeLeft?(contact: Contact, participant: Participant): void;
  /** A chat has ended; everybody has seen it. */
  seeEnded?(contact: Contact): void;
}

/** The earlier contacts that a new one goes back to. */
export interface EarlierContacts {
  /** The contact that a persistent chat goes on from. */
  readonly continued: Contact | undefined;
  /** Another contact that the new one has to do with. */
  readonly related: Contact | undefined;
}

/** How a contact begins. */
export interface ContactOptions extends EarlierContacts {
  readonly messageRules: MessageRules;
  /** The client token of the call that has started it, if there was one. */
  readonly clientToken: string | undefined;
}

/** A chat: its participants, and everything that was said in it. */
export class Contact {
  readonly id = randomUUID();
  /** What messages may be sent. */
  readonly messageRules: MessageRules;
  readonly clientToken: string | undefined;
  /** All contacts of the persistent chat that this one belongs to, in the order of their start. */
  readonly chat: Contact[];
  /** What was said, and before it what was said in the contacts that this one goes on from. */
  readonly transcript = new Transcript();
  readonly participants: Participant[] = [];
  readonly attachments: Attachment[] = [];
  readonly signIns = new SignIns();
  /** What calls that make participants of this contact were answered. */
  readonly answers = new FirstAnswers();
  /** Names and content types of files that are rejected in this chat, whatever the emulator's check says. */
  rejectedFiles: readonly string[] = [];
  /** How many calls that take a client token were applied, and how many were only repeated. */
  readonly counts = { applied: 0, deduplicated: 0 };
  /** The senders of messages that nobody else sees, by the id of the message. */
  readonly #heldBack = new Map<string, Participant>();
  /** The event that tells that the chat goes on from an earlier one, where it does. */
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

  /** The first contact of a persistent chat; this one where there is none before it. */
  get initialContactId(): string {
    return this.chat[0]?.id ?? this.id;
  }

  get ended(): boolean {
    return this.#endedAt !== undefined;
  }

  /** When the chat ended, in milliseconds since 1970; nothing while it goes on. */
  get endedAt(): number | undefined {
    return this.#endedAt;
  }

  /** This contact or an earlier one that it goes back to, if `contactId` names one of them. */
  reach(contactId: string): Contact | undefined {
    if (contactId === this.id) return this;
    const { continued, related } = this.#earlier;
    return continued?.reach(contactId) ?? related?.reach(contactId);
  }

  /** Invites somebody. The first to be invited is the customer whose chat this is. */
  invite(role: ParticipantRole, displayName: string, connectBy: number): Participant {
    const participant = new Participant(role, displayName, connectBy);
    this.participants.push(participant);
    return participant;
  }

  /** @throws ServiceError AccessDeniedException when the chat has ended or the participant has left */
  assertPresent(participant: Participant): void {
    if (this.ended) throw accessDenied('The chat has ended');
    if (participant.state === 'left') throw accessDenied('The participant has left the chat');
  }

  /** Whether messages can be acknowledged: the service keeps no receipts for groups. */
  get hasReceipts(): boolean {
    return this.participants.filter(({ isPresent }) => isPresent).length <= 2;
  }

  /** Lets the participant make calls. The others do not see it yet. */
  admit(participant: Participant): void {
    if (participant.state === 'invited') participant.state = 'connecting';
  }

  /** Marks the participant as connected; the first time, everybody sees that it has joined. */
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

  /** Notes that a participant is about to say something: who was idle has returned. */
  rouse(participant: Participant): void {
    for (const watcher of this.#watchers) watcher.seeActive?.(this, participant);
  }

  /**
   * Takes the participant out of the chat. When it is the customer, the chat ends, unless a flow
   * takes over: then the customer can go on until the flow ends the chat.
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

  /** Lets the chat end by itself at a time, in milliseconds since 1970. */
  endAt(clock: Clock, time: number): void {
    this.#callOffEnd = clock.at(time, () => {
      this.end();
    });
  }

  /** Ends the chat. All its tokens are worth nothing afterwards. It may be called again. */
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

  /** Adds a message that is processed before anybody but its sender sees it. */
  hold(participant: Participant, ContentType: string, Content: string): Item {
    this.rouse(participant);
    const stamp = this.stamp();
    this.#heldBack.set(stamp.Id, participant);
    const MessageMetadata = { MessageId: stamp.Id, MessageProcessingStatus: 'PROCESSING' } as const;
    const message = { Type: 'MESSAGE', ContentType, Content, ...participant.sender } as const;
    return this.append({ ...message, MessageMetadata }, stamp);
  }

  /** Shows everybody a message that was held back, with what its processing has made of it. */
  release({ MessageMetadata, ...message }: Item, Content: string): void {
    this.#heldBack.delete(message.Id);
    const Receipts = MessageMetadata?.Receipts;
    const metadata = Receipts && { MessageMetadata: { MessageId: message.Id, Receipts } };
    this.update({ ...message, Content, ...metadata });
  }

  /** Whether a participant sees an item: what is held back, its sender sees alone. */
  shows(item: Item, participant: Participant): boolean {
    const sender = this.#heldBack.get(item.MessageMetadata?.MessageId ?? item.Id);
    return sender === undefined || sender === participant;
  }

  /** Shows live that a participant is typing. */
  type(participant: Participant): Item {
    return this.pass({ Type: 'EVENT', ContentType: `${EVENT}typing`, ...participant.sender });
  }

  /** Notes that a participant has received or read a message, which everybody sees. */
  acknowledge(participant: Participant, message: Item, kind: ReceiptKind): Stamp {
    const stamp = this.stamp();
    const Receipts = withReceipt(message, participant.id, kind, stamp.AbsoluteTime);
    if (Receipts) this.note(message, { Receipts }, stamp);
    return stamp;
  }

  /** Adds an item at the end of the transcript. Every item comes in here. */
  append(draft: ItemDraft, stamp = this.stamp()): Item {
    const item = this.#item(draft, stamp);
    this.transcript.append(item);
    for (const watcher of this.#watchers) watcher.seeAppended?.(this, item);
    this.#show(item);
    return item;
  }

  /** Puts a newer state of an item in its place, which everybody sees. */
  update(item: Item): void {
    this.transcript.replace(item);
    this.#show(item);
  }

  /** Adds to the metadata of a message. Everybody sees all its metadata, and not the message again. */
  note(message: Item, metadata: MessageMetadata, stamp = this.stamp()): Item {
    const MessageMetadata = { MessageId: message.Id, ...message.MessageMetadata, ...metadata };
    this.transcript.replace({ ...message, MessageMetadata });
    const draft = { Type: 'MESSAGEMETADATA', ContentType: MESSAGE_METADATA } as const;
    return this.pass({ ...draft, MessageMetadata }, stamp);
  }

  /** Shows something live that is not kept. */
  pass(draft: ItemDraft, stamp = this.stamp()): Item {
    const item = this.#item(draft, stamp);
    this.#show(item);
    return item;
  }

  /**
   * Id and time for what comes next.
   *
   * @param id where it was given from outside
   */
  stamp(id?: string): Stamp {
    return id === undefined ? this.#stamps.next() : this.#stamps.nextFor(id);
  }

  /** In this order, an item takes a third of the memory that it takes with the draft first. */
  #item(draft: ItemDraft, { Id, AbsoluteTime }: Stamp): Item {
    const { id: ContactId, initialContactId: InitialContactId } = this;
    return { Id, AbsoluteTime, InitialContactId, ContactId, ...draft };
  }

  #show(item: Item): void {
    for (const watcher of this.#watchers) watcher.seeItem?.(this, item);
  }

  /** Lets the transcript begin with that of an earlier contact, as everybody saw it. */
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
