import { sendEvent } from '../service/operations.js';
import type { SendEventRequest } from '../model/SendEventRequest.js';
import type { SendEventResponse } from '../model/SendEventResponse.js';
import type { SendMessageRequest } from '../model/SendMessageRequest.js';
import type { SendMessageResponse } from '../model/SendMessageResponse.js';
import { describe, isMembers } from '../runtime/values/kinds.js';
import { uuid } from '../runtime/values/uuid.js';
import type { Lifecycle } from './Lifecycle.js';
import type { ParticipantCall } from './ParticipantCall.js';
import type { Outbox } from './sending/Outbox.js';
import type { ReceiptKind, Receipts } from './sending/Receipts.js';
import type { Typing } from './sending/Typing.js';
import { SessionCalls, type AbortOptions } from './SessionCalls.js';

/** What is needed to send messages, events and receipts. */
export interface SendingParts {
  readonly lifecycle: Lifecycle;
  readonly call: ParticipantCall;
  readonly outbox: Outbox;
  readonly typing: Typing;
  readonly receipts: Receipts;
  /** A message is about to be sent. */
  sending(this: void): void;
  /** The service accepted a message and assigned it an Id. */
  messageSent(this: void, id: string): void;
  /** Reports a failure of a call that may not be awaited. */
  report(this: void, error: unknown): void;
}

/** Sends messages, events, typing and receipts. */
export abstract class SessionSending extends SessionCalls {
  #parts!: SendingParts;
  readonly #readListeners = new Set<(messageId: string) => void>();

  /** Messages that have not been confirmed as sent, in order. */
  get unsent(): readonly SendMessageRequest[] {
    return this.#parts.outbox.unsent;
  }

  /**
   * Sends a message. Messages are sent in the order of the calls. A message fails after 30 s, or
   * after `maxAttempts` times `timeout` of the client if that is less; then the next one is sent.
   *
   * @param message - text, sent as `text/plain`, or content with its type.
   * @throws ApiError if sending fails, ChatSessionError if the message was not attempted or took
   * too long. Both have `outcome`, and `clientToken`: pass it to send the message again safely.
   */
  sendMessage(
    message: string | SendMessageRequest,
    { signal }: AbortOptions = {},
  ): Promise<SendMessageResponse> {
    if (typeof message !== 'string' && !isMembers(message)) {
      const given = describe(message);
      return Promise.reject(
        new TypeError(`sendMessage expects a string or { ContentType, Content }, not ${given}`),
      );
    }
    const { lifecycle, messageSent, outbox, sending, typing } = this.#parts;
    const request = withClientToken(
      typeof message === 'string' ? { ContentType: 'text/plain', Content: message } : message,
    );
    if (!lifecycle.isOpen) {
      return Promise.reject(lifecycle.error('the message was not sent', request));
    }
    typing.over();
    sending();
    return outbox.send(request, signal).then((sent) => {
      if (sent.Id !== undefined) messageSent(sent.Id);
      return sent;
    });
  }

  /**
   * Sends an event. For typing and receipts, prefer `sendTyping`, `markDelivered` and `markRead`,
   * which save calls.
   *
   * @throws ApiError if sending fails, ChatSessionError if it was not attempted.
   */
  async sendEvent(
    event: SendEventRequest,
    { signal }: AbortOptions = {},
  ): Promise<SendEventResponse> {
    const { call, lifecycle } = this.#parts;
    lifecycle.checkOpen('the event was not sent');
    return call(sendEvent, event, { signal });
  }

  /**
   * Shows the others that this participant is typing. Call it on each keystroke: it calls the
   * service at most every 10 s. If you don't await it, failures are emitted as `error` events.
   *
   * @throws ApiError if sending fails, ChatSessionError if it was not attempted.
   */
  sendTyping(): Promise<void> {
    return this.#inBackground(() => this.#parts.typing.tell(), 'the typing event was not sent');
  }

  /**
   * Tells the sender that a message was received. Call it for each message: it sends one receipt
   * for the latest message, at most every 5 s (`receipts.interval`). If you don't await it,
   * failures are emitted as `error` events. If there are more than two participants, the service
   * accepts no receipts, and the session stops sending them.
   *
   * @throws ApiError if sending fails, ChatSessionError if it was not attempted.
   */
  markDelivered(message: string | { readonly Id: string }): Promise<void> {
    return this.#mark('delivered', message);
  }

  /** Tells the sender that a message and those before it were read. Otherwise like `markDelivered`. */
  markRead(message: string | { readonly Id: string }): Promise<void> {
    return this.#mark('read', message);
  }

  /** @internal */
  protected sendWith(parts: SendingParts): void {
    this.#parts = parts;
  }

  /**
   * Calls `listener` with the Id of each message that is marked as read.
   *
   * @returns a function that removes the listener.
   * @internal
   */
  protected onRead(listener: (messageId: string) => void): () => void {
    this.#readListeners.add(listener);
    return () => {
      this.#readListeners.delete(listener);
    };
  }

  #mark(kind: ReceiptKind, message: string | { readonly Id: string }): Promise<void> {
    const id = typeof message === 'string' ? message : message.Id;
    if (kind === 'read') for (const listener of this.#readListeners) listener(id);
    const mark = (): Promise<void> => this.#parts.receipts.mark(kind, id);
    return this.#inBackground(mark, 'the receipt was not sent');
  }

  /**
   * For calls that are often not awaited: a failure becomes an `error` event instead of an
   * unhandled rejection.
   */
  #inBackground(run: () => Promise<void>, failure: string): Promise<void> {
    const { lifecycle, report } = this.#parts;
    const done = lifecycle.isOpen ? run() : Promise.reject(lifecycle.error(failure));
    done.catch((error: unknown) => {
      // A failure caused by the end of the session is not reported.
      if (!lifecycle.isOver) report(error);
    });
    return done;
  }
}

function withClientToken(message: SendMessageRequest): SendMessageRequest {
  return message.ClientToken ? message : { ...message, ClientToken: uuid() };
}
