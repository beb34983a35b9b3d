import { Cancellation } from '../call/Cancellation.js';
import { onAbort } from '../call/onAbort.js';
import { AbortError } from '../errors/AbortError.js';
import { ConnectionError } from '../errors/ConnectionError.js';
import { ResponseParseError } from '../errors/ResponseParseError.js';
import { bytesIn } from '../decode/readBytes.js';
import type { Decoder } from '../model/constructModel.js';
import type { TypeShape } from '../model/Shape.js';
import type {
  AnswerRead,
  ReaderFactory,
  ReadingCall,
  ResultDescriptor,
} from '../operation/ResultDescriptor.js';
import { createResponse, isSuccess } from '../response/CallResponse.js';
import { readText } from '../transport/readText.js';
import type { OpenResponse, TransportOptions } from '../transport/Transport.js';
import type { AbortSignalLike } from '../values/AbortSignalLike.js';
import { isError } from '../values/isError.js';
import { readJson } from '../values/json.js';
import { ResponseStream } from './ResponseStream.js';

type Chunks = OpenResponse['chunks'];

/**
 * Reads a response as a stream: the call succeeds as soon as the head of the response has arrived.
 * Responses with errors, and in other media types, are read to their end, like those of other calls.
 */
export const readStream: ReaderFactory = (call, decoder, options) => {
  const { settings } = call;
  // With a callback, the signal of the call is that of its handle, which no longer follows the
  // options once the callback is called.
  const signals = [options.signal, ...call.signals].filter((it) => it !== undefined);
  const { maxResponseBytes } = settings;
  const { result } = call.operation;
  const kindOf = (answer: Pick<AnswerRead, 'status' | 'headers'>): Kind | undefined =>
    isSuccess(answer.status) ? (result.choose?.(result, answer) ?? result) : undefined;
  let cancellation = new Cancellation();
  let opened: Chunks | undefined;
  return {
    transport: {
      send: (request, options) => {
        // An interceptor may send a request again.
        cancellation.abort();
        const own = new Cancellation();
        cancellation = own;
        opened = undefined;
        options.onAbort(() => {
          own.abort();
        });
        const onBody = async ({ chunks, ...head }: OpenResponse) => {
          const kind = kindOf(head);
          if (kind?.split !== undefined) {
            opened = chunks;
            return { ...head, text: '' };
          }
          if (kind?.encoding !== 'custom') {
            return { ...head, text: await readText(chunks, maxResponseBytes, own) };
          }
          opened = [await bytesIn(chunks, maxResponseBytes)];
          return { ...head, text: '' };
        };
        return settings.transport.send({ ...request, onBody }, boundBy(own, options));
      },
    },
    complete: (answer) => {
      const kind = kindOf(answer);
      if (kind?.encoding !== 'custom') return answer;
      // A transport without support for streams has read the whole body.
      const chunks = opened ?? [new TextEncoder().encode(answer.text)];
      const { split } = kind;
      if (split === undefined) return { ...answer, data: [...(chunks as Iterable<unknown>)][0] };
      const decode = kind.type && ((text: string) => decoded(text, kind, call, decoder, answer));
      const open = { chunks, cancellation };
      const items = (all: Chunks) => split(all, decode, maxResponseBytes);
      return { ...answer, text: '', data: streamOf(open, items, call, signals) };
    },
  };
};

type Kind = ResultDescriptor<unknown>;

/** The options of an attempt, without its limits: those end with the attempt, not with the stream. */
function boundBy(cancellation: Cancellation, options: TransportOptions): TransportOptions {
  return {
    get signal() {
      return cancellation.signal;
    },
    onAbort: (listener) => {
      cancellation.addEventListener('abort', listener);
    },
    timeout: options.timeout,
    maxResponseBytes: options.maxResponseBytes,
  };
}

/** @throws ResponseParseError if the text is not JSON. */
function decoded(
  text: string,
  { type, parse = readJson }: Kind,
  { facts }: ReadingCall,
  decoder: Decoder | undefined,
  { status, headers }: AnswerRead,
): unknown {
  const value = parse(text, type);
  if (value === undefined) {
    if (type && isMaybeText(type)) return text;
    const { attempts, totalRetryDelay } = facts;
    throw new ResponseParseError('has an item that is not JSON', undefined, {
      ...facts,
      response: createResponse(status, headers, text),
      $metadata: { httpStatusCode: status, attempts, totalRetryDelay },
    });
  }
  return type && decoder ? decoder.decode(type, value) : value;
}

/** Whether a value of the type may be plain text: without a schema of JSON, or with a choice of texts. */
function isMaybeText(type: TypeShape): boolean {
  if (type.type === 'composed') return (type.of ?? []).some(isMaybeText);
  return type.type === 'unknown' || type.type === 'string';
}

/** The stream of an open response. Any of the signals ends it. */
function streamOf(
  { chunks, cancellation }: { readonly chunks: Chunks; readonly cancellation: Cancellation },
  split: (chunks: Chunks) => AsyncGenerator,
  call: ReadingCall,
  signals: readonly AbortSignalLike[],
): ResponseStream<unknown> {
  const stop = (): void => {
    for (const off of offs) off();
    cancellation.abort();
  };
  const offs = signals.map((signal) => onAbort(signal, stop));
  if (signals.some(({ aborted }) => aborted)) stop();
  async function* items(): AsyncGenerator<unknown, undefined, undefined> {
    try {
      yield* split(until(cancellation, chunks));
    } catch (error) {
      if (error instanceof ResponseParseError) throw error;
      if (!cancellation.aborted) throw new ConnectionError(call.facts, faultOf(error));
    } finally {
      stop();
    }
    const aborted = signals.find((signal) => signal.aborted);
    if (aborted !== undefined) throw new AbortError(call.facts, aborted.reason);
  }
  return new ResponseStream(items(), stop);
}

/**
 * The chunks until the stream is closed, even if the transport ignores that.
 *
 * @throws Error if it is closed.
 */
async function* until(cancellation: Cancellation, chunks: Chunks): AsyncGenerator<Uint8Array> {
  const iterator: Iterator<Uint8Array, unknown> | AsyncIterator<Uint8Array, unknown> =
    Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  // Racing one promise against all chunks would retain memory for each chunk until the stream ends.
  const next = (): Promise<IteratorResult<Uint8Array, unknown>> =>
    new Promise((resolve, reject) => {
      const close = (): void => {
        reject(new Error('the stream was closed'));
      };
      const release = (): void => {
        cancellation.removeEventListener('abort', close);
      };
      if (cancellation.aborted) close();
      else cancellation.addEventListener('abort', close);
      const read = Promise.resolve(iterator.next());
      read.then(release, release);
      read.then(resolve, reject);
    });
  try {
    for (;;) {
      const result = await next();
      if (result.done === true) return;
      yield result.value;
    }
  } finally {
    // Errors while closing a failed stream are irrelevant.
    Promise.resolve(iterator.return?.()).catch(() => undefined);
  }
}

/** The cause of fetch's error has the reason. */
function faultOf(error: unknown): unknown {
  return isError(error) && isError(error.cause) ? error.cause : error;
}
