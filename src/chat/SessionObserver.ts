import type { Logger } from '../runtime/call/Logger.js';
import type { Reading } from './delivery/CatchUp.js';
import type { SocketFault } from './errors/ChatSocketError.js';

/** What a session does by itself, for metrics. Nothing in it is secret. */
export type SessionEvent =
  /** A subscription was acknowledged. */
  | { readonly type: 'subscribed' }
  /** The socket was lost. */
  | { readonly type: 'lost'; readonly reason: SocketFault }
  /** A heartbeat was answered. */
  | {
      readonly type: 'heartbeat';
      /** In ms. */
      readonly roundTrip: number;
    }
  /** The transcript was read, from what is known to its end. */
  | ({ readonly type: 'reading' } & Reading)
  /** Something failed, and the session goes on. */
  | { readonly type: 'failure'; readonly error: Error };

/** Is told of events. What it throws is an uncaught exception, and does no harm to the session. */
export type SessionObserver = (event: SessionEvent) => void;

/** Tells observers and the logger what a session does by itself. */
export class SessionObservers {
  readonly #observers = new Set<SessionObserver>();
  readonly #logger: () => Logger | undefined;

  /** @param logger - the one to use, looked up each time. */
  constructor(logger: () => Logger | undefined) {
    this.#logger = logger;
  }

  /** @returns stops that. */
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
        // The message is free of secrets; what else an error carries may not be.
        logger?.debug(`ChatSession: ${event.error.name}: ${event.error.message}`);
    }
  }
}
