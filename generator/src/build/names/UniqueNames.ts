/** Gives out names, each once: who comes later gets a number. */
export class UniqueNames {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  /**
   * @param keys What must not occur twice for a name, for example its file name on a file system
   * that does not tell capitals from small letters.
   */
  constructor(private readonly keys: (name: string) => readonly string[] = (name) => [name]) {}

  claim(name: string): string {
    let unique = name;
    // Remembers where it stopped, so that a thousand equal names are not a million attempts.
    for (let number = this.#next.get(name) ?? 2; !this.#free(unique); number++) {
      unique = `${name}${number}`;
      this.#next.set(name, number + 1);
    }
    for (const key of this.keys(unique)) this.#taken.add(key);
    return unique;
  }

  #free(name: string): boolean {
    return !this.keys(name).some((key) => this.#taken.has(key));
  }
}

/** Unique as a file name too. */
export function fileKeys(name: string): readonly string[] {
  return [name.normalize('NFC').toLowerCase()];
}
