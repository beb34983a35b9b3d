import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import type { Generated, Job } from './generateBatch.js';

/** Ten minutes. Taking longer counts as a failure. */
const TIME_LIMIT = 600_000;

/** Generates packages one after the other in a process, and starts another process if that one ends. */
export class Generating {
  #child: ChildProcess | undefined;

  async generate(job: Job): Promise<Generated> {
    const child = (this.#child ??= fork(
      fileURLToPath(new URL('generateBatch.ts', import.meta.url)),
    ));
    return new Promise((resolve) => {
      const start = performance.now();
      const finish = (generated: Generated): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(generated);
      };
      const end = (reason: string): void => {
        this.#child = undefined;
        finish({ error: reason, milliseconds: performance.now() - start });
      };
      const timer = setTimeout(() => {
        child.kill();
        end(`it took more than ${TIME_LIMIT / 1000} s`);
      }, TIME_LIMIT);
      child.once('message', finish);
      child.once('exit', (code, signal) => {
        end(`the process ended (${signal ?? String(code)}), most likely out of memory`);
      });
      child.send(job);
    });
  }

  close(): void {
    this.#child?.kill();
  }
}
