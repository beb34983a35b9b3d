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
 * Returns the same as CreateParticipantConnection: `ConnectionCredentials` with the connection
 * token, and `Websocket` with the URL unless your `webSocket` option doesn't need it.
 */
export type ConnectionCredentialsSource = () =>
  | CreateParticipantConnectionResponse
  | Promise<CreateParticipantConnectionResponse>;

/**
 * The options that are the same for sessions with a participant token and sessions with
 * credentials.
 */
export interface ChatSessionSettings {
  /**
   * The client that makes the calls and determines the endpoint. Sessions can share one. Default:
   * the current `ApiClient.instance`.
   */
  readonly client?: ApiClient | undefined;

  /**
   * The ID of the participant, from StartChatContact or CreateParticipant. `isOwn` compares it with
   * the sender of an item. Default: learned from the session's first message, when the service
   * sends it back.
   */
  readonly participantId?: string | undefined;

  /** The ID of the chat's contact. Default: learned together with `participantId`. */
  readonly contactId?: string | undefined;

  /**
   * Opens WebSockets: a class such as `WebSocket`, or a function that receives the URL. Default:
   * the platform's WebSocket; in Node, that of `ws` with the client's `requestAgent`.
   */
  readonly webSocket?:
    | WebSocketClass
    | ((url: string) => WebSocketLike | Promise<WebSocketLike>)
    | undefined;

  /**
   * Which items are delivered: all from the `start` of the conversation, only those after joining
   * (`now`), or also a number of the most recent ones. Read earlier items with `history()`.
   * Default: `start`.
   */
  readonly from?: 'start' | 'now' | { readonly mostRecent: number } | undefined;

  /**
   * Whether to request `ConnectParticipant` with each connection, which marks the participant as
   * connected. The service requires it for agents, and for customers of chats with message
   * streaming. Default: false.
   */
  readonly connectParticipant?: boolean | undefined;

  /**
   * How long to hold back a live item in case an earlier one arrives after it, in ms. Sockets
   * sometimes deliver two items in the wrong order. An item can wait up to 25% longer. With 0,
   * items are delivered as they arrive. Default: 100.
   */
  readonly holdBack?: number | undefined;

  /**
   * How many messages can wait while there is no connection. They are sent once the session is
   * connected again, and resent after transient failures, for up to 30 s of connected time.
   * Default: 0. Without a queue, `sendMessage` calls the service at once, connected or not, and
   * rejects if the call fails.
   */
  readonly queueLimit?: number | undefined;

  /**
   * How to send receipts, or false to send none. Default: `{ interval: 5000, sendDelivered: false
   * }`.
   */
  readonly receipts?: false | ReceiptOptions | undefined;

  /**
   * How long a customer's session stays subscribed after `disconnect()`, in ms: for example, to
   * show the survey of a disconnect flow. Default: 300,000.
   */
  readonly leaveTimeout?: number | undefined;

  /** Logs what happens to the connection, without secrets. Default: the client's logger. */
  readonly logger?: Logger | undefined;

  /** The clock and the timers to use. Default: the platform's. */
  readonly timers?: Timers | undefined;

  /**
   * Tells the session when to check its connection immediately. Default: when the page is shown
   * again, or when the browser goes online or offline.
   */
  readonly wake?: Wake | undefined;

  /** An older name of `wake`. Both can be set. */
  readonly visibility?: Wake | undefined;
}

/** The options of a session that has a participant token. */
export interface ChatSessionOptions extends ChatSessionSettings {
  /**
   * The token from StartChatContact or CreateParticipant: a string, or a function that returns one
   * or a promise of one. A function is called once more if the service refuses its token.
   */
  readonly participantToken: Secret;
  readonly credentials?: undefined;
}

/**
 * The options of a session that has no participant token: for example, for an agent in Amazon
 * Connect Streams.
 */
export interface CredentialsOptions extends ChatSessionSettings {
  readonly participantToken?: undefined;
  /**
   * Returns the credentials. Called for each connection, and when a connection token is refused or
   * about to expire.
   */
  readonly credentials: ConnectionCredentialsSource;
}

export type AnySessionOptions = ChatSessionOptions | CredentialsOptions;

/** All options, so that misspelt ones are detected. */
const names = [
  ...['participantToken', 'credentials', 'client', 'participantId', 'contactId', 'webSocket'],
  ...['from', 'connectParticipant', 'holdBack', 'queueLimit', 'receipts', 'leaveTimeout'],
  ...['logger', 'timers', 'wake', 'visibility'],
];

/** @throws TypeError if the options are invalid. */
export function checkSessionOptions(options: AnySessionOptions): void {
  if (!isMembers(options)) {
    throw new TypeError(
      `new ChatSession(options) expects an object such as { participantToken }, ` +
        `not ${describe(options)}`,
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
