/** One side of the chat under fire, whatever client it uses. */
export interface Participant {
  /** What has been delivered to its program, in that order, as often as it was delivered. */
  readonly delivered: readonly Delivered[];
  /** The messages that its program has read of the transcript itself, by their ids. */
  readonly fetched: ReadonlySet<string>;
  /** What it has counted until now. */
  readonly counts: Counts;
  connect(): Promise<void>;
  /**
   * Sends a message, once. What fails is sent again by the harness, with the same token.
   *
   * @throws what the client throws
   */
  send(content: string, clientToken: string): Promise<void>;
  /** Leaves the chat. */
  leave(): Promise<void>;
}

export interface Delivered {
  readonly id: string;
  /** Whether the client itself says that it comes after one that should have followed it. */
  readonly late: boolean;
}

export interface Counts {
  sockets: number;
  /** How often it was connected again. */
  reconnects: number;
  transcriptCalls: number;
  requests: number;
  /** Requests that the client itself sent again; undefined where it does not tell. */
  retries: number | undefined;
  /** Failures that it told of by an event. */
  reported: number;
  /** How often it gave up for good, and the program had to make another session. */
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
