import { networkFault } from '../../transport/networkFault.js';
import { openXhr, readHeaders } from '../../transport/openXhr.js';
import type { ReadableBytes } from '../ByteStream.js';
import { largerThan } from '../largerThan.js';
import { readContentHeaders } from '../readContentHeaders.js';
import { transferFault } from '../transferFault.js';
import { readTwice } from '../StreamedDownload.js';
import type { ContentHeaders, Download, TransferOptions } from '../Transfer.js';
import { Watch } from '../Watch.js';
import { checkAnswer } from './checkAnswer.js';

/**
 * Downloads with XMLHttpRequest, for React Native, whose fetch has no streams. Resolves when the
 * headers have arrived. The bytes are collected in a Blob, whether or not they are read.
 *
 * @throws TransferError if the status is not 2xx, ConnectionError, TimeoutError or AbortError.
 */
export async function downloadWithXhr(url: string, options: TransferOptions): Promise<Download> {
  const watch = new Watch(options);
  try {
    return await watch.until(get(url, options, watch));
  } catch (error) {
    watch.end();
    throw transferFault(options.facts, error);
  }
}

async function get(url: string, options: TransferOptions, watch: Watch): Promise<Download> {
  const xhr = openXhr('GET', url);
  xhr.responseType = 'blob';
  watch.onStop(() => {
    xhr.abort();
  });
  const answered = new Promise<void>((resolve) => {
    xhr.onreadystatechange = () => {
      if (xhr.readyState === headersReceived) resolve();
    };
  });
  const loaded = new Promise<Blob>((resolve, reject) => {
    xhr.onload = () => {
      resolve(xhr.response as Blob);
    };
    xhr.onerror = () => {
      reject(networkFault('store'));
    };
    xhr.onprogress = ({ loaded: bytes }) => {
      watch.moved();
      const { maxBytes = Infinity } = options;
      if (bytes > maxBytes) {
        reject(largerThan(maxBytes));
        xhr.abort();
      } else options.onProgress?.(bytes);
    };
  });
  xhr.send();
  await Promise.race([answered, loaded]);
  watch.moved();
  try {
    checkAnswer(xhr, url, options.facts);
  } catch (error) {
    xhr.abort();
    throw error;
  }
  const headers = readHeaders(xhr);
  const content = readContentHeaders((name) => headers.get(name));
  return new BlobDownload(content, loaded, watch, options);
}

/** `XMLHttpRequest.HEADERS_RECEIVED`. */
const headersReceived = 2;

class BlobDownload implements Download {
  readonly size: number | undefined;
  readonly contentType: string | undefined;
  readonly fileName: string | undefined;
  readonly #whole: Promise<Blob>;
  #isTaken = false;

  constructor(
    { size, contentType, fileName }: ContentHeaders,
    loaded: Promise<Blob>,
    watch: Watch,
    { facts }: TransferOptions,
  ) {
    this.size = size;
    this.contentType = contentType;
    this.fileName = fileName;
    this.#whole = watch.until(loaded).then(
      (blob) => {
        watch.end();
        if (size === undefined || blob.size >= size) return blob;
        const cutOff = new Error(`the file was cut off after ${blob.size} of its ${size} bytes`);
        throw transferFault(facts, cutOff);
      },
      (error: unknown) => {
        watch.end();
        throw transferFault(facts, error);
      },
    );
    // A caller that never reads the bytes need not handle their failure.
    this.#whole.catch(() => undefined);
  }

  stream(): ReadableBytes {
    throw new Error('This platform has no byte streams: use blob()');
  }

  async blob(): Promise<Blob> {
    if (this.#isTaken) throw readTwice();
    this.#isTaken = true;
    return this.#whole;
  }
}
