/** A call of the generated client, what it sends, and what comes of the answer. */
export interface Row {
  readonly title: string;
  /** Whether the client is one with integers as texts and with Dates. Default: false. */
  readonly converted?: true;
  /** Of the API, as a program writes it. */
  readonly call: string;
  readonly answer?: {
    readonly status?: number;
    readonly type?: string;
    readonly body?: string;
    readonly headers?: Readonly<Record<string, string>>;
  };
  /** Any of: what was sent. */
  readonly sent?: {
    readonly url?: string;
    readonly type?: string | RegExp;
    readonly body?: string | RegExp;
    readonly cookie?: string;
    /** By names in lower case; undefined for one that must not be there. */
    readonly headers?: Readonly<Record<string, string | undefined>>;
  };
  /** What the program prints: JSON of the result. */
  readonly gives?: unknown;
}
