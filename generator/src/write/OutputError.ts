/**
 * Something in the output folder is in the way. The message is one line: which file, what is wrong,
 * and what to do.
 */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  readonly file: string;

  constructor(file: string, problem: string, remedy: string) {
    super(`${file}: ${problem}; ${remedy}`.replace(/\s*[\r\n]+\s*/g, ' '));
    this.file = file;
  }
}
