import { onTestFinished } from './onTestFinished.js';

/**
 * Takes uncaught exceptions from mocha, which would fail the running test, until it is over.
 *
 * @returns those that there have been, and the first one when it comes.
 */
export function catchUncaught(): { readonly errors: unknown[]; readonly first: Promise<unknown> } {
  const listeners = process.rawListeners('uncaughtException') as NodeJS.UncaughtExceptionListener[];
  process.removeAllListeners('uncaughtException');
  const errors: unknown[] = [];
  const first = new Promise<unknown>((resolve) => {
    process.on('uncaughtException', (error) => {
      errors.push(error);
      resolve(error);
    });
  });
  onTestFinished(() => {
    process.removeAllListeners('uncaughtException');
    for (const listener of listeners) process.on('uncaughtException', listener);
  });
  return { errors, first };
}
