import type { Contact } from './contact.js';
import type { Item } from './item.js';
import type { Participant } from './participant.js';

/** Sees what happens in all chats, in the moment in which it happens. */
export interface Watcher {
  /** Something is seen live: an item that is new, that has changed, or that is not kept. */
  seeItem?(contact: Contact, item: Item): void;
  /** A participant has joined; everybody has seen it. */
  seeJoined?(participant: Participant): void;
  /** A participant says something; nobody has seen it yet. */
  seeActive?(participant: Participant): void;
  /** A participant has left; everybody has seen it. */
  seeLeft?(participant: Participant): void;
  /** A chat has ended; everybody has seen it. */
  seeEnded?(contact: Contact): void;
}
