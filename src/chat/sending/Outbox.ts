import { sendMessage } from '../../service/operations.js';
import type { SendMessageRequest } from '../../model/SendMessageRequest.js';
import type { SendMessageResponse } from '../../model/SendMessageResponse.js';
import { onAbort } from '../../runtime/call/onAbort.js';
import { Cancellation, type AbortSignalLike } from '../../runtime/call/Cancellation.js';
import { AbortError } from '../../runtime/errors/AbortError.js';
import { ApiError, type Outcome } from '../../runtime/errors/ApiError.js';
import type { ParticipantCall } from '../ParticipantCall.js';
import type { Timers } from '../Timers.js';
import { backoff } from '../connection/backoff.js';
import { ChatSessionError } from '../errors/ChatSessionError.js';
import { ParticipantTokenError } from '../errors/ParticipantTokenError.js';
import { SessionState } from '../SessionState.js';

/** A message that was handed over, until it is known to be sent. */
interface Letter {
  /** With its ClientToken: whatever happens, the service applies it once. */
  readonly message: SendMessageRequest;
  readonly cancellation: Cancellation;
  /** Whether it is sent again where it failed for a passing reason. */
  readonly isQueued: boolean;
  /** How often it was sent in vain, and what came of that. */
  attempts: number;
  outcome: Outcome;
  resolve: (sent: SendMessageResponse) => void;
  reject: (error: unknown) => void;
}

/**
 * Sends messages one after the other, in the order in which they were handed over. With a queue,
 * those that come while there is no connection wait for it, and what failed for a passing reason is
 * sent again; so is what another process has left.
 */
export class Outbox {
  readonly #call: ParticipantCall;
  readonly #queueLimit: number;
  readonly #timers: Timers;
  readonly #state: () => SessionState;
  #letters: Letter[] = [];
  /** What was not sent when the session came to its end. */
  #returned: SendMessageRequest[] = [];
  #underWay: Letter | undefined;
  #failures = 0;
  #timer: unknown;

  /**
   * @param queueLimit - how many messages may wait for a connection; 0 for none
   * @param inherited - what another process has left: it is sent first
   * @param report - is told what of that cannot be sent
   */
  constructor(
    call: ParticipantCall,
    queueLimit: number,
    timers: Timers,
    state: () => SessionState,
    inherited: readonly SendMessageRequest[],
    report: (error: unknown) => void,
  ) {
    this.#call = call;
    this.#queueLimit = queueLimit;
    this.#timers = timers;
    this.#state = state;
    this.#letters = inherited.map((message) => newLetter(message, true, () => undefined, report));
  }

  /** Messages that were handed over and are not known to be sent, in their order. */
  get unsent(): readonly SendMessageRequest[] {
    return [...this.#returned, ...this.#letters.map(({ message }) => message)];
  }

  /** Hands a message over. It must have its ClientToken. */
  send(
    message: SendMessageRequest,
    signal: AbortSignalLike | undefined,
  ): Promise<SendMessageResponse> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(abortError(message, 0, signal.reason));
        return;
      }
      if (this.#isHeldUp && this.#letters.length >= this.#queueLimit) {
        const words = `the queue is full: ${this.#queueLimit} messages wait already`;
        reject(new ChatSessionError(words, this.#state(), { message }));
        return;
      }
      const letter = newLetter(message, this.#queueLimit > 0, resolve, reject);
      if (signal) this.#abortWith(signal, letter);
      this.#letters.push(letter);
      void this.#sendAll();
    });
  }

  /** There is a connection: what waits is sent. */
  connected(): void {
    this.#failures = 0;
    this.#timers.clearTimeout(this.#timer);
    this.#timer = undefined;
    void this.#sendAll();
  }

