import type { AbortSignalLike } from './Cancellation.js';

/**
 * Runs `listener` once when `signal` aborts. Many calls may share a signal, and Node warns about a
 * leak from the eleventh listener on, so each signal gets a single native listener.
 *
 * @returns a function that removes the listener.
 */
export function onAbort(signal: AbortSignalLike, listener: () => void): () => void {
  const { listeners, stop } = watches.get(signal) ?? watch(signal);
  listeners.add(listener);
  return () => {
    if (listeners.delete(listener) && listeners.size === 0) stop();
  };
}

/** @throws TypeError if the value is not a signal, for example if it is an AbortController. */
export function checkSignal(signal: unknown): void {
  if (signal === undefined || signal === null) return;
  if (typeof signal === 'object' && ('addEventListener' in signal || 'onabort' in signal)) return;
  throw new TypeError('The signal must be an AbortSignal, for example controller.signal');
}

interface Watch {
  readonly listeners: Set<() => void>;
  stop(this: void): void;
}

const watches = new WeakMap<object, Watch>();

/** A signal of an AbortController that predates the one of the platforms. */
interface EarlierSignal {
  onabort: (() => void) | null;
}

function watch(signal: AbortSignalLike | EarlierSignal): Watch {
  const listeners = new Set<() => void>();
  const notify = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const stop = (): void => {
    watches.delete(signal);
    if ('addEventListener' in signal) signal.removeEventListener('abort', notify);
    else signal.onabort = null;
  };
  if ('addEventListener' in signal) signal.addEventListener('abort', notify, { once: true });
  else signal.onabort = notify;
  const started = { listeners, stop };
  watches.set(signal, started);
  return started;
}
