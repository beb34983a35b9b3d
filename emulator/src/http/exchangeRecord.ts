import type { RequestNotes } from './request.js';

/** What came in as a request and went out as its answer. */
export interface ExchangeRecord {
  readonly method: string;
  /** Missing where there is no answer. */
  readonly status?: number;
  /** How long it took until it was answered, in milliseconds of real time. */
  readonly ms: number;
  /** The `x-amzn-requestid` of the answer. The handshake of a WebSocket has none. */
  readonly requestId?: string;
  readonly notes: Readonly<RequestNotes>;
  readonly error?: string;
  readonly reason?: string;
  /** The `X-Amz-Bearer` that it came with. */
  readonly token?: string;
  readonly requestText?: string;
  readonly responseText?: string;
}

/** Is told of every request in the moment in which it is answered, before the client can know it. */
export type ExchangeObserver = (record: ExchangeRecord) => void;
