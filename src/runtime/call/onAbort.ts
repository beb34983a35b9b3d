import type { AbortSignalLike } from './Cancellation.js';

/**
 * Runs `listener` once when `signal` aborts. Many calls may share a signal, and Node warns about a
 * leak from the eleventh listener on, so each signal gets a single native listener.
 *
 * @returns a function that removes the listener.
 */
export function onAbort(signal: AbortSignalLike, listener: () => void): () => void {
  const watch = watches.get(signal) ?? startWatch(signal);
  watch.listeners.add(listener);
  return () => {
    if (!watch.listeners.delete(listener) || watch.listeners.size > 0) return;
    watches.delete(signal);
    if (isEarlier(signal)) signal.onabort = null;
    else signal.removeEventListener('abort', watch.notify);
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
  readonly notify: () => void;
}

const watches = new WeakMap<AbortSignalLike, Watch>();

function startWatch(signal: AbortSignalLike): Watch {
  const listeners = new Set<() => void>();
  const notify = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const watch = { listeners, notify };
  watches.set(signal, watch);
  if (isEarlier(signal)) signal.onabort = notify;
  else signal.addEventListener('abort', notify, { once: true });
  return watch;
}

/** A signal of an AbortController that predates the one of the platforms. */
interface EarlierSignal {
  onabort: (() => void) | null;
}

function isEarlier(signal: object): signal is EarlierSignal {
  return !('addEventListener' in signal);
}
