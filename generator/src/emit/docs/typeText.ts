import type { Type } from '../../ir/index.js';
import { literalsCode } from '../code/typeCode.js';

/** A type in a table, with links to the pages of the models that it names. */
export function typeText(type: Type): string {
  const text = shapeText(type);
  return type.nullable ? `${text} or null` : text;
}

function shapeText(type: Type): string {
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'unknown':
      return type.kind;
    case 'int64':
      return type.as === 'exact' ? 'number or bigint' : type.as;
    case 'dateTime':
      return 'Date';
    case 'literal':
      return `\`${literalsCode(type.values, false)}\``;
    case 'array':
      return `array of ${typeText(type.items)}`;
    case 'map':
      return `map of ${typeText(type.values)}`;
    case 'model':
      return `[${type.name}](${type.name}.md)`;
    case 'union':
      return type.of.map(typeText).join(' or ');
    case 'intersection':
      return type.of.map(typeText).join(' and ');
    case 'binary':
      return 'bytes';
  }
}
