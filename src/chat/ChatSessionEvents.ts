import type { ApiError } from '../runtime/errors/ApiError.js';
import type { ChatItemError } from './errors/ChatItemError.js';
import type { ChatSessionError } from './errors/ChatSessionError.js';
import type { ChatSocketError } from './errors/ChatSocketError.js';
import type { ParticipantTokenError } from './errors/ParticipantTokenError.js';
import type {
  AnyItem,
  ChatAttachment,
  ChatEvent,
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
   * Whether an item that comes after it was delivered before. This happens only if the service itself
   * shows the item too late.
   */
  readonly late: boolean;
}

/** How a session came to its state. */
export interface StateChange {
  readonly previous: SessionState;
  /** Why, if something has failed. */
  readonly cause?: unknown;
}

/** How a session came to its end. */
export interface SessionOver {
  /**
   * `ended`: the chat is over. `failed`: the service refuses the participant. `closed`: the program
   * has closed the session, or left the chat.
   */
  readonly reason: 'ended' | 'failed' | 'closed';
  /**
   * Whether everything was delivered: up to the end of the chat, if the reason is `ended`, otherwise up to
   * the last reading of the transcript. False if the service refused or failed to show it.
   */
  readonly complete: boolean;
  /** Why, if something has failed or was refused. */
  readonly cause?: unknown;
}

/** What can fail while a session goes on. */
export type ChatError =
  | ApiError
  | ChatItemError
  | ChatSessionError
  | ChatSocketError
  | ParticipantTokenError;

/** The events of a session, and what their listeners are given. */
export interface ChatSessionEvents {
  /** Somebody has said something. */
  message: (item: ChatMessage, info: DeliveryInfo) => void;
  /** Something has happened: somebody has joined, the chat has ended. */
  event: (item: ChatEvent, info: DeliveryInfo) => void;
  /** Somebody has sent files, or the service has checked them. */
  attachment: (item: ChatAttachment, info: DeliveryInfo) => void;
  /** Somebody else has received or read a message, or its processing has gone on. */
  receipt: (item: ReceiptItem) => void;
  /** Somebody is typing. Best effort: it may come twice or not at all. */
  typing: (item: TypingItem) => void;
  /** Each of the above, and items of a type that this version of the client does not know. */
  item: (item: AnyItem, info: DeliveryInfo) => void;
  /** The session has come to another state. */
  state: (state: SessionState, change: StateChange) => void;
  /** The chat is over: its end was seen, or must be concluded from a refusal. Before `over`. */
  ended: () => void;
  /** The session is over, whatever the reason. Comes once, and nothing after it. */
  over: (over: SessionOver) => void;
  /**
   * Something failed that no promise tells: an attempt to connect, a page of the transcript, an item
   * that cannot be understood. The session goes on.
   */
  error: (error: ChatError) => void;
}

/** Every event, so that a misspelt one is found. */
export const eventNames: readonly (keyof ChatSessionEvents)[] = [
  ...(['message', 'event', 'attachment', 'receipt', 'typing', 'item'] as const),
  ...(['state', 'ended', 'over', 'error'] as const),
];
