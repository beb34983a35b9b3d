import type { Readable } from 'node:stream';

/**
 * The chunks of a Node stream. It listens at once, because superagent has already started the flow
 * of the body, and pauses the body when a chunk arrives that was not requested. A body that is not
 * read to its end is destroyed.
 *
 * A chunk that was requested is passed on without a pause. Node's own iterator stops and starts the
 * socket for each chunk: a third of the CPU of a download.
 */
export function bodyChunks(body: Readable): AsyncIterableIterator<Uint8Array, undefined> {
  const chunks: Uint8Array[] = [];
  const requests: (() => void)[] = [];
  let end: { readonly error?: Error | undefined } | undefined;
  const finish = (error?: Error): void => {
    end ??= { error };
    for (const answer of requests.splice(0)) answer();
  };
  body
    .on('data', (chunk: Uint8Array) => {
      chunks.push(chunk);
      const answer = requests.shift();
      if (answer) answer();
      else body.pause();
    })
    .on('end', () => {
      finish();
    })
    .on('error', finish);
  return {
    next: () =>
      new Promise((resolve, reject) => {
        const answer = (): void => {
          const value = chunks.shift();
          if (value !== undefined) resolve({ done: false, value });
          else if (end?.error) reject(end.error);
          else if (end) resolve({ done: true, value: undefined });
          else {
            requests.push(answer);
            if (body.isPaused()) body.resume();
          }
        };
        answer();
      }),
    return: () => {
      if (!end) body.destroy();
      finish();
      return Promise.resolve({ done: true, value: undefined });
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
