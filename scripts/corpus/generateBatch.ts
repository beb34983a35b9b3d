/**
 * Generates packages in a process of its own, which may run out of memory or time. It receives jobs
 * from its parent and returns their results.
 */
import { generate } from '../../generator/src/generate.js';

/** A description, and the folder for its package. */
export interface Job {
  readonly input: string;
  readonly output: string;
}

/** The result of a job: the error's message, if it failed. */
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
