import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

import { AnswerError } from './answer.js';
import type { Answer } from './answer.js';
import { CORS_HEADERS, preflightHeaders } from './cors.js';
import type { ExchangeObserver } from './exchangeRecord.js';
import { millisecondsSince } from './logLine.js';
import type { LogLine } from './logLine.js';
import { header, requestOf } from './request.js';
import type { Request } from './request.js';
import { internalError } from './serviceError.js';

/** Handles a request. If it throws, the response is an error. */
export type Handler = (request: Request) => Promise<Answer>;

/** A request and its response. */
export class Exchange {
  readonly #message: IncomingMessage;
  readonly #request: Request;
  readonly #response: ServerResponse;
  readonly #isLast: () => boolean;
  readonly #requestId = randomUUID();
  readonly #began = performance.now();
  readonly #observe: ExchangeObserver;
  #isHanging = false;
  #failure: Pick<Answer, 'error' | 'reason'> = {};

  /** @param isLast whether to close the connection after the response */
  constructor(
    message: IncomingMessage,
    response: ServerResponse,
    isLast: () => boolean,
    observe: ExchangeObserver,
  ) {
    this.#observe = observe;
    this.#message = message;
    this.#request = requestOf(message);
    this.#response = response;
    this.#isLast = isLast;
  }

  /** Whether the request will never get a response. */
  get isHanging(): boolean {
    return this.#isHanging;
  }

  /** Responds to the request with the result of `handle`. */
  async answer(handle: Handler): Promise<void> {
    const message = this.#message;
    if (message.method === 'OPTIONS') {
      this.#write({ status: 204, headers: preflightHeaders(message.headers) });
      return;
    }
    try {
      this.#write(await handle(this.#request));
    } catch (error) {
      // A client that disconnected during its request is not waiting for a response.
      if (message.destroyed && !message.complete) return;
      this.#write(errorAnswer(error));
    }
  }

  /** The log line of the exchange, available when it is over. */
  describe(): Omit<LogLine, 'time'> {
    const { headersSent, statusCode } = this.#response;
    return {
      method: this.#request.method,
      ...(headersSent && { status: statusCode }),
      ms: millisecondsSince(this.#began),
      requestId: this.#requestId,
      ...this.#request.notes,
      ...this.#failure,
    };
  }

  #write({ status, headers, body = '', stream, error, reason, cut }: Answer): void {
    const response = this.#response;
    this.#failure = {
      ...(error !== undefined && { error }),
      ...(reason !== undefined && { reason }),
    };
    if (this.#message.method !== 'OPTIONS') this.#tell(cut ? undefined : status, body);
    this.#isHanging = cut === 'never';
    if (this.#isHanging) return;
    if (cut === 'unanswered') {
      reset(response.socket);
      return;
    }
    response.writeHead(status, {
      ...CORS_HEADERS,
      'x-amzn-requestid': this.#requestId,
      ...(status === 204 || stream ? {} : { 'content-length': Buffer.byteLength(body) }),
      ...(this.#isLast() && { connection: 'close' }),
      ...headers,
    });
    if (stream) {
      stream(response);
      return;
    }
    if (cut === 'half-way') {
      const bytes = Buffer.from(body);
      response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
      return;
    }
    response.end(body);
  }

  #tell(status: number | undefined, body: string | Buffer): void {
    const { method, notes, text } = this.#request;
    const token = header(this.#request, 'X-Amz-Bearer');
    this.#observe({
      method,
      ...(status !== undefined && { status }),
      ms: millisecondsSince(this.#began),
      requestId: this.#requestId,
      notes,
      ...this.#failure,
      ...(token !== undefined && { token }),
      ...(text !== undefined && { requestText: text }),
      ...(status !== undefined && typeof body === 'string' && { responseText: body }),
    });
  }
}

function errorAnswer(error: unknown): Answer {
  if (error instanceof AnswerError) return error.toAnswer();
  console.error(error);
  return internalError('The emulator failed').toAnswer();
}

/** Only an unencrypted socket can be reset. */
function reset(socket: Socket | null): void {
  if (socket instanceof TLSSocket) socket.destroy();
  else socket?.resetAndDestroy();
}
