/** What can happen to a request of an operation. */
export type RequestFaultKind =
  | 'throttle'
  | 'server-error'
  | 'html-error'
  | 'empty-body'
  | 'truncate'
  | 'delay'
  | 'reset'
  | 'reset-after-apply'
  | 'hang';

/**
 * When something can happen to a WebSocket: a subscribe comes, a heartbeat comes, an item goes out, a
 * chunk of a streamed message has gone out that is not its last.
 */
export type SocketMoment = 'subscribe' | 'heartbeat' | 'item' | 'chunk';

/** What can happen to a WebSocket. */
export type SocketFaultKind =
  | 'refuse-subscribe'
  | 'mute-subscribe'
  | 'mute-heartbeat'
  | 'mute-socket'
  | 'drop-socket'
  | 'duplicate'
  | 'reorder'
  | 'swallow'
  | 'interrupt-stream';

/** What can happen to an item on its way into the transcript. */
export type TranscriptFaultKind = 'transcript-lag';

/** Everything that can go wrong. */
export type FaultKind = RequestFaultKind | SocketFaultKind | TranscriptFaultKind;

/** When each kind of fault of a WebSocket can strike. */
export const SOCKET_FAULT_MOMENTS: Readonly<Record<SocketFaultKind, SocketMoment>> = {
  'refuse-subscribe': 'subscribe',
  'mute-subscribe': 'subscribe',
  'mute-heartbeat': 'heartbeat',
  'mute-socket': 'item',
  'drop-socket': 'item',
  duplicate: 'item',
  reorder: 'item',
  swallow: 'item',
  'interrupt-stream': 'chunk',
};

/** How often something goes wrong, where and how. */
export interface FaultRule {
  /**
   * An operation of the service by its name, `*` for every operation, `websocket` for the socket.
   * `transcript-lag` goes with `GetTranscript`.
   */
  readonly operation: string;
  readonly kind: FaultKind;
  /** From 0, never, to 1, always. */
  readonly probability: number;
  /**
   * How often it strikes at most.
   *
   * @default no end
   */
  readonly count?: number;
  /**
   * With `delay`, how long the answer is held back, in milliseconds of real time. With
   * `transcript-lag`, how long it takes until GetTranscript shows an item, in milliseconds of the
   * emulator's clock.
   *
   * @default 1000
   */
  readonly delayMs?: number;
}

/** The faults of an emulator. */
export interface FaultSettings {
  /**
   * Where the random numbers begin, an integer: the same seed and the same sequence of requests
   * give the same faults.
   *
   * @default 1
   */
  readonly seed?: number;
  /** None end the faults that were in force. */
  readonly faults: readonly FaultRule[];
}

/** A fault that is in force. */
export interface FaultInForce extends FaultRule {
  /** How often it has struck. */
  readonly struck: number;
}

/** A fault that strikes. */
export interface Fault<Kind extends FaultKind> {
  readonly kind: Kind;
  /** In milliseconds. */
  readonly delayMs: number;
}
