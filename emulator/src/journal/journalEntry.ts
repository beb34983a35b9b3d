/** A call, or a frame of a WebSocket, as the journal has it. */
export interface JournalEntry {
  /** When it was answered, sent or received, in the emulator's time, in ISO 8601. */
  readonly time: string;
  /**
   * The operationId of a call, `OpenWebSocket` for the handshake of a socket, `websocket` for a frame,
   * `CloseWebSocket` for the end of a socket; missing where a request went to a path that there is not.
   */
  readonly operation?: string;
  readonly method?: string;
  /** Missing of frames, and of calls that were not answered. */
  readonly status?: number;
  /** How long a call took, in milliseconds of real time. */
  readonly durationMs?: number;
  readonly requestId?: string;
  readonly contactId?: string;
  readonly participantId?: string;
  /** The kind of the fault that struck. */
  readonly fault?: string;
  /** Whether the call came again with its client token, and was not applied again. */
  readonly deduplicated?: boolean;
  /** The name of the error that was answered. */
  readonly error?: string;
  /** Why the call was refused, where the answer does not say it. */
  readonly reason?: string;
  /** Whether a frame came from the client or went to it. */
  readonly direction?: 'received' | 'sent';
  /** The code with which a socket was closed; 1006 if it broke off. */
  readonly closeCode?: number;
  /** The body of a call or the frame that came, as JSON where it is JSON; tokens are `***`. */
  readonly request?: unknown;
  /** The body of the answer or the frame that went out, as JSON where it is JSON; tokens are `***`. */
  readonly response?: unknown;
}

/** Which entries are asked for: those that have all that is given. */
export interface JournalFilter {
  readonly operation?: string;
  readonly contactId?: string;
  readonly status?: number;
}

/** Entries of the journal, and how many older ones have been dropped to bound its memory. */
export interface JournalExtract {
  readonly calls: readonly JournalEntry[];
  readonly dropped: number;
}
