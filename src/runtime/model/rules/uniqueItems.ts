import type { Rule } from '../Shape.js';

export const uniqueItems: Rule = (value) => {
  const items = value as readonly unknown[];
  return new Set(items.map((item) => JSON.stringify(item))).size < items.length
    ? { rule: 'uniqueItems', message: 'must not contain the same item twice' }
    : undefined;
};
