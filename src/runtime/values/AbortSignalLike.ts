/** The part of an AbortSignal that calls use. Every AbortSignal fits. */
export interface AbortSignalLike {
  /** Whether the signal has aborted. */
  readonly aborted: boolean;
  /** Why it has aborted. */
  readonly reason?: unknown;
  /** Adds a listener for the abort. */
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  /** Removes a listener. */
  removeEventListener(type: 'abort', listener: () => void): void;
}
