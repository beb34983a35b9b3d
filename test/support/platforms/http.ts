import { HttpTransport } from '../../../src/runtime/transport/HttpTransport.js';
import type { Transport } from '../../../src/runtime/transport/Transport.js';

/* What `#platform` is under `npm run test:http`: Node's, with calls over HttpTransport. */
export * from '../../../src/runtime/platform/node.js';

export function createTransport(): Transport {
  return new HttpTransport();
}
export { createTransport as createPluggableTransport };
