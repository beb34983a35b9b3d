import type { Timers } from './Timers.js';

/** What a Conversation learns from its session beside the events. */
export interface ConversationSource {
  readonly timers: Timers;
  /** Whether the transcript may have items from before the first one that the session delivers. */
  startsLater(): boolean;
  /**
   * Calls `listener` with the Id of each message that is marked as read.
   *
   * @returns stops that.
   */
  onRead(listener: (messageId: string) => void): () => void;
}
