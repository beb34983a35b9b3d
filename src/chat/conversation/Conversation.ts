import { ChatSession } from '../ChatSession.js';
import type { ChatSessionOptions, CredentialsOptions } from '../ChatSessionOptions.js';
import { readSavedConversation, type SavedConversation } from './SavedConversation.js';
import { SessionConversation } from './SessionConversation.js';

/**
 * What a chat window shows: the entries of a conversation in their order, with the truth about what
 * became of one's own messages; who is typing; the state of the session. Each snapshot is immutable, so
 * that any framework can render it.
 *
 * @example
 * const conversation = new Conversation(new ChatSession({ participantToken }));
 * conversation.subscribe(() => render(conversation.getSnapshot()));
 * await conversation.session.connect();
 * void conversation.send('Hello!');
 */
export class Conversation extends SessionConversation<ChatSession> {
  /**
   * A conversation that goes on from where another one was when `toJSON` was called, after a reload, for
   * example. It shows the same entries; what was not sent is sent when its session is connected.
   *
   * @param saved - what `toJSON` gave, or the text that `JSON.stringify` made of it.
   * @param options - of the session, as for `ChatSession.resume`.
   * @throws TypeError if it is no such thing, or has no participant token.
   */
  static resume(
    saved: SavedConversation | string,
    options: Partial<ChatSessionOptions> | Partial<CredentialsOptions> = {},
  ): Conversation {
    const read = readSavedConversation(saved);
    return new Conversation(ChatSession.resume(read.session, options), read);
  }
}
