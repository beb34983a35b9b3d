type Close = () => unknown;

let closers: Close[] | undefined;

/**
 * Closes something when the running test is over, whether it passed or failed: a server, a session,
 * a browser, a child process, a temporary folder, a stubbed setting. What was opened last is closed
 * first. Call it right after opening, in a test, in `beforeEach` or in a helper that these call.
 *
 * What is shared by a whole suite is opened in `before` and closed in `after`.
 */
export function onTestFinished(close: Close): void {
  if (closers === undefined) throw new Error('No test is running: close it in an after hook');
  closers.push(close);
}

/*
 * Hooks of the root suite, since this module is loaded outside of any `describe`. Mocha loads test
 * files as CommonJS or as ES modules, so there may be two of this module, each with its own hooks.
 */
beforeEach(() => {
  closers = [];
});

/** Closes everything, then reports what could not be closed. */
afterEach(async () => {
  const pending = closers ?? [];
  closers = undefined;
  const errors: unknown[] = [];
  for (const close of pending.reverse()) {
    try {
      await close();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 1) throw new AggregateError(errors, errors.map(String).join('; '));
  if (errors.length === 1) throw errors[0];
});
