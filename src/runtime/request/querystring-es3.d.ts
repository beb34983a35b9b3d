declare module 'querystring-es3/encode.js' {
  /** Percent-encodes the members of an object. An array becomes one pair per entry. */
  export default function stringify(
    values: Readonly<Record<string, string | readonly string[]>>,
  ): string;
}
