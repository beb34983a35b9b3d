import type { Timers } from './Timers.js';

/** What a Conversation needs from its session in addition to the events. */
export interface ConversationSource {
  readonly timers: Timers;
  /** Whether the transcript may have items from before the first one that the session delivers. */
  startsLater(): boolean;
  /**
   * Calls `listener` with the Id of each message that is marked as read.
   *
   * @returns a function that removes the listener.
   */
  onRead(listener: (messageId: string) => void): () => void;
}
