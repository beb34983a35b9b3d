import type { Row } from '../../test/generator/conformance/Row.js';
import type { Peer } from '../peers/Peer.js';

/** Another generator, and how its client makes the calls of the conformance suite. */
export interface Caller {
  readonly peer: Peer;
  /** Writes its clients of the description into the folder, as its manual says. */
  generate(folder: string, input: string): void;
  /** Lines of TypeScript before the calls. */
  readonly imports: string;
  /** The lines before one call, which may use `client` after them. */
  prepare(url: string, converted: boolean): string;
  /** By the titles of the rows. A text is a call that gives what the row says. */
  readonly calls: Readonly<Record<string, string | PeerCall | NotOffered>>;
}

/** A call that is made with other options, or sends or gives the same in another form that is right. */
export interface PeerCall {
  readonly call: string;
  /** Whether it needs the client with integers and dates converted. */
  readonly converted?: true;
  readonly sent?: Row['sent'];
  readonly gives?: unknown;
}

/** Why there is no such call. */
export interface NotOffered {
  readonly instead: string;
}
