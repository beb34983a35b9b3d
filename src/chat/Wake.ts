/**
 * Tells a session when to check its connection at once: when a page is shown again, or when the
 * network has come or gone. On React Native, use `AppState` and a network library.
 */
export interface Wake {
  /**
   * Calls `listener` each time.
   *
   * @returns stops that.
   */
  watch(listener: () => void): () => void;
}

/** The page's own wake-up calls. Without a page there are none. */
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
