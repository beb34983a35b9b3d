import { describe } from '../../values/kinds.js';
import type { Conversion } from '../Shape.js';

/** Converts a text such as `2024-01-31T12:00:00Z` (RFC 3339) to a Date. A Date serializes itself. */
export const dateTime: Conversion = {
  read: (value) => {
    const date = typeof value === 'string' ? new Date(value) : undefined;
    return date === undefined || Number.isNaN(date.getTime()) ? value : date;
  },
  check: (value) =>
    value instanceof Date && !Number.isNaN(value.getTime())
      ? undefined
      : `must be a Date, not ${value instanceof Date ? 'an invalid one' : describe(value)}`,
};
