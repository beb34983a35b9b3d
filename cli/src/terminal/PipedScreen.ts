import { createInterface, type Interface } from 'node:readline';

import type { InputListener, Screen } from './Screen.js';

/**
 * The screen for scripts. The chat goes to standard output, and the program's own notes go to
 * standard error.
 */
export class PipedScreen implements Screen {
  readonly isTerminal = false;
  #lines: Interface | undefined;
  #listener: InputListener | undefined;

  open(listener: InputListener): void {
    this.#listener = listener;
    process.on('SIGINT', this.#interrupt);
    if (process.stdin.readableEnded) {
      // The input contained only the token, and its end is not reported again.
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
    // Pipes have no status line.
  }

  close(): void {
    process.off('SIGINT', this.#interrupt);
    this.#lines?.close();
    // Standard input must not keep the process running while the other end is open.
    process.stdin.destroy();
  }

  readonly #interrupt = (): void => {
    this.#listener?.interrupt();
  };
}
