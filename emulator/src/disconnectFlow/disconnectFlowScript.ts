/** What a disconnect flow answers, and when. */
export interface DisconnectFlowAnswer {
  /**
   * Which messages are answered with it: those that contain this text, whatever the case, or match
   * it where it is written as a regular expression, `/…/` or `/…/i`.
   *
   * @default all
   */
  readonly when?: string;
  /** What the flow says, in plain text. */
  readonly say: string;
  /**
   * Whether the chat ends with it.
   *
   * @default false
   */
  readonly ends?: boolean;
}

/** What a contact flow does once the customer has left, for example a survey. */
export interface DisconnectFlowScript {
  /** What it says first, in plain text. */
  readonly greeting: string;
  /**
   * The first that fits a message is the answer; a message that none fits stays without one.
   *
   * @default one that says nothing: the first message ends the chat
   */
  readonly answers?: readonly DisconnectFlowAnswer[];
  /**
   * How long the customer may say nothing until the chat ends, in milliseconds of the emulator's
   * clock.
   *
   * @default 300000, five minutes
   */
  readonly timeoutMs?: number;
}

/** The disconnect flow of an emulator. */
export interface DisconnectFlowSettings {
  /** None: a chat ends as soon as its customer leaves. */
  readonly disconnectFlow?: DisconnectFlowScript;
}
