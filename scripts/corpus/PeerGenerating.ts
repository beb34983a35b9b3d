import { execFile } from 'node:child_process';

import { installPeer, type Peer } from '../peers/Peer.js';
import type { Generated, Job } from './generateBatch.js';

/** Generates with another generator, in a process for each description. */
export class PeerGenerating {
  readonly #peer: Peer;
  readonly #folder: string;

  constructor(peer: Peer) {
    this.#peer = peer;
    this.#folder = installPeer(peer);
  }

  generate({ input, output }: Job): Promise<Generated> {
    const start = performance.now();
    return new Promise((resolve) => {
      const options = { cwd: this.#folder, maxBuffer: 1e9, timeout: 600_000 };
      execFile('npx', [...this.#peer.command(input, output)], options, (error, stdout, stderr) => {
        const milliseconds = performance.now() - start;
        resolve({ error: error === null ? undefined : stderr || stdout, milliseconds });
      });
    });
  }

  close(): void {
    // Nothing goes on after the last one.
  }
}
