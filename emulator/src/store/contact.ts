import { randomUUID } from 'node:crypto';

import type { Attachment } from '../attachments/attachment.js';
import { accessDenied } from '../serviceError.js';
import { FirstAnswers } from './firstAnswers.js';
import { EVENT } from './item.js';
import type { Item, ItemDraft, ParticipantRole, Stamp } from './item.js';
import { Participant } from './participant.js';
import { SignIns } from './signIns.js';
import type { Stamps } from './stamps.js';
import { Transcript } from './transcript.js';

/** The earlier contacts that a new one goes back to. */
export interface EarlierContacts {
  /** The contact that a persistent chat goes on from. */
  readonly continued: Contact | undefined;
  /** Another contact that the new one has to do with. */
  readonly related: Contact | undefined;
}

/** A chat: its participants, and everything that was said in it. */
export class Contact {
  readonly id = randomUUID();
  /** The first contact of a persistent chat; this one where there is none before it. */
  readonly initialContactId: string;
  readonly transcript = new Transcript();
  readonly participants: Participant[] = [];
  readonly attachments: Attachment[] = [];
  readonly signIns = new SignIns();
  /** What calls that make participants of this contact were answered. */
  readonly answers = new FirstAnswers();
  /** How many calls that take a client token were applied, and how many were only repeated. */
  readonly counts = { applied: 0, deduplicated: 0 };
  readonly #earlier: EarlierContacts;
  readonly #stamps: Stamps;
  #state: 'active' | 'ended' = 'active';

  constructor(stamps: Stamps, earlier: EarlierContacts) {
    this.#stamps = stamps;
    this.#earlier = earlier;
    this.initialContactId = earlier.continued?.initialContactId ?? this.id;
  }

  get ended(): boolean {
    return this.#state === 'ended';
  }

  /** This contact or an earlier one that it goes back to, if `contactId` names one of them. */
  reach(contactId: string): Contact | undefined {
    if (contactId === this.id) return this;
    const { continued, related } = this.#earlier;
    return continued?.reach(contactId) ?? related?.reach(contactId);
  }

  /** Invites somebody. The first to be invited is the customer whose chat this is. */
  invite(role: ParticipantRole, displayName: string, connectBy: number): Participant {
    const participant = new Participant(this, role, displayName, connectBy);
    this.participants.push(participant);
    return participant;
  }

  /** @throws ServiceError AccessDeniedException when the chat has ended or the participant has left */
  assertPresent(participant: Participant): void {
    if (this.ended) throw accessDenied('The chat has ended');
    if (participant.state === 'left') throw accessDenied('The participant has left the chat');
  }

  /** Marks the participant as connected; the first time, everybody sees that it has joined. */
  connect(participant: Participant): void {
    if (participant.state !== 'invited') return;
    participant.state = 'connected';
    this.append({
      Type: 'EVENT',
      ContentType: `${EVENT}participant.joined`,
      ...participant.sender,
    });
  }

  /** Takes the participant out of the chat, which ends when its customer leaves. */
  leave(participant: Participant): void {
    participant.state = 'left';
    this.append({ Type: 'EVENT', ContentType: `${EVENT}participant.left`, ...participant.sender });
    if (participant === this.participants[0]) this.end();
  }

  /** Ends the chat. All its tokens are worth nothing afterwards. It may be called again. */
  end(): void {
    if (this.ended) return;
    this.append({ Type: 'EVENT', ContentType: `${EVENT}chat.ended` });
    this.#state = 'ended';
  }

  /**
   * Adds an item at the end of the transcript. Every item comes in here.
   *
   * @param id the item's id where it was given from outside; by default it gets one
   */
  append(draft: ItemDraft, id?: string): Item {
    const item: Item = {
      ...(id === undefined ? this.#stamps.next() : this.#stamps.nextFor(id)),
      ...draft,
      InitialContactId: this.initialContactId,
      ContactId: this.id,
    };
    this.transcript.append(item);
    return item;
  }

  /** Puts a newer state of an item in its place. Every change of an item comes in here. */
  update(item: Item): void {
    this.transcript.replace(item);
  }

  /** Id and time for what is seen live only and is not kept. */
  pass(): Stamp {
    return this.#stamps.next();
  }
}
