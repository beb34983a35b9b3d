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

/** What the messages, the events and the receipts of a session are sent with. */
export interface SendingParts {
  readonly lifecycle: Lifecycle;
  readonly call: ParticipantCall;
  readonly outbox: Outbox;
  readonly typing: Typing;
  readonly receipts: Receipts;
  /** The service has taken a message, which now has an Id. */
  messageSent(this: void, id: string): void;
  /** Is told of what fails and is perhaps not awaited. */
  report(this: void, error: unknown): void;
}

/** What a participant says: messages, events, typing and receipts. */
export abstract class SessionSending extends SessionCalls {
  #parts!: SendingParts;
  readonly #readListeners = new Set<(messageId: string) => void>();

  /** Messages that were handed over and are not known to be sent, in their order. */
  get unsent(): readonly SendMessageRequest[] {
    return this.#parts.outbox.unsent;
  }

  /**
   * Sends a message. Messages arrive in the order in which they were handed over. Each may take up to
   * 30 s, or as long as all attempts of a call if that is less; then it fails, and the next one is sent.
   *
   * @param message - text, sent as `text/plain`, or content with its type.
   * @throws ApiError if it could not be sent, ChatSessionError if it was not tried or took too long. Both
   * have `outcome`, and `clientToken`, with which it is safe to send the message again.
   */
  sendMessage(
    message: string | SendMessageRequest,
    { signal }: AbortOptions = {},
  ): Promise<SendMessageResponse> {
    if (typeof message !== 'string' && !isMembers(message)) {
      const given = describe(message);
      return Promise.reject(
        new TypeError(
          `sendMessage takes a text or { ContentType, Content }; it was given ${given}`,
        ),
      );
    }
    const { lifecycle, messageSent, outbox, typing } = this.#parts;
    const request = withClientToken(
      typeof message === 'string' ? { ContentType: 'text/plain', Content: message } : message,
    );
    if (!lifecycle.isOpen) {
      return Promise.reject(lifecycle.error('the message was not sent', request));
    }
    typing.over();
    return outbox.send(request, signal).then((sent) => {
      if (sent.Id !== undefined) messageSent(sent.Id);
      return sent;
    });
  }

  /**
   * Sends an event. For typing and receipts, the methods below save calls.
   *
   * @throws ApiError if it could not be sent, ChatSessionError if it was not tried.
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
   * Tells the others that this participant is typing. May be called at each key stroke: the service is
   * told every 10 s. If you don't await it, failures are emitted as `error` events.
   *
   * @throws ApiError if it could not be sent, ChatSessionError if it was not tried.
   */
  sendTyping(): Promise<void> {
    return this.#inBackground(() => this.#parts.typing.tell(), 'the typing was not told');
  }

  /**
   * Tells the sender that a message was received. May be called for each message: receipts that come
   * together are sent as one, for the latest message, and at most every 5 s (`receipts.interval`). If you
   * don't await it, failures are emitted as `error` events. While there are more than two participants
   * the service takes no receipts, and none are sent.
   *
   * @throws ApiError if it could not be sent, ChatSessionError if it was not tried.
   */
  markDelivered(message: string | { readonly Id: string }): Promise<void> {
    return this.#mark('delivered', message);
  }

  /** Tells the sender that a message was read, and those before it. Otherwise like `markDelivered`. */
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
   * @returns stops that.
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

  /** For calls that many don't await: a failure is an `error` event, and no unhandled rejection. */
  #inBackground(run: () => Promise<void>, failure: string): Promise<void> {
    const { lifecycle, report } = this.#parts;
    const done = lifecycle.isOpen ? run() : Promise.reject(lifecycle.error(failure));
    done.catch((error: unknown) => {
      // What the end of the session has overtaken is no news.
      if (!lifecycle.isOver) report(error);
    });
    return done;
  }
}

function withClientToken(message: SendMessageRequest): SendMessageRequest {
  return message.ClientToken ? message : { ...message, ClientToken: uuid() };
}
