import type { ChatSessionEvents } from './ChatSessionEvents.js';
import { receiptsOfOthers } from './delivery/receiptsOfOthers.js';
import type { Delivery } from './delivery/Timeline.js';
import type { Listener } from './Emitter.js';
import type { Identity } from './Identity.js';
import {
  isAttachment,
  isEvent,
  isMessage,
  type ReceiptItem,
  type TypingItem,
} from './items/ChatItem.js';

/** Emits an event of a session. */
type Emit = <Name extends keyof ChatSessionEvents>(
  name: Name,
  ...args: Parameters<Listener<ChatSessionEvents, Name>>
) => void;

/** Emits the events of an item: first the event of its kind, then `item`. */
export class ItemEvents {
  readonly #identity: Identity;
  readonly #emit: Emit;

  constructor(identity: Identity, emit: Emit) {
    this.#identity = identity;
    this.#emit = emit;
  }

  delivered(delivery: Delivery): void {
    if (delivery.kind === 'receipt') {
      const others = receiptsOfOthers(delivery.item, this.#identity.participantId);
      if (others) this.#pass('receipt', others);
      return;
    }
    const { item, update, late } = delivery;
    this.#identity.see(item);
    const info = { update, late };
    if (isAttachment(item)) this.#emit('attachment', item, info);
    else if (isMessage(item)) this.#emit('message', item, info);
    else if (isEvent(item)) this.#emit('event', item, info);
    this.#emit('item', item, info);
  }

  typing(item: TypingItem): void {
    this.#pass('typing', item);
  }

  #pass(name: 'typing', item: TypingItem): void;
  #pass(name: 'receipt', item: ReceiptItem): void;
  #pass(name: 'typing' | 'receipt', item: TypingItem & ReceiptItem): void {
    this.#emit(name, item);
    this.#emit('item', item, { update: false, late: false });
  }
}
