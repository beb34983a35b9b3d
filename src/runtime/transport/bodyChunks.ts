import type { Readable } from 'node:stream';

/**
 * The chunks of a Node stream. It listens at once, because superagent has already started the flow
 * of the body, and pauses the body while no chunk is requested. A body that is not read to its end
 * is destroyed.
 */
export function bodyChunks(body: Readable): AsyncIterable<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let end: { readonly error?: Error } | undefined;
  let wake = (): void => undefined;
  body.on('data', (chunk: Uint8Array) => {
    chunks.push(chunk);
    body.pause();
    wake();
  });
  body.on('end', () => {
    end = {};
    wake();
  });
  body.on('error', (error) => {
    end = { error };
    wake();
  });
  return {
    async *[Symbol.asyncIterator]() {
      try {
        for (;;) {
          const chunk = chunks.shift();
          if (chunk !== undefined) yield chunk;
          else if (end?.error) throw end.error;
          else if (end) return;
          else {
            await new Promise<void>((resolve) => {
              wake = resolve;
              body.resume();
            });
          }
        }
      } finally {
        if (!end) body.destroy();
      }
    },
  };
}
