/*
 * What #platform gives is the same on all platforms. Compiled by `npm run typecheck`, never run.
 */
import type * as browser from '../../src/runtime/platform/browser.js';
import type * as fetch from '../../src/runtime/platform/fetch.js';
import type * as node from '../../src/runtime/platform/node.js';

type Platform = typeof node;

export type Fits = [Fitting<typeof browser>, Fitting<typeof fetch>];
type Fitting<Other extends Platform> = keyof Other extends keyof Platform ? Other : never;
