import type { Writable } from 'node:stream';

import { InspectorFeed } from './InspectorFeed.js';
import type { Inspected, InspectorView } from './InspectorFeed.js';

/** The inspectors that are open. Without one, nothing is watched. */
export class InspectorFeeds {
  readonly #inspected: Inspected;
  readonly #feeds = new Set<InspectorFeed>();

  constructor(inspected: Inspected) {
    this.#inspected = inspected;
  }

  /** Tells an inspector what happens from now on, until it hangs up. */
  open(view: InspectorView, out: Writable): void {
    const feed = new InspectorFeed(this.#inspected, view, out);
    this.#feeds.add(feed);
    out.once('close', () => {
      this.#feeds.delete(feed);
    });
  }

  /** Ends them all. */
  endAll(): void {
    for (const feed of this.#feeds) feed.end();
  }
}
