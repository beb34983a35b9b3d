import type { Conversation } from 'amazon_connect_participant_service';
import type { Screen } from '../terminal/Screen.js';
import type { Printer } from './Printer.js';

/** What commands can use. */
export interface ChatContext {
  readonly conversation: Conversation;
  readonly printer: Printer;
  readonly screen: Screen;
  /** Aborted when the chat ends. */
  readonly signal: AbortSignal;
  /** Leaves the chat for good. */
  readonly leave: () => Promise<void>;
}
