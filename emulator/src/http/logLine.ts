import type { RequestNotes } from './request.js';

/**
 * What the log says of a request. There are no tokens, no paths and queries, which carry tokens and
 * signatures, and nothing of what people say.
 */
export interface LogLine extends Readonly<RequestNotes> {
  /** When the request had been dealt with, in the emulator's time, in ISO 8601. */
  readonly time: string;
  readonly method: string;
  /** Missing where the connection ended before an answer. */
  readonly status?: number;
  /** How long it took, in milliseconds of real time. */
  readonly ms: number;
  /** The `x-amzn-requestid` of the answer. The handshake of a WebSocket has none. */
  readonly requestId?: string;
  /** The name of the error that was answered. */
  readonly error?: string;
  /** Why the call was refused, where the answer does not say it. */
  readonly reason?: string;
}

/** Takes the lines of the log. */
export type Log = (line: LogLine) => void;

/** Takes what there is to say of a request when it is over. */
export type RequestLog = (line: Omit<LogLine, 'time'>) => void;

/** How long something has taken that began at a `performance.now()`, as the log has it. */
export function millisecondsSince(began: number): number {
  return Math.round((performance.now() - began) * 10) / 10;
}
