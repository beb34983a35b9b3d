import type { ApiClient } from '../ApiClient.js';
import type { Secret } from '../runtime/auth/Authentication.js';
import { checkCaller } from '../runtime/call/invoke.js';
import { describe, isMembers } from '../runtime/values/kinds.js';
import type { WebSocketClass, WebSocketLike } from '../runtime/platform/WebSocketLike.js';
import type { Timers } from './Timers.js';
import type { Visibility } from './Visibility.js';

/** What a session is told. */
export interface ChatSessionOptions {
  /**
   * The participant token, from StartChatContact or CreateParticipant: a string, or a function that
   * returns one or a promise of one. A function is asked again, once, where its token is refused.
   */
  readonly participantToken: Secret;

  /**
   * What makes the calls, and says where the service is. Many sessions may share one. Default:
   * `ApiClient.instance`, as it is now.
   */
  readonly client?: ApiClient | undefined;

  /**
   * What opens WebSockets: a class such as `WebSocket`, or a function that is given the URL.
   * Default: the platform's WebSocket; in Node, where it has none or the client has a
   * `requestAgent`, that of `ws`, with that agent.
   */
  readonly webSocket?:
    | WebSocketClass
    | ((url: string) => WebSocketLike | Promise<WebSocketLike>)
    | undefined;

  /**
   * From where on items are delivered: from the `start` of the conversation, or only what comes from
   * `now` on, the moment of joining. Default: `start`. What was said before is in `transcript()`
   * in any case.
   */
  readonly from?: 'start' | 'now' | undefined;

  /**
   * Sends `ConnectParticipant` with each connection, which marks the participant as connected. The
   * service asks it of agents, and of customers whose messages are streamed. Default: false.
   */
  readonly connectParticipant?: boolean | undefined;

  /**
   * How long a live item waits for one that comes before it, in ms, up to a quarter more. Sockets now
   * and then bring two items in the wrong order. With 0 they are passed on as they come. Default: 100.
   */
  readonly holdBack?: number | undefined;

  /**
   * How many messages may wait while there is no connection. They are sent when there is one again,
   * and what failed for a passing reason is sent again until the session is over. Default: 0: without
   * a queue `sendMessage` tries at once, connected or not, and rejects where the call fails.
   */
  readonly queueLimit?: number | undefined;

  /** The clock and the timers. Default: the platform's. */
  readonly timers?: Timers | undefined;

  /** Says when to look at the connection at once. Default: the page's, where there is one. */
  readonly visibility?: Visibility | undefined;
}

/** @throws TypeError for options that make no session */
export function checkSessionOptions(options: ChatSessionOptions): void {
  if (!isMembers(options)) {
    throw new TypeError(
      `new ChatSession(options) takes an object such as { participantToken }; ` +
        `it was given ${describe(options)}`,
    );
  }
  const { client, participantToken, holdBack = 0, queueLimit = 0, from = 'start' } = options;
  const isString = typeof participantToken === 'string' && participantToken !== '';
  if (!isString && typeof participantToken !== 'function') {
    throw new TypeError(
      'participantToken must be a string, or a function that returns one or a promise of one',
    );
  }
  if (client !== undefined) checkCaller('The client of a ChatSession', client);
  if (!(holdBack >= 0)) throw new TypeError('holdBack must be a number of ms, 0 or more');
  if (!(queueLimit >= 0)) throw new TypeError('queueLimit must be a number, 0 or more');
  if (!['start', 'now'].includes(from)) throw new TypeError("from must be 'start' or 'now'");
}
