import {
  clearScreenDown,
  createInterface,
  cursorTo,
  moveCursor,
  type Interface,
  type Key,
} from 'node:readline';

import type { InputListener, Screen } from './Screen.js';
import type { Style } from './style.js';
import { wrap } from './wrap.js';

/** Shows the lines of the chat, and below them the line that the user is typing. */
export class TerminalScreen implements Screen {
  readonly isTerminal = true;
  readonly #style: Style;
  readonly #output = process.stdout;
  readonly #status = new Map<string, string>();
  #readline: Interface | undefined;
  /** How many rows the submitted line takes, beyond the first. */
  #typedRows = 0;

  constructor(style: Style) {
    this.#style = style;
  }

  open(listener: InputListener): void {
    const readline = createInterface({
      input: process.stdin,
      output: this.#output,
      terminal: true,
      prompt: this.#prompt,
    });
    this.#readline = readline;
    process.stdin.prependListener('keypress', this.#beforeKey);
    process.stdin.on('keypress', () => {
      // When a line is pasted, readline miscounts the rows that it has to move up to redraw it.
      Reflect.set(readline, 'prevRows', readline.getCursorPos().rows);
      listener.typing(readline.line);
    });
    readline
      .on('line', (line) => {
        this.#takeBack();
        readline.prompt();
        listener.line(line);
      })
      .on('SIGINT', () => {
        listener.interrupt();
      })
      .on('close', () => {
        listener.end();
      });
    readline.prompt();
  }

  print(unwrapped: string): void {
    const text = wrap(unwrapped, this.#output.columns);
    const readline = this.#readline;
    if (readline === undefined) {
      this.#output.write(`${text}\n`);
      return;
    }
    const { rows } = readline.getCursorPos();
    this.#eraseFrom(rows);
    // The prompt is redrawn as many rows further up as the typed line had.
    this.#output.write(`${text}\n${'\n'.repeat(rows)}`);
    readline.prompt(true);
  }

  note(text: string): void {
    this.print(this.#style.dim(text));
  }

  warn(text: string): void {
    this.print(this.#style.error(text));
  }

  status(key: string, text: string | undefined): void {
    if (this.#status.get(key) === text) return;
    if (text === undefined) this.#status.delete(key);
    else this.#status.set(key, text);
    this.#readline?.setPrompt(this.#prompt);
    this.#readline?.prompt(true);
  }

  close(): void {
    const readline = this.#readline;
    if (readline === undefined) return;
    this.#readline = undefined;
    process.stdin.off('keypress', this.#beforeKey);
    this.#eraseFrom(readline.getCursorPos().rows);
    readline.close();
  }

  get #prompt(): string {
    return this.#style.dim([...this.#status.values(), '> '].join('  '));
  }

  /** Removes the submitted line, because it will be printed with its time and its place in the chat. */
  #takeBack(): void {
    this.#eraseFrom(this.#typedRows + 1);
  }

  readonly #beforeKey = (_text: string | undefined, { name }: Key): void => {
    if (name !== 'return' && name !== 'enter') return;
    // Moves to the end of the line, which is in the cursor's last row.
    this.#readline?.write(null, { ctrl: true, name: 'e' });
    this.#typedRows = this.#readline?.getCursorPos().rows ?? 0;
  };

  /** Erases the screen, starting this many rows above the cursor. */
  #eraseFrom(rows: number): void {
    moveCursor(this.#output, 0, -rows);
    cursorTo(this.#output, 0);
    clearScreenDown(this.#output);
  }
}
