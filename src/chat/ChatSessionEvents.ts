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

/** How an item was delivered. */
export interface DeliveryInfo {
  /** True if the item was delivered before and this is a newer version of it. */
  readonly update: boolean;
  /**
   * True if a later item of the conversation was delivered before this one. This happens only if
   * the service itself shows the item late.
   */
  readonly late: boolean;
}

/** Details of a change of state. */
export interface StateChange {
  readonly previous: SessionState;
  /** The error that caused the change, if there was one. */
  readonly cause?: unknown;
}

/** Why a session is over, and whether it delivered everything. */
export interface SessionOver {
  /**
   * `ended`: the chat is over. `failed`: the service refused the participant. `closed`: the program
   * closed the session or left the chat.
   */
  readonly reason: 'ended' | 'failed' | 'closed';
  /**
   * True if everything was delivered: up to the end of the chat if the reason is `ended`, otherwise
   * up to the last time the transcript was read. False if the service refused to show the
   * transcript or failed to.
   */
  readonly complete: boolean;
  /** The error that ended the session, if there was one. */
  readonly cause?: unknown;
}

/** The errors that an `error` event can have. The session continues after each of them. */
export type ChatError =
  | ApiError
  | ChatItemError
  | ChatSessionError
  | ChatSocketError
  | ParticipantTokenError;

/** The events of a session, with the arguments of their listeners. */
export interface ChatSessionEvents {
  /** Someone sent a message. */
  message: (item: ChatMessage, info: DeliveryInfo) => void;
  /** Something happened in the chat: for example, someone joined, or the chat ended. */
  event: (item: ChatEvent, info: DeliveryInfo) => void;
  /** Someone sent files, or the service has finished scanning them. */
  attachment: (item: ChatAttachment, info: DeliveryInfo) => void;
  /** Someone else received or read a message, or the service continued processing it. */
  receipt: (item: ReceiptItem) => void;
  /** Someone is typing. Best effort: the event can be repeated or missing. */
  typing: (item: TypingItem) => void;
  /** Emitted for each of the events above, and for items of a type that this version doesn't know. */
  item: (item: AnyItem, info: DeliveryInfo) => void;
  /** The state of the session changed. */
  state: (state: SessionState, change: StateChange) => void;
  /**
   * The chat is over: the session received its end, or inferred it from a refusal. Emitted before
   * `over`.
   */
  ended: () => void;
  /** The session is over, for whatever reason. Emitted once, as the last event. */
  over: (over: SessionOver) => void;
  /**
   * Something failed that no promise reports: a connection attempt, reading a page of the
   * transcript, or parsing an item. The session continues.
   */
  error: (error: ChatError) => void;
}

/** All event names, so that misspelt ones are detected. */
export const eventNames: readonly (keyof ChatSessionEvents)[] = [
  ...(['message', 'event', 'attachment', 'receipt', 'typing', 'item'] as const),
  ...(['state', 'ended', 'over', 'error'] as const),
];
