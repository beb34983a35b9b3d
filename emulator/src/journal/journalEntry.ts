/** A call or a WebSocket frame in the journal. */
export interface JournalEntry {
  /** When it was answered, sent or received, in the emulator's time, in ISO 8601. */
  readonly time: string;
  /**
   * The operationId of a call, `OpenWebSocket` for a socket's handshake, `websocket` for a frame,
   * or `CloseWebSocket` for the end of a socket. Undefined if the path of a request is unknown.
   */
  readonly operation?: string;
  readonly method?: string;
  /** Undefined for frames, and for calls without a response. */
  readonly status?: number;
  /** The duration of a call, in milliseconds of real time. */
  readonly durationMs?: number;
  readonly requestId?: string;
  readonly contactId?: string;
  readonly participantId?: string;
  /** The kind of the fault that occurred. */
  readonly fault?: string;
  /** Whether the call was a repeat with the same client token, and was not applied again. */
  readonly deduplicated?: boolean;
  /** The name of the error in the response. */
  readonly error?: string;
  /** Why the call was refused, if the response doesn't say it. */
  readonly reason?: string;
  /** `received` from the client, or `sent` to it. */
  readonly direction?: 'received' | 'sent';
  /** The close code of a socket; 1006 if the connection was lost. */
  readonly closeCode?: number;
  /** The body of a call, or a received frame; parsed if it is JSON. Tokens are `***`. */
  readonly request?: unknown;
  /** The body of the response, or a sent frame; parsed if it is JSON. Tokens are `***`. */
  readonly response?: unknown;
}

/** Selects entries. All members of the filter must match. */
export interface JournalFilter {
  readonly operation?: string;
  readonly contactId?: string;
  readonly status?: number;
}

/** Entries of the journal, and how many older ones have been dropped to limit its memory. */
export interface JournalExtract {
  readonly calls: readonly JournalEntry[];
  readonly dropped: number;
}
