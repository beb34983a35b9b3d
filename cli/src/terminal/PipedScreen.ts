import { createInterface, type Interface } from 'node:readline';

import type { InputListener, Screen } from './Screen.js';

/**
 * For scripts: what is said goes to the standard output and nothing else does; the program's own
 * notes go to the standard error.
 */
export class PipedScreen implements Screen {
  readonly isTerminal = false;
  #lines: Interface | undefined;
  #listener: InputListener | undefined;

  open(listener: InputListener): void {
    this.#listener = listener;
    process.on('SIGINT', this.#interrupt);
    if (process.stdin.readableEnded) {
      // The token was all that was in it, and its end does not come a second time.
      listener.end();
      return;
    }
    this.#lines = createInterface({ input: process.stdin, crlfDelay: Infinity })
      .on('line', (line) => {
        listener.line(line);
      })
      .on('close', () => {
        listener.end();
      });
  }

  print(text: string): void {
    process.stdout.write(`${text}\n`);
  }

  note(text: string): void {
    process.stderr.write(`${text}\n`);
  }

  warn(text: string): void {
    this.note(text);
  }

  status(): void {
    // There is no place that could be written to twice.
  }

  close(): void {
    process.off('SIGINT', this.#interrupt);
    this.#lines?.close();
    // Whoever holds the other end open does not keep the program up.
    process.stdin.destroy();
  }

  readonly #interrupt = (): void => {
    this.#listener?.interrupt();
  };
}
