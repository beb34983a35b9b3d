import type { Logger } from '../runtime/call/Logger.js';
import type { Reading } from './delivery/CatchUp.js';
import type { SocketFault } from './errors/ChatSocketError.js';

/** What a session does in the background, for metrics. It contains no secrets. */
export type SessionEvent =
  /** The service acknowledged a subscription. */
  | { readonly type: 'subscribed' }
  /** The socket was lost. */
  | { readonly type: 'lost'; readonly reason: SocketFault }
  /** A heartbeat was answered. */
  | {
      readonly type: 'heartbeat';
      /** In ms. */
      readonly roundTrip: number;
    }
  /** The transcript was read: to its end, or up to the items that were to be verified. */
  | ({ readonly type: 'reading' } & Reading)
  /** Something failed. The session continues. */
  | { readonly type: 'failure'; readonly error: Error };

/** Receives the events. If it throws, the exception is uncaught and does not affect the session. */
export type SessionObserver = (event: SessionEvent) => void;

/** Reports to observers and to the logger what a session does in the background. */
export class SessionObservers {
  readonly #observers = new Set<SessionObserver>();
  readonly #logger: () => Logger | undefined;

  /** @param logger - returns the current logger. */
  constructor(logger: () => Logger | undefined) {
    this.#logger = logger;
  }

  /** @returns a function that removes the observer. */
  add(observer: SessionObserver): () => void {
    this.#observers.add(observer);
    return () => {
      this.#observers.delete(observer);
    };
  }

  tell(event: SessionEvent): void {
    this.#log(event);
    for (const observer of this.#observers) {
      try {
        observer(event);
      } catch (error) {
        setTimeout(() => {
          throw error;
        }, 0);
      }
    }
  }

  warn(text: string): void {
    this.#logger()?.warn(`ChatSession: ${text}`);
  }

  #log(event: SessionEvent): void {
    const logger = this.#logger();
    switch (event.type) {
      case 'subscribed':
        logger?.info('ChatSession: subscribed');
        break;
      case 'lost':
        logger?.info(`ChatSession: socket lost: ${event.reason}`);
        break;
      case 'heartbeat':
        logger?.debug(`ChatSession: heartbeat answered after ${event.roundTrip} ms`);
        break;
      case 'reading':
        logger?.debug(`ChatSession: transcript read: ${event.pages} pages in ${event.duration} ms`);
        break;
      case 'failure':
        // The message contains no secrets, but other properties of an error may.
        logger?.debug(`ChatSession: ${event.error.name}: ${event.error.message}`);
    }
  }
}
