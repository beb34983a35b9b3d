import type { RequestNotes } from './request.js';

/** A request and its response, for the journal. */
export interface ExchangeRecord {
  readonly method: string;
  /** Undefined if there was no response. */
  readonly status?: number;
  /** The time until the response, in milliseconds of real time. */
  readonly ms: number;
  /** The `x-amzn-requestid` of the response. The handshake of a WebSocket has none. */
  readonly requestId?: string;
  readonly notes: Readonly<RequestNotes>;
  readonly error?: string;
  readonly reason?: string;
  /** The `X-Amz-Bearer` of the request. */
  readonly token?: string;
  readonly requestText?: string;
  readonly responseText?: string;
}

/** Called for every request when it is answered, before the client can receive the response. */
export type ExchangeObserver = (record: ExchangeRecord) => void;
