/** What can happen to a request of an operation. */
export type RequestFaultKind =
  | 'throttle'
  | 'server-error'
  | 'html-error'
  | 'empty-body'
  | 'truncate'
  | 'delay'
  | 'reset'
  | 'reset-after-apply';

/** When something can happen to a WebSocket: a subscribe comes, a heartbeat comes, an item goes out. */
export type SocketMoment = 'subscribe' | 'heartbeat' | 'item';

/** What can happen to a WebSocket. */
export type SocketFaultKind =
  | 'refuse-subscribe'
  | 'mute-subscribe'
  | 'mute-heartbeat'
  | 'mute-socket'
  | 'drop-socket'
  | 'duplicate'
  | 'reorder';

/** When each kind of fault of a WebSocket can strike. */
export const SOCKET_FAULT_MOMENTS: Readonly<Record<SocketFaultKind, SocketMoment>> = {
  'refuse-subscribe': 'subscribe',
  'mute-subscribe': 'subscribe',
  'mute-heartbeat': 'heartbeat',
  'mute-socket': 'item',
  'drop-socket': 'item',
  duplicate: 'item',
  reorder: 'item',
};

/** How often something goes wrong, where and how. */
export interface FaultRule {
  /** An operation of the service by its name, `*` for every operation, `websocket` for the socket. */
  readonly operation: string;
  readonly kind: RequestFaultKind | SocketFaultKind;
  /** From 0, never, to 1, always. */
  readonly probability: number;
  /**
   * How often it strikes at most.
   *
   * @default no end
   */
  readonly count?: number;
  /**
   * With `delay`: how long the answer is held back, in milliseconds.
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
export interface Fault<Kind extends RequestFaultKind | SocketFaultKind> {
  readonly kind: Kind;
  /** In milliseconds. */
  readonly delayMs: number;
}
