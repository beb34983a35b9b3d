/**
 * Tells a session when to check its connection immediately: when a page is shown again, or when the
 * network comes or goes. On React Native, use `AppState` and a network library.
 */
export interface Wake {
  /**
   * Calls `listener` each time.
   *
   * @returns a function that removes the listener.
   */
  watch(listener: () => void): () => void;
}

/** Uses the events of the page. Does nothing outside of a page. */
export const pageWake: Wake = {
  watch: (listener) => {
    if (typeof document === 'undefined' || typeof document.addEventListener !== 'function') {
      return () => undefined;
    }
    const whenShown = (): void => {
      if (document.visibilityState === 'visible') listener();
    };
    document.addEventListener('visibilitychange', whenShown);
    addEventListener('online', listener);
    addEventListener('offline', listener);
    return () => {
      document.removeEventListener('visibilitychange', whenShown);
      removeEventListener('online', listener);
      removeEventListener('offline', listener);
    };
  },
};
