import type { ApiClient } from '../ApiClient.js';
import type { CreateParticipantConnectionResponse } from '../model/CreateParticipantConnectionResponse.js';
import type { Secret } from '../runtime/auth/Authentication.js';
import { checkCaller } from '../runtime/call/invoke.js';
import type { Logger } from '../runtime/call/Logger.js';
import { describe, isMembers } from '../runtime/values/kinds.js';
import type { WebSocketClass, WebSocketLike } from '../runtime/platform/WebSocketLike.js';
import { didYouMean } from '../runtime/values/didYouMean.js';
import type { ReceiptOptions } from './sending/Receipts.js';
import type { Timers } from './Timers.js';
import type { Wake } from './Wake.js';

/**
 * Supplies what CreateParticipantConnection would answer: `ConnectionCredentials` with the connection
 * token and, unless `webSocket` opens sockets without it, `Websocket` with the URL.
 */
export type ConnectionCredentialsSource = () =>
  | CreateParticipantConnectionResponse
  | Promise<CreateParticipantConnectionResponse>;

/** The options of a session that are independent of how its participant is known to the service. */
export interface ChatSessionSettings {
  /**
   * What makes the calls, and says where the service is. Many sessions may share one. Default:
   * `ApiClient.instance`, as it is now.
   */
  readonly client?: ApiClient | undefined;

  /**
   * Who the participant is, from StartChatContact or CreateParticipant: what `isOwn` compares with.
   * Default: learned when the first message of the session comes back.
   */
  readonly participantId?: string | undefined;

  /** The contact that the chat belongs to. Default: learned with `participantId`. */
  readonly contactId?: string | undefined;

  /**
   * What opens WebSockets: a class such as `WebSocket`, or a function that is given the URL. Default:
   * the platform's WebSocket; in Node that of `ws`, with the client's `requestAgent`.
   */
  readonly webSocket?:
    | WebSocketClass
    | ((url: string) => WebSocketLike | Promise<WebSocketLike>)
    | undefined;

  /**
   * Where delivery begins: at the `start` of the conversation; `now`, with what is said after joining;
   * or with the most recent items. Earlier items can be read with `history()`. Default: `start`.
   */
  readonly from?: 'start' | 'now' | { readonly mostRecent: number } | undefined;

  /**
   * Sends `ConnectParticipant` with each connection, which marks the participant as connected. The
   * service asks it of agents, and of customers whose messages are streamed. Default: false.
   */
  readonly connectParticipant?: boolean | undefined;

  /**
   * How long a live item waits for one that comes before it, in ms, up to a quarter more. Sockets
   * sometimes bring two items in the wrong order. With 0 they are passed on as they come. Default: 100.
   */
  readonly holdBack?: number | undefined;

  /**
   * How many messages may wait while there is no connection. They are sent when there is one again,
   * and what failed for a reason that passes is sent again, for up to 30 s of connection. Default: 0:
   * without a queue `sendMessage` tries at once, connected or not, and rejects if the call fails.
   */
  readonly queueLimit?: number | undefined;

  /** How receipts are sent; false for none. Default: `{ interval: 5000, sendDelivered: false }`. */
  readonly receipts?: false | ReceiptOptions | undefined;

  /**
   * How long a customer's session stays subscribed after `disconnect()`, in ms, for a disconnect flow
   * that shows a survey, for example. Default: 300,000.
   */
  readonly leaveTimeout?: number | undefined;

  /** Is told what happens to the socket, free of secrets. Default: the client's logger. */
  readonly logger?: Logger | undefined;

  /** The clock and the timers. Default: the platform's. */
  readonly timers?: Timers | undefined;

  /**
   * Says when to check the connection at once. Default: a page's own signs, when it is shown again and
   * when the network comes or goes.
   */
  readonly wake?: Wake | undefined;

  /** The same as `wake`. Both may be given. */
  readonly visibility?: Wake | undefined;
}

/** The options of a session whose participant has a participant token. */
export interface ChatSessionOptions extends ChatSessionSettings {
  /**
   * From StartChatContact or CreateParticipant: a string, or a function that returns one or a promise of
   * one. A function is asked again, once, if its token is refused.
   */
  readonly participantToken: Secret;
  readonly credentials?: undefined;
}

/**
 * The options of a session whose participant has no participant token: for example, an agent in Amazon
 * Connect Streams.
 */
export interface CredentialsOptions extends ChatSessionSettings {
  readonly participantToken?: undefined;
  /** Is asked for each connection, and when a connection token is refused or about to expire. */
  readonly credentials: ConnectionCredentialsSource;
}

export type AnySessionOptions = ChatSessionOptions | CredentialsOptions;

/** Every option, so that a misspelt one is found. */
const names = [
  ...['participantToken', 'credentials', 'client', 'participantId', 'contactId', 'webSocket'],
  ...['from', 'connectParticipant', 'holdBack', 'queueLimit', 'receipts', 'leaveTimeout'],
  ...['logger', 'timers', 'wake', 'visibility'],
];

/** @throws TypeError for options that make no session. */
export function checkSessionOptions(options: AnySessionOptions): void {
  if (!isMembers(options)) {
    throw new TypeError(
      `new ChatSession(options) takes an object such as { participantToken }; ` +
        `it was given ${describe(options)}`,
    );
  }
  const given: AnySessionOptions = options;
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(`ChatSession has no option '${unknown}'${didYouMean(unknown, names)}`);
  }
  checkSource(given);
  const { client, from = 'start', receipts } = given;
  if (client !== undefined) checkCaller('The client of a ChatSession', client);
  const { interval = 0 } = receipts || {};
  for (const [name, value, unit] of [
    ['holdBack', given.holdBack ?? 0, ' of ms'],
    ['leaveTimeout', given.leaveTimeout ?? 0, ' of ms'],
    ['receipts.interval', interval, ' of ms'],
    ['queueLimit', given.queueLimit ?? 0, ''],
  ] as const) {
    if (!(value >= 0)) throw new TypeError(`${name} must be a number${unit}, 0 or more`);
  }
  const isCount = isMembers(from) && Number.isInteger(from.mostRecent) && from.mostRecent >= 0;
  if (from !== 'start' && from !== 'now' && !isCount) {
    throw new TypeError("from must be 'start', 'now' or { mostRecent: n }");
  }
}

function checkSource({
  participantToken,
  credentials,
}: { readonly [Name in 'participantToken' | 'credentials']?: unknown }): void {
  if (credentials !== undefined && participantToken === undefined) {
    if (typeof credentials === 'function') return;
    throw new TypeError(
      'credentials must be a function that returns { ConnectionCredentials, Websocket }',
    );
  }
  if (credentials !== undefined) {
    throw new TypeError('pass participantToken or credentials, not both');
  }
  const isString = typeof participantToken === 'string' && participantToken !== '';
  if (isString || typeof participantToken === 'function') return;
  throw new TypeError(
    'participantToken must be a string, or a function that returns one or a promise of one',
  );
}
