import { ApiClient } from '../ApiClient.js';
import { download, findFile, openWebSocket, upload } from '#platform';
import type { AnySessionOptions } from './ChatSessionOptions.js';
import { Session } from './Session.js';
import type { ChatSessionSnapshot } from './ChatSessionSnapshot.js';

/**
 * A participant's side of a live chat, for customers, agents and bots.
 *
 * Every item of the conversation that has an Id is delivered exactly once, in the order of
 * (AbsoluteTime, Id), even if sockets are lost, tokens expire or calls fail. Typing events are best
 * effort. A message is either sent exactly once or fails with an error that says whether the
 * service may have received it.
 *
 * @example
 * const session = new ChatSession({ participantToken });
 * session.on('message', ({ DisplayName, Content }) => console.log(DisplayName, Content));
 * await session.connect();
 * await session.sendMessage('Hello!');
 */
export class ChatSession extends Session {
  /**
   * Creates a session that is not connected yet. Add your listeners, then call `connect()`.
   *
   * @param snapshot - for `ChatSession.resume`, which continues from a snapshot.
   * @throws TypeError if the options are invalid.
   */
  constructor(options: AnySessionOptions, snapshot?: ChatSessionSnapshot) {
    const defaultClient = (): ApiClient => ApiClient.instance;
    super(options, snapshot, { defaultClient, download, findFile, openWebSocket, upload });
  }
}
