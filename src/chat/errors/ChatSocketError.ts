/** Why a socket is of no more use. */
export type SocketFault =
  /** There was no connection: the network is down, or the URL has expired. */
  | 'not-opened'
  /** Nothing happened for 10 s after the URL was dialled. */
  | 'open-timeout'
  /** The service refused the subscription. */
  | 'subscription-refused'
  /** The subscription was not answered, sent five times in 5 s. */
  | 'subscription-unanswered'
  /** A heartbeat was not answered before the next one. */
  | 'heartbeat-unanswered'
  /** It did not bring a message that the transcript has. */
  | 'items-missing'
  /** It brought a frame of more than 1 MiB. */
  | 'frame-too-large'
  /** The service, or the network, closed it. */
  | 'closed';

const words: Readonly<Record<SocketFault, string>> = {
  'not-opened': 'the WebSocket could not be opened',
  'open-timeout': 'the WebSocket did not open within 10 s',
  'subscription-refused': 'the service refused the subscription to the chat',
  'subscription-unanswered': 'the service did not answer the subscription to the chat',
  'heartbeat-unanswered': 'the WebSocket is dead: a heartbeat was not answered',
  'items-missing': 'the WebSocket did not bring a message that the transcript has',
  'frame-too-large': 'the WebSocket brought a frame of more than 1 MiB',
  closed: 'the WebSocket was closed',
};

/** A socket that did not open, or was lost. The session opens another. */
export class ChatSocketError extends Error {
  override readonly name = 'ChatSocketError';
  readonly reason: SocketFault;
  /** The closing code (RFC 6455, section 7.4), if there is one. */
  declare readonly code?: number;

  constructor(reason: SocketFault, code?: number, cause?: unknown) {
    super(
      code === undefined ? words[reason] : `${words[reason]} with code ${code}`,
      cause === undefined ? undefined : { cause },
    );
    this.reason = reason;
    if (code !== undefined) this.code = code;
  }
}
