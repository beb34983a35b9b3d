declare module 'querystring-es3' {
  /** Percent-encodes; an array becomes one pair an entry. */
  export function stringify(values: Readonly<Record<string, string | readonly string[]>>): string;
}
