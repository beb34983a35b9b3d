import type {
  ChatAttachment,
  ChatEvent,
  ChatItem,
  ChatMessage,
  ReceiptItem,
  TypingItem,
} from './items/ChatItem.js';
import type { SessionState } from './SessionState.js';

/** How an item comes. */
export interface DeliveryInfo {
  /** Whether the item was delivered before, and this is its newer state. */
  readonly update: boolean;
  /**
   * Whether an item that comes after it was delivered before. Only what the service itself shows too
   * late is late.
   */
  readonly late: boolean;
}

/** How a session came to its state. */
export interface StateChange {
  readonly previous: SessionState;
  /** Why, where something has failed. */
  readonly cause?: unknown;
}

/** The events of a session, and what their listeners are given. */
export interface ChatSessionEvents {
  /** Somebody has said something. */
  message: (item: ChatMessage, info: DeliveryInfo) => void;
  /** Something has happened: somebody has joined, the chat has ended. */
  event: (item: ChatEvent, info: DeliveryInfo) => void;
  /** Somebody has sent files, or the service has checked them. */
  attachment: (item: ChatAttachment, info: DeliveryInfo) => void;
  /** Somebody has received or read a message, or its processing has gone on. */
  receipt: (item: ReceiptItem) => void;
  /** Somebody is typing. Best effort: it may come twice or not at all. */
  typing: (item: TypingItem) => void;
  /** Each of the above, and items of a type that this version of the client does not know. */
  item: (item: ChatItem | ReceiptItem | TypingItem, info: DeliveryInfo) => void;
  /** The session has come to another state. */
  state: (state: SessionState, change: StateChange) => void;
  /** The chat is over, and all of it has been delivered. */
  ended: () => void;
  /**
   * Something failed that no promise tells of: a try to connect, a page of the transcript, an item
   * that cannot be understood. The session goes on.
   */
  error: (error: unknown) => void;
}
