import type { Writable } from 'node:stream';

import { InspectorFeed } from './InspectorFeed.js';
import type { Inspected, InspectorView } from './InspectorFeed.js';

/** The open inspectors. Without any, nothing is observed. */
export class InspectorFeeds {
  readonly #inspected: Inspected;
  readonly #feeds = new Set<InspectorFeed>();

  constructor(inspected: Inspected) {
    this.#inspected = inspected;
  }

  /** Streams changes to an inspector until it disconnects. */
  open(view: InspectorView, out: Writable): void {
    const feed = new InspectorFeed(this.#inspected, view, out);
    this.#feeds.add(feed);
    out.once('close', () => {
      this.#feeds.delete(feed);
    });
  }

  /** Ends all streams. */
  endAll(): void {
    for (const feed of this.#feeds) feed.end();
  }
}
