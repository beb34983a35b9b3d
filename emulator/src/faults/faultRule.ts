/** The faults of a request. */
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
 * When a fault of a WebSocket can occur: on a subscribe, on a heartbeat, when an item is sent, or
 * after a chunk of a streamed message, except the last one, was sent.
 */
export type SocketMoment = 'subscribe' | 'heartbeat' | 'item' | 'chunk';

/** The faults of a WebSocket. */
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

/** The faults of an item that is added to the transcript. */
export type TranscriptFaultKind = 'transcript-lag';

/** All kinds of faults. */
export type FaultKind = RequestFaultKind | SocketFaultKind | TranscriptFaultKind;

/** When each fault of a WebSocket can occur. */
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

/** A fault, where it occurs, and how often. */
export interface FaultRule {
  /**
   * The name of an operation, `*` for all operations, or `websocket` for sockets. `transcript-lag`
   * requires `GetTranscript`.
   */
  readonly operation: string;
  readonly kind: FaultKind;
  /** From 0 (never) to 1 (always). */
  readonly probability: number;
  /**
   * How many times it occurs at most.
   *
   * @default no limit
   */
  readonly count?: number;
  /**
   * For `delay`, how long the response is delayed, in milliseconds of real time. For
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
   * The seed of the random numbers, an integer. The same seed and the same sequence of requests
   * produce the same faults.
   *
   * @default 1
   */
  readonly seed?: number;
  /** An empty list removes all faults. */
  readonly faults: readonly FaultRule[];
}

/** A current fault. */
export interface FaultInForce extends FaultRule {
  /** How often it has occurred. */
  readonly struck: number;
}

/** A fault that occurs. */
export interface Fault<Kind extends FaultKind> {
  readonly kind: Kind;
  /** In milliseconds. */
  readonly delayMs: number;
}
