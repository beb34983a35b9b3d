/**
 * Says when it is worth looking at the connection at once: a page is shown again, or the network is
 * back. On React Native, `AppState` and a network library know it.
 */
export interface Visibility {
  /**
   * Calls `listener` each time.
   *
   * @returns stops that.
   */
  watch(listener: () => void): () => void;
}

/** The page's own, where there is a page; elsewhere nothing ever happens. */
export const pageVisibility: Visibility = {
  watch: (listener) => {
    if (typeof document === 'undefined' || typeof document.addEventListener !== 'function') {
      return () => undefined;
    }
    const whenShown = (): void => {
      if (document.visibilityState === 'visible') listener();
    };
    document.addEventListener('visibilitychange', whenShown);
    addEventListener('online', listener);
    return () => {
      document.removeEventListener('visibilitychange', whenShown);
      removeEventListener('online', listener);
    };
  },
};
