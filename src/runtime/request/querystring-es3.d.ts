declare module 'querystring-es3/encode.js' {
  /** Percent-encodes; an array becomes one pair an entry. */
  export default function stringify(
    values: Readonly<Record<string, string | readonly string[]>>,
  ): string;
}
