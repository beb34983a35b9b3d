/** Receives the input of the user, or of the program at the other end of the pipe. */
export interface InputListener {
  /** Called for each line. */
  line(text: string): void;
  /** Called with the unfinished line after each key. In terminals only. */
  typing(text: string): void;
  /** Called at the end of the input: Ctrl+D, or the end of a pipe. */
  end(): void;
  /** Called on Ctrl+C. */
  interrupt(): void;
}

/** Shows a chat, and reads lines. */
export interface Screen {
  /** Whether it is a terminal. */
  readonly isTerminal: boolean;
  /** Starts reading lines. */
  open(listener: InputListener): void;
  /** Shows a line of the chat. */
  print(text: string): void;
  /** Shows a note from the program. */
  note(text: string): void;
  /** Shows an error. */
  warn(text: string): void;
  /**
   * Shows a temporary status next to the prompt. Does nothing without a terminal.
   *
   * @param text - undefined removes the status of `key`.
   */
  status(key: string, text: string | undefined): void;
  /** Stops reading lines. Later output is still shown. */
  close(): void;
}
