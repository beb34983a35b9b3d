import type { AbortSignalLike } from './Cancellation.js';

/**
 * Runs `listener` once when `signal` is aborted. Many calls may share a signal: it gets one native
 * listener however many there are, since Node warns of a leak from the eleventh.
 *
 * @returns takes the listener off again.
 */
export function onAbort(signal: AbortSignalLike, listener: () => void): () => void {
  const watch = watches.get(signal) ?? startWatch(signal);
  watch.listeners.add(listener);
  return () => {
    if (!watch.listeners.delete(listener) || watch.listeners.size > 0) return;
    watches.delete(signal);
    signal.removeEventListener('abort', watch.notify);
  };
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
  signal.addEventListener('abort', notify, { once: true });
  return watch;
}
