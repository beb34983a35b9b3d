import type { Progress, Stage } from '../generate.js';

/** A stream such as `process.stderr`. */
interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const WORDS: Readonly<Record<Stage, string>> = {
  load: 'Reading the description',
  build: 'Resolving the description',
  emit: 'Generating the files',
  write: 'Formatting and writing the files',
  check: 'Formatting and comparing the files',
};

/** Returns to the start of the line, and clears it. */
const CLEAR = '\r\u001b[K';

/** Shows how far a run is, in one line of a terminal. Shows nothing in pipes and in CI. */
export class ProgressLine {
  readonly #terminal: Terminal | undefined;
  #shown = '';

  constructor(terminal: Terminal, environment: Readonly<Record<string, string | undefined>>) {
    this.#terminal = terminal.isTTY === true && !environment['CI'] ? terminal : undefined;
  }

  show({ stage, finished, count }: Progress): void {
    const isCounted = finished !== undefined && count !== undefined;
    const share = isCounted ? ` (${Math.floor((100 * finished) / count)} % of ${count})` : '';
    const line = `${WORDS[stage]}${share}`;
    if (line === this.#shown) return;
    this.#shown = line;
    this.#terminal?.write(`${CLEAR}${line}`);
  }

  /** Removes the line. */
  clear(): void {
    if (this.#shown !== '') this.#terminal?.write(CLEAR);
    this.#shown = '';
  }
}
