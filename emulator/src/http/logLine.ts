import type { RequestNotes } from './request.js';

/**
 * A log line about a request. It contains no tokens and no message content. It contains no paths
 * and queries either, because they may contain tokens and signatures.
 */
export interface LogLine extends Readonly<RequestNotes> {
  /** When the request was completed, in the emulator's time, in ISO 8601. */
  readonly time: string;
  readonly method: string;
  /** Undefined if the connection ended before a response. */
  readonly status?: number;
  /** The duration, in milliseconds of real time. */
  readonly ms: number;
  /** The `x-amzn-requestid` of the response. The handshake of a WebSocket has none. */
  readonly requestId?: string;
  /** The name of the error in the response. */
  readonly error?: string;
  /** Why the call was refused, if the response doesn't say it. */
  readonly reason?: string;
}

/** Receives the lines of the log. */
export type Log = (line: LogLine) => void;

/** Receives the log line of a request when it is over, without the time. */
export type RequestLog = (line: Omit<LogLine, 'time'>) => void;

/** The milliseconds since a `performance.now()`, as the log shows them. */
export function millisecondsSince(began: number): number {
  return Math.round((performance.now() - began) * 10) / 10;
}
