import { bodies } from './bodies.js';
import { choices } from './choices.js';
import { conversions } from './conversions.js';
import { media } from './media.js';
import { security } from './security.js';
import { responseHeaders } from './responseHeaders.js';
import { streams } from './streams.js';
import type { Row } from './Row.js';

/** What the specification asks of a client of openapi.yaml, one call per row. */
export const rows: readonly Row[] = [
  ...bodies,
  ...security,
  ...choices,
  ...conversions,
  ...media,
  ...streams,
  ...responseHeaders,
];
