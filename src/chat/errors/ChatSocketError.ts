/** Why a socket can no longer be used. */
export type SocketFault =
  /** The connection failed: the network is down, or the URL has expired. */
  | 'not-opened'
  /** The socket did not open within 10 s. */
  | 'open-timeout'
  /** The service refused the subscription. */
  | 'subscription-refused'
  /** The service did not respond to the subscription, which was sent five times within 5 s. */
  | 'subscription-unanswered'
  /** The service did not respond to a heartbeat before the next one. */
  | 'heartbeat-unanswered'
  /** The socket did not deliver a message that the transcript has. */
  | 'items-missing'
  /** The socket received a frame larger than 1 MiB. */
  | 'frame-too-large'
  /** The service or the network closed the socket. */
  | 'closed';

const words: Readonly<Record<SocketFault, string>> = {
  'not-opened': 'the WebSocket could not be opened',
  'open-timeout': 'the WebSocket did not open within 10 s',
  'subscription-refused': 'the service refused the subscription to the chat',
  'subscription-unanswered': 'the service did not respond to the subscription to the chat',
  'heartbeat-unanswered': 'the service did not respond to a heartbeat',
  'items-missing': 'the WebSocket did not deliver a message that the transcript has',
  'frame-too-large': 'the WebSocket received a frame of more than 1 MiB',
  closed: 'the WebSocket was closed',
};

/** A socket did not open, or was lost. The session opens another one. */
export class ChatSocketError extends Error {
  override readonly name = 'ChatSocketError';
  readonly reason: SocketFault;
  /** The close code (RFC 6455, section 7.4), if there is one. */
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
