import type { Row } from '../../test/generator/conformance/Row.js';
import type { Peer } from '../peers/Peer.js';

/** Another generator, and how its client makes the calls of the conformance suite. */
export interface Caller {
  readonly peer: Peer;
  /** Generates its clients for the description into the folder, as its manual says. */
  generate(folder: string, input: string): void;
  /** Lines of TypeScript before the calls. */
  readonly imports: string;
  /** The lines before one call, which may use `client` after them. */
  prepare(url: string, converted: boolean): string;
  /** By the titles of the rows. A string is a call whose result is what the row expects. */
  readonly calls: Readonly<Record<string, string | PeerCall | NotOffered>>;
}

/** A call with other options, or one that sends or returns the same in another correct form. */
export interface PeerCall {
  readonly call: string;
  /** Whether it requires the client with converted integers and dates. */
  readonly converted?: true;
  readonly sent?: Row['sent'];
  readonly gives?: unknown;
}

/** Why there is no such call. */
export interface NotOffered {
  readonly instead: string;
}
