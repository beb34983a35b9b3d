/** A position in a file of the description. Lines and columns start at 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The description is invalid. The message is one line: where, what is wrong, and what to do. */
export class SpecError extends Error {
  override readonly name = 'SpecError';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What is wrong. */
  readonly problem: string;
  /** How to fix it. */
  readonly remedy: string;

  constructor(position: Position, problem: string, remedy: string) {
    const where = `${position.file}:${position.line}:${position.column}`;
    super(`${where}: ${problem}; ${remedy}`.replace(/\s*[\r\n]+\s*/g, ' '));
    this.file = position.file;
    this.line = position.line;
    this.column = position.column;
    this.problem = problem;
    this.remedy = remedy;
  }
}
