import { UndiciTransport } from '../../../src/runtime/transport/UndiciTransport.js';
import type { Transport } from '../../../src/runtime/transport/Transport.js';

/* What `#platform` is under `npm run test:undici`: Node's, with calls over UndiciTransport. */
export * from '../../../src/runtime/platform/node.js';

export function createTransport(): Transport {
  return new UndiciTransport();
}
export { createTransport as createPluggableTransport };
