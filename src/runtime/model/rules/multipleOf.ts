import type { Rule } from '../Shape.js';

export const multipleOf: Rule = (value, step) => {
  const quotient = (value as number) / step;
  // A step such as 0.01 has no exact binary form, so a small remainder may be a rounding error.
  const tolerance = 1e-9 * Math.max(1, Math.abs(quotient));
  return Math.abs(quotient - Math.round(quotient)) < tolerance
    ? undefined
    : { rule: 'multipleOf', message: `must be a multiple of ${step}` };
};
