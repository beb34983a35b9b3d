import type { ChatSession } from 'amazon_connect_participant_service';
import type { Screen } from '../terminal/Screen.js';
import type { Conversation } from './Conversation.js';

/** What commands work with. */
export interface ChatContext {
  readonly session: ChatSession;
  readonly conversation: Conversation;
  readonly screen: Screen;
  /** Is aborted when the chat is left. */
  readonly signal: AbortSignal;
  /** Leaves the chat for good. */
  readonly leave: () => Promise<void>;
}
