/** Makes names unique by adding numbers. */
export class UniqueNames {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  /**
   * @param keys Returns the keys of a name that must be unique, for example its file name on a
   * case-insensitive file system.
   */
  constructor(private readonly keys: (name: string) => readonly string[] = (name) => [name]) {}

  claim(name: string): string {
    let unique = name;
    // Remembers the last number, so that a thousand equal names don't take a million attempts.
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

/** The keys of names that must also be unique as file names. */
export function fileKeys(name: string): readonly string[] {
  return [name.normalize('NFC').toLowerCase()];
}
