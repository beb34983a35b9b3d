import { createRequire } from 'node:module';

import { WebSocket } from 'ws';

import type { Chat } from './session.js';

// What the library takes for granted in a browser, and this process has for it alone.
Object.assign(globalThis, { self: globalThis, window: globalThis, WebSocket });
Object.defineProperty(globalThis, 'navigator', { value: { userAgent: 'node', onLine: true } });
createRequire(import.meta.url)('amazon-connect-chatjs');

const { customerSession } = await import('./session.js');
// A test that gives up must not leave this process behind.
setTimeout(() => process.exit(1), 15_000);
const chat = JSON.parse(process.argv[2] ?? '') as Chat;
process.stdout.write(`\n${JSON.stringify(await customerSession(chat))}\n`);
// The library leaves timers behind.
process.exit(0);
