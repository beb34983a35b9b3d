/** As much of a terminal as readline makes use of: what a person sees of an output. */
export class Screen {
  readonly #columns: number;
  readonly #rows: (string | undefined)[][] = [[]];
  #row = 0;
  #column = 0;

  constructor(columns: number) {
    this.#columns = columns;
  }

  /** The rows of the screen, of all that was ever scrolled. */
  show(output: string): string {
    // eslint-disable-next-line no-control-regex -- they are what it is about
    for (const [token, count, command] of output.matchAll(/\u001b\[([\d;?]*)([A-Za-z])|[^]/gu)) {
      if (command === undefined) this.#write(token);
      else this.#obey(command, count ?? '');
    }
    return this.#rows.map((row) => Array.from(row, (cell) => cell ?? ' ').join('')).join('\n');
  }

  #write(character: string): void {
    if (character === '\r') this.#column = 0;
    else if (character === '\n') this.#goTo(this.#row + 1);
    else if (character >= ' ') {
      if (this.#column === this.#columns) {
        this.#goTo(this.#row + 1);
        this.#column = 0;
      }
      this.#rows[this.#row]![this.#column] = character;
      this.#column += 1;
    } else throw new Error(`the screen has no ${JSON.stringify(character)}`);
  }

  #obey(command: string, parameter: string): void {
    const count = Number(parameter) || 1;
    switch (command) {
      case 'A':
        this.#goTo(Math.max(0, this.#row - count));
        break;
      case 'B':
        this.#goTo(this.#row + count);
        break;
      case 'C':
        this.#column = Math.min(this.#columns - 1, this.#column + count);
        break;
      case 'D':
        this.#column = Math.max(0, this.#column - count);
        break;
      case 'G':
        this.#column = count - 1;
        break;
      case 'J':
        this.#rows.length = this.#row + 1;
        this.#rows[this.#row]!.length = Math.min(this.#column, this.#rows[this.#row]!.length);
        break;
      case 'K':
        this.#rows[this.#row]!.length = Math.min(this.#column, this.#rows[this.#row]!.length);
        break;
      case 'm':
        break;
      default:
        throw new Error(`the screen has no command ${command}`);
    }
  }

  #goTo(row: number): void {
    this.#row = row;
    while (this.#rows.length <= row) this.#rows.push([]);
  }
}
