/** A fault in the format of `PUT /emulator/faults`. */
export interface Fault {
  readonly operation: string;
  readonly kind: string;
  readonly probability: number;
  readonly count?: number;
  readonly delayMs?: number;
}

/**
 * The faults during the conversation. Sockets are dropped every 50 sent items on average. Each new
 * socket may be refused, ignored, or stop answering heartbeats. Calls fail in all possible ways.
 * Sockets lose every fiftieth item, and the transcript shows items up to 2 s later than sockets.
 * Two sockets become silent but stay open, which only a heartbeat detects; more of them would slow
 * down the run, because detecting each takes up to 20 s.
 */
export const faults: readonly Fault[] = [
  { operation: 'websocket', kind: 'drop-socket', probability: 1 / 50 },
  { operation: 'websocket', kind: 'duplicate', probability: 0.05 },
  { operation: 'websocket', kind: 'reorder', probability: 0.05 },
  { operation: 'websocket', kind: 'swallow', probability: 0.02 },
  { operation: 'websocket', kind: 'mute-socket', probability: 0.002, count: 2 },
  { operation: 'websocket', kind: 'refuse-subscribe', probability: 0.1 },
  { operation: 'websocket', kind: 'mute-subscribe', probability: 0.02 },
  { operation: 'websocket', kind: 'mute-heartbeat', probability: 0.1 },
  { operation: 'CreateParticipantConnection', kind: 'throttle', probability: 0.05 },
  { operation: 'CreateParticipantConnection', kind: 'server-error', probability: 0.03 },
  { operation: 'CreateParticipantConnection', kind: 'reset', probability: 0.03 },
  { operation: 'GetTranscript', kind: 'throttle', probability: 0.2 },
  { operation: 'GetTranscript', kind: 'server-error', probability: 0.05 },
  { operation: 'GetTranscript', kind: 'reset', probability: 0.05 },
  { operation: 'GetTranscript', kind: 'truncate', probability: 0.05 },
  { operation: 'GetTranscript', kind: 'delay', probability: 0.05, delayMs: 200 },
  { operation: 'GetTranscript', kind: 'transcript-lag', probability: 0.5, delayMs: 50 },
  { operation: 'GetTranscript', kind: 'transcript-lag', probability: 0.3, delayMs: 500 },
  { operation: 'GetTranscript', kind: 'transcript-lag', probability: 0.2, delayMs: 2_000 },
  { operation: 'SendMessage', kind: 'throttle', probability: 0.01 },
  { operation: 'SendMessage', kind: 'server-error', probability: 0.02 },
  { operation: 'SendMessage', kind: 'reset', probability: 0.02 },
  { operation: 'SendMessage', kind: 'reset-after-apply', probability: 0.02 },
  { operation: 'SendMessage', kind: 'truncate', probability: 0.01 },
];
