import { ApiClient } from '../ApiClient.js';
import { download, findFile, openWebSocket, upload } from '#platform';
import type { AnySessionOptions } from './ChatSessionOptions.js';
import { Session } from './Session.js';
import type { ChatSessionSnapshot } from './ChatSessionSnapshot.js';

/**
 * A participant's side of a live chat, for customers, agents and bots.
 *
 * Every item of the conversation that has an Id is delivered exactly once, in the order of
 * (AbsoluteTime, Id), whatever happens to sockets, tokens and answers meanwhile. Typing is best
 * effort. A message ends as sent exactly once, or as an error that says what became of it.
 *
 * @example
 * const session = new ChatSession({ participantToken });
 * session.on('message', ({ DisplayName, Content }) => console.log(DisplayName, Content));
 * await session.connect();
 * await session.sendMessage('Hello!');
 */
export class ChatSession extends Session {
  /**
   * A session that is not connected yet: put listeners on it, then call `connect()`.
   *
   * @param snapshot - use `ChatSession.resume` to go on from one.
   * @throws TypeError for options that make no session.
   */
  constructor(options: AnySessionOptions, snapshot?: ChatSessionSnapshot) {
    const defaultClient = (): ApiClient => ApiClient.instance;
    super(options, snapshot, { defaultClient, download, findFile, openWebSocket, upload });
  }
}
