/** What the person, or the program, at the other end of the standard input does. */
export interface InputListener {
  /** A line was given. */
  line(text: string): void;
  /** A key was pressed, and this is the line so far. In terminals only. */
  typing(text: string): void;
  /** There is no more input: Ctrl+D, or the end of a pipe. */
  end(): void;
  /** Ctrl+C. */
  interrupt(): void;
}

/** Where a chat is shown, and where its lines come from. */
export interface Screen {
  /** Whether somebody sits before it. */
  readonly isTerminal: boolean;
  /** Begins to read lines. */
  open(listener: InputListener): void;
  /** Shows what happens in the chat. */
  print(text: string): void;
  /** Shows what the program itself has to say. */
  note(text: string): void;
  /** Shows what went wrong. */
  warn(text: string): void;
  /**
   * Shows something for a while, beside the prompt; nothing where there is no terminal.
   *
   * @param text - undefined takes off what `key` showed.
   */
  status(key: string, text: string | undefined): void;
  /** Reads no more lines. What is printed afterwards is still shown. */
  close(): void;
}
