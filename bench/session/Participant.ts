/** One participant of the chat, independent of its client. */
export interface Participant {
  /** The deliveries to its program, in order, including repeated ones. */
  readonly delivered: readonly Delivered[];
  /** The ids of messages that its program has read from the transcript itself. */
  readonly fetched: ReadonlySet<string>;
  /** The counts so far. */
  readonly counts: Counts;
  connect(): Promise<void>;
  /**
   * Sends a message, once. If it fails, the harness sends it again with the same token.
   *
   * @throws the client's error
   */
  send(content: string, clientToken: string): Promise<void>;
  /** Leaves the chat. */
  leave(): Promise<void>;
}

export interface Delivered {
  readonly id: string;
  /** Whether the client itself marked the delivery as late. */
  readonly late: boolean;
}

export interface Counts {
  sockets: number;
  /** How often it was reconnected. */
  reconnects: number;
  transcriptCalls: number;
  requests: number;
  /** How many requests the client itself retried; undefined if it does not report that. */
  retries: number | undefined;
  /** How many failures it reported as events. */
  reported: number;
  /** How often it gave up for good, so that the program had to create a new session. */
  givenUp: number;
}

export function noCounts(): Counts {
  return {
    sockets: 0,
    reconnects: 0,
    transcriptCalls: 0,
    requests: 0,
    retries: undefined,
    reported: 0,
    givenUp: 0,
  };
}

/** What a participant needs to take part. */
export interface Ticket {
  readonly url: string;
  readonly contactId: string;
  readonly role: 'CUSTOMER' | 'AGENT';
  readonly participantToken: string;
}
