import type { Type } from '../../ir/index.js';

/** Describes the bounds of a type, such as "1 to 100 characters"; empty if it has none. */
export function boundsText(type: Type): string {
  switch (type.kind) {
    case 'string':
      return [
        range(type.minLength || undefined, type.maxLength, 'character'),
        type.format && `format ${type.format}`,
        type.pattern && `matches \`${type.pattern}\``,
      ]
        .filter(Boolean)
        .join(', ');
    case 'number':
      return [
        type.integer ? 'integer' : '',
        range(type.minimum, type.maximum, ''),
        type.exclusiveMinimum === undefined ? '' : `more than ${type.exclusiveMinimum}`,
        type.exclusiveMaximum === undefined ? '' : `less than ${type.exclusiveMaximum}`,
        type.multipleOf === undefined ? '' : `a multiple of ${type.multipleOf}`,
      ]
        .filter(Boolean)
        .join(', ');
    case 'int64':
      return ['integer of 64 bits', range(type.minimum, type.maximum, '')]
        .filter(Boolean)
        .join(', ');
    case 'array': {
      const items = boundsText(type.items);
      return [
        range(type.minItems || undefined, type.maxItems, 'item'),
        type.uniqueItems ? 'no item twice' : '',
        items && `each ${items}`,
      ]
        .filter(Boolean)
        .join(', ');
    }
    case 'map': {
      const keys = range(type.minKeyLength || undefined, type.maxKeyLength, 'character');
      const values = boundsText(type.values);
      return [
        range(type.minProperties || undefined, type.maxProperties, 'entry'),
        keys && `keys of ${keys}`,
        values && `values of ${values}`,
      ]
        .filter(Boolean)
        .join(', ');
    }
    default:
      return '';
  }
}

function range(min: number | undefined, max: number | undefined, unit: string): string {
  if (min === undefined && max === undefined) return '';
  if (min === max) return count(String(min), min, unit);
  if (max === undefined) return count(`at least ${String(min)}`, min, unit);
  if (min === undefined) return count(`up to ${max}`, max, unit);
  return count(`${min} to ${max}`, max, unit);
}

function count(text: string, number: number | undefined, unit: string): string {
  if (unit === '') return text;
  if (number === 1) return `${text} ${unit}`;
  return `${text} ${unit === 'entry' ? 'entries' : `${unit}s`}`;
}
