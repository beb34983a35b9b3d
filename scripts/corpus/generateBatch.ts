/**
 * Generates packages in a process of its own, which may run out of memory or of time: reads jobs of
 * its parent, tells how each went.
 */
import { generate } from '../../generator/src/generate.js';

/** One description, and where its package goes. */
export interface Job {
  readonly input: string;
  readonly output: string;
}

/** How generating went: the error's message, or none. */
export interface Generated {
  readonly error: string | undefined;
  readonly milliseconds: number;
}

process.on('message', (job: Job) => {
  const start = performance.now();
  const tell = (error?: Error): void => {
    const milliseconds = performance.now() - start;
    process.send?.({ error: error?.message, milliseconds });
  };
  generate(job).then(() => {
    tell();
  }, tell);
});
