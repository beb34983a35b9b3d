import type { TransportOptions } from '../transport/Transport.js';
import { Cancellation } from './Cancellation.js';

/** The limits of one attempt, or of other work of a call. Aborting them cancels the work. */
export class Limits extends Cancellation implements TransportOptions {
  constructor(
    readonly timeout: number,
    readonly maxResponseBytes: number,
  ) {
    super();
  }

  onAbort(listener: () => void): void {
    if (this.aborted) listener();
    else this.addEventListener('abort', listener);
  }
}
