/** An answer of a disconnect flow. */
export interface DisconnectFlowAnswer {
  /**
   * Which messages it answers: those that contain this text, ignoring case, or those that match it
   * if it is a regular expression (`/…/` or `/…/i`).
   *
   * @default all messages
   */
  readonly when?: string;
  /** The flow's answer, in plain text. */
  readonly say: string;
  /**
   * Whether the chat ends after this answer.
   *
   * @default false
   */
  readonly ends?: boolean;
}

/** What a contact flow does after the customer has left: for example, show a survey. */
export interface DisconnectFlowScript {
  /** The flow's first message, in plain text. */
  readonly greeting: string;
  /**
   * The first matching answer is used. A message without a match gets no answer.
   *
   * @default the first message ends the chat, without an answer
   */
  readonly answers?: readonly DisconnectFlowAnswer[];
  /**
   * How long the flow waits for a message from the customer before it ends the chat, in
   * milliseconds of the emulator's clock.
   *
   * @default 300000, five minutes
   */
  readonly timeoutMs?: number;
}

/** The disconnect flow of an emulator. */
export interface DisconnectFlowSettings {
  /** If undefined, a chat ends as soon as its customer leaves. */
  readonly disconnectFlow?: DisconnectFlowScript;
}