  /**
   * The session has come to its end: what waits is returned to those who handed it over.
   *
   * @param isAborting - whether the message that is under way is given up too.
   */
  stop(isAborting: boolean, cause?: unknown): void {
    this.#timers.clearTimeout(this.#timer);
    const underWay = this.#underWay;
    const waiting = underWay ? this.#letters.slice(1) : this.#letters;
    this.#letters = underWay && !isAborting ? [underWay] : [];
    if (underWay && isAborting) {
      this.#returned.push(underWay.message);
      underWay.cancellation.abort(cause);
    }
    for (const { message, outcome, reject } of waiting) {
      this.#returned.push(message);
      const what = outcome === 'unknown' ? 'may have been sent' : 'was not sent';
      const words = `the message ${what}: the session is over`;
      reject(new ChatSessionError(words, this.#state(), { cause, outcome, message }));
    }
  }

  get #mustWait(): boolean {
    return this.#queueLimit > 0 && this.#state() !== SessionState.CONNECTED;
  }

  /** Whether messages gather: there is no connection, or the service does not take them. */
  get #isHeldUp(): boolean {
    return this.#mustWait || (this.#queueLimit > 0 && this.#failures > 0);
  }

  async #sendAll(): Promise<void> {
    if (this.#underWay || this.#timer !== undefined) return;
    for (let letter = this.#letters[0]; letter; letter = this.#letters[0]) {
      if (this.#mustWait) return;
      this.#underWay = letter;
      try {
        const { message, cancellation } = letter;
        letter.resolve(await this.#call(sendMessage, message, { signal: cancellation }));
        this.#failures = 0;
      } catch (error) {
        note(letter, error);
        if (letter.isQueued && this.#mayPass(error)) {
          this.#sendLater();
          return;
        }
        letter.reject(this.#explain(error, letter));
      } finally {
        this.#underWay = undefined;
      }
      this.#forget(letter);
    }
  }

  #forget(letter: Letter): void {
    this.#letters = this.#letters.filter((other) => other !== letter);
  }

  #mayPass(error: unknown): boolean {
    const passes =
      error instanceof ParticipantTokenError || (error instanceof ApiError && error.retryable);
    return passes && !isOver(this.#state());
  }

  /** Where there was no connection token to send a message with, the error is of another call. */
  #explain(error: unknown, { message, outcome }: Letter): unknown {
    const isOfAnotherCall =
      error instanceof ParticipantTokenError ||
      (error instanceof ApiError && error.operation !== sendMessage.name);
    const details = { cause: error, outcome, message };
    if (isOfAnotherCall && outcome === 'not-applied') {
      const words = 'the message was not sent: there is no connection token to send it with';
      return new ChatSessionError(words, this.#state(), details);
    }
    // A try that is refused says nothing of those before it.
    const knowsLess = error instanceof ApiError && error.outcome !== outcome;
    if (!isOfAnotherCall && !knowsLess) return error;
    const words = 'the message may have been sent: it was not answered, and cannot be sent again';
    return new ChatSessionError(words, this.#state(), details);
  }

  #sendLater(): void {
    this.#failures += 1;
    this.#timer = this.#timers.setTimeout(
      () => {
        this.#timer = undefined;
        void this.#sendAll();
      },
      backoff(this.#failures, Math.random),
    );
  }

  #abortWith(signal: AbortSignalLike, letter: Letter): void {
    const stopListening = onAbort(signal, () => {
      if (this.#underWay === letter) letter.cancellation.abort(signal.reason);
      else {
        this.#forget(letter);
        letter.reject(abortError(letter.message, letter.attempts, signal.reason));
      }
    });
    const { resolve, reject } = letter;
    letter.resolve = (sent) => {
      stopListening();
      resolve(sent);
    };
    letter.reject = (error) => {
      stopListening();
      reject(error);
    };
  }
}

function newLetter(
  message: SendMessageRequest,
  isQueued: boolean,
  resolve: Letter['resolve'],
  reject: Letter['reject'],
): Letter {
  const untried = { attempts: 0, outcome: 'not-applied' } as const;
  return { message, cancellation: new Cancellation(), isQueued, ...untried, resolve, reject };
}

function isOver(state: SessionState): boolean {
  return state !== SessionState.CONNECTED && state !== SessionState.RECONNECTING;
}

/** Notes what came of a try. What was not answered once stays unknown. */
function note(letter: Letter, error: unknown): void {
  if (!(error instanceof ApiError) || error.operation !== sendMessage.name) return;
  letter.attempts += error.attempts;
  if (error.outcome === 'unknown') letter.outcome = 'unknown';
}

function abortError(
  { ClientToken }: SendMessageRequest,
  attempts: number,
  reason: unknown,
): AbortError {
  const facts = { operation: sendMessage.name, attempts, totalRetryDelay: 0 };
  return new AbortError({ ...facts, clientToken: ClientToken }, reason);
}
