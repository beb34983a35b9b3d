import { download as downloadOfPlatform } from '#platform';
import type { ParticipantCall } from '../../../../src/chat/ParticipantCall.js';
import { downloadWithFetch } from '../../../../src/runtime/transfer/fetch/downloadWithFetch.js';
import { uploadWithFetch } from '../../../../src/runtime/transfer/fetch/uploadWithFetch.js';
import { downloadWithXhr } from '../../../../src/runtime/transfer/xhr/downloadWithXhr.js';
import { uploadWithXhr } from '../../../../src/runtime/transfer/xhr/uploadWithXhr.js';
import {
  downloadAttachment,
  sendAttachment,
} from '../../../chat/attachments/support/onPlatform.js';

/*
 * What the tests run in a page.
 */

const transfers = {
  xhr: { upload: uploadWithXhr, download: downloadWithXhr },
  fetch: { upload: uploadWithFetch, download: downloadWithFetch },
};
export type Kind = keyof typeof transfers;

/** How a transfer ended, as far as it can leave the page. */
export interface Outcome {
  readonly error?: {
    readonly name: string;
    readonly message: string;
    readonly status?: number;
    readonly code?: string;
    readonly fault?: string;
    readonly cause?: string;
  };
  readonly text?: string;
  readonly size?: number | undefined;
  readonly loaded: readonly number[];
}

export interface Orders {
  readonly kind: Kind;
  readonly url: string;
  /** Of the bytes to upload. Default: those of the file that the user has chosen. */
  readonly source?: 'blob' | 'bytes' | 'stream' | 'iterable';
  readonly size?: number;
  readonly idleTimeout?: number;
  readonly maxBytes?: number;
  readonly read?: 'stream';
}

const facts = { operation: 'Transfer', attempts: 1, totalRetryDelay: 0, clientToken: undefined };

/** The latest transfer: what its progress was so far, and how to abort it. */
let latest = { loaded: [] as number[], controller: new AbortController() };

/** The bytes that the latest transfer has told of. */
export function progress(): number {
  return latest.loaded.at(-1) ?? 0;
}

/** Aborts the latest transfer. */
export function abort(): void {
  latest.controller.abort();
}

export function upload(orders: Orders): Promise<Outcome> {
  const { kind, url, size = 10 } = orders;
  const headers = { 'Content-Type': 'text/plain', 'Content-Length': String(size), Host: 'store' };
  return settle(orders, async (options) => {
    await transfers[kind].upload({ url, headers, body: sourceOf(orders, size), size }, options);
    return {};
  });
}

export function download(orders: Orders): Promise<Outcome> {
  return settle(orders, async (options) => {
    const file = await transfers[orders.kind].download(orders.url, options);
    const { size } = file;
    if (orders.read === 'stream') return { size, text: await new Response(file.stream()).text() };
    return { size, text: await (await file.blob()).text() };
  });
}

/** Sends a file to the emulator and gets it back. */
export async function sendAndGet(endpoint: string, token: string) {
  const loaded: number[] = [];
  const call: ParticipantCall = async (operation, request) => {
    const answer = await fetch(endpoint + operation.path, {
      method: operation.method,
      headers: { 'X-Amz-Bearer': token },
      body: JSON.stringify(request),
    });
    return (await answer.json()) as never;
  };
  const { attachmentId, name, contentType } = await sendAttachment(
    call,
    new File(['four score'], 'note.txt', { type: 'text/plain' }),
    { onProgress: (progress) => loaded.push(progress.loaded) },
    {},
  );
  const file = await downloadAttachment(call, attachmentId, {}, {});
  return { name, contentType, loaded, size: file.size, text: await (await file.blob()).text() };
}

/** Takes away what React Native lacks. */
export function becomeReactNative(): void {
  for (const [owner, name] of [
    [Response.prototype, 'body'],
    [Blob.prototype, 'stream'],
    [Blob.prototype, 'arrayBuffer'],
    [globalThis, 'ReadableStream'],
    [globalThis, 'TextDecoder'],
    [Crypto.prototype, 'randomUUID'],
  ] as const) {
    Reflect.deleteProperty(owner, name);
  }
  globalThis.Blob = new Proxy(Blob, {
    construct(target, [parts = [], options]: ConstructorParameters<typeof Blob>) {
      if (parts.some((part) => typeof part !== 'string' && !(part instanceof target))) {
        throw new Error('Creating blobs from bytes is not supported');
      }
      return new target(parts, options);
    },
  });
}

/** What a platform without streams gives of a file. */
export async function downloadWithoutStreams(url: string) {
  const file = await downloadOfPlatform(url, { idleTimeout: 5000, facts });
  let message = '';
  try {
    file.stream();
  } catch (error) {
    message = (error as Error).message;
  }
  return { message, size: file.size, text: await (await file.blob()).text() };
}

/** What comes of sending a file by its path. */
export function sendPath(): Promise<string> {
  const none: ParticipantCall = () => Promise.reject(new Error('no call'));
  return sendAttachment(none, '/etc/hosts', {}, {}).then(
    () => 'sent',
    (error: unknown) => String(error),
  );
}

interface Options {
  readonly facts: typeof facts;
  readonly idleTimeout: number;
  readonly maxBytes: number | undefined;
  readonly signal: AbortSignal;
  readonly onProgress: (loaded: number) => void;
}

async function settle(
  { idleTimeout = 60_000, maxBytes }: Orders,
  run: (options: Options) => Promise<object>,
): Promise<Outcome> {
  const loaded: number[] = [];
  const controller = new AbortController();
  latest = { loaded, controller };
  const onProgress = (bytes: number) => loaded.push(bytes);
  try {
    const result = await run({
      facts,
      idleTimeout,
      maxBytes,
      signal: controller.signal,
      onProgress,
    });
    return { ...result, loaded };
  } catch (error) {
    const { name, message, cause } = error as Error;
    const members = JSON.parse(JSON.stringify(error)) as object;
    return { error: { ...members, name, message, cause: String(cause) }, loaded };
  }
}

function sourceOf({ source }: Orders, size: number) {
  const bytes = new Uint8Array(size).fill(120);
  if (source === 'blob') return new Blob([bytes], { type: 'image/png' });
  if (source === 'bytes') return bytes;
  if (source === 'stream') return new Blob([bytes]).stream();
  if (source === 'iterable') return inHalves(bytes);
  return document.querySelector('input')!.files![0]!;
}

async function* inHalves(bytes: Uint8Array) {
  yield bytes.subarray(0, 4);
  yield await Promise.resolve(bytes.subarray(4));
}
