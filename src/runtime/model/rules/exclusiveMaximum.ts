import type { Rule } from '../Shape.js';

export const exclusiveMaximum: Rule = (value, maximum) =>
  (value as number) >= maximum
    ? { rule: 'exclusiveMaximum', message: `must be less than ${maximum}` }
    : undefined;
