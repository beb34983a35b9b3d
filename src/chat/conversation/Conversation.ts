import { ChatSession } from '../ChatSession.js';
import type { ChatSessionOptions, CredentialsOptions } from '../ChatSessionOptions.js';
import { readSavedConversation, type SavedConversation } from './SavedConversation.js';
import { SessionConversation } from './SessionConversation.js';

/**
 * The state of a chat window: the entries of the conversation in order, the status of your own messages,
 * who is typing, and the state of the session. Snapshots are immutable, so any framework can render
 * them.
 *
 * @example
 * const conversation = new Conversation(new ChatSession({ participantToken }));
 * conversation.subscribe(() => render(conversation.getSnapshot()));
 * await conversation.session.connect();
 * void conversation.send('Hello!');
 */
export class Conversation extends SessionConversation<ChatSession> {
  /**
   * Creates a conversation that continues from one that was saved with `toJSON`: for example, after
   * a reload. It shows the same entries. Messages that were not sent are sent once the session is
   * connected.
   *
   * @param saved - the value of `toJSON`, or its JSON.
   * @param options - the options of the session, as for `ChatSession.resume`.
   * @throws TypeError if `saved` is invalid, or if there is no participant token.
   */
  static resume(
    saved: SavedConversation | string,
    options: Partial<ChatSessionOptions> | Partial<CredentialsOptions> = {},
  ): Conversation {
    const read = readSavedConversation(saved);
    return new Conversation(ChatSession.resume(read.session, options), read);
  }
}
