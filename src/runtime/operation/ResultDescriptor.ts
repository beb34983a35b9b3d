import type { CallFacts } from '../errors/ApiError.js';
import type { Decoder } from '../model/constructModel.js';
import type { TypeShape } from '../model/Shape.js';
import type { OpenResponse, Transport } from '../transport/Transport.js';
import type { AbortSignalLike } from '../values/AbortSignalLike.js';

/** The content of a 2xx response. `Result` exists only for the type checker. */
export interface ResultDescriptor<Result> {
  /** `custom`: the reader provides the data. */
  readonly encoding: 'json' | 'text' | 'custom' | 'none';
  /** The media type; that of the operation's result is sent as `Accept`. */
  readonly mediaType?: string;
  /**
   * Reads responses that are more than text, for example bytes. Descriptors refer to the reader they
   * need, so that bundles contain no others.
   */
  readonly read?: ReaderFactory;
  /** Splits a stream into its items. Only `readStream` uses it. */
  readonly split?: StreamSplitter;
  /** Chooses between this content and `others`. Absent if there is nothing to choose. */
  readonly choose?: ResultChooser;
  /** The status, for example `200` or `2XX`. Only present if there are `others`. */
  readonly status?: string;
  /** The content of other statuses, and in other media types. */
  readonly others?: readonly ResultDescriptor<unknown>[];
  /** Undefined if any JSON is acceptable. */
  readonly type?: TypeShape;
  /** Parses the JSON; undefined if the text is not JSON. Default: `readJson`. */
  readonly parse?: (this: void, text: string, type?: TypeShape) => unknown;
  /** Never set. It ties the descriptor to the type of its result. */
  readonly $type?: Result;
}

/** Chooses the content of a response from a result and its `others`. */
export type ResultChooser = (
  this: void,
  result: ResultDescriptor<unknown>,
  answer: Pick<AnswerRead, 'status' | 'headers'>,
) => ResultDescriptor<unknown>;

/**
 * Splits the body of a response into items.
 *
 * @param decode - decodes the JSON in an item; undefined if items are text.
 * @param limit - the maximum size of an item.
 */
export type StreamSplitter = (
  this: void,
  chunks: OpenResponse['chunks'],
  decode: ((text: string) => unknown) | undefined,
  limit: number,
) => AsyncGenerator;

/** Creates the reader of one response. A call that is retried has one per attempt. */
export type ReaderFactory = (
  this: void,
  call: ReadingCall,
  decoder: Decoder | undefined,
  options: { readonly signal?: AbortSignalLike | undefined },
) => AnswerReader;

/** Reads a response that is more than text. */
export interface AnswerReader {
  /** Sends the request instead of the client's transport. */
  readonly transport: Pick<Transport, 'send'>;
  /** Adds the data to the response, after interceptors have seen it. */
  complete(this: void, answer: AnswerRead): AnswerRead;
}

/** What a reader needs to know about its call. */
export interface ReadingCall {
  readonly operation: { readonly result: ResultDescriptor<unknown> };
  readonly facts: CallFacts;
  /** Any of them aborts the call. One is aborted when the client is closed. */
  readonly signals: readonly AbortSignalLike[];
  readonly settings: {
    readonly transport: Transport;
    readonly maxResponseBytes: number;
  };
}

/** A response, with its data if that is not parsed from the text. */
export interface AnswerRead {
  readonly status: number;
  /** Header names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly data?: unknown;
}
