import type { Rule } from '../Shape.js';

export const exclusiveMinimum: Rule = (value, minimum) =>
  (value as number) <= minimum
    ? { rule: 'exclusiveMinimum', message: `must be more than ${minimum}` }
    : undefined;
