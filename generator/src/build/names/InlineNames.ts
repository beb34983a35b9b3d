import { basename } from 'node:path';

import { childPointer, tokensOf } from '../../read/jsonPointer.js';
import type { SpecNode } from '../../read/SpecNode.js';
import { pascalCase } from './words.js';

/**
 * Names for inline schemas, derived from the nearest named schema around them and the path from
 * there: the items of `lines` in `Order` become `OrderLinesItem`. So a name depends only on the
 * place, and doesn't change when other parts of the description change.
 */
export class InlineNames {
  readonly #owners = new Map<string, string>();

  /** Gives a place a name, if it has none yet. */
  own(node: SpecNode, name: string): void {
    if (!this.#owners.has(node.id)) this.#owners.set(node.id, name);
  }

  nameFor(node: SpecNode): string {
    const pointers = [''];
    const tokens = tokensOf(node.pointer);
    for (const token of tokens) pointers.push(childPointer(pointers.at(-1) ?? '', token));
    for (let depth = tokens.length; depth >= 0; depth--) {
      const owner = this.#owners.get(`${node.file.path}#${pointers[depth] ?? ''}`);
      if (owner !== undefined) return owner + describe(tokens.slice(depth), '') + node.variantOf;
    }
    const file = basename(node.file.path).replace(/\.[^.]*$/, '');
    return describe(tokens, pascalCase(file)) + node.variantOf;
  }
}

/** Describes the path from a named place to a place in it. */
function describe(tokens: readonly string[], start: string): string {
  let words = '';
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] ?? '';
    const next = tokens[index + 1] ?? '';
    const isLast = index + 2 >= tokens.length;
    switch (token) {
      case 'schema':
        break;
      case 'items':
        words += 'Item';
        break;
      case 'additionalProperties':
        words += 'Value';
        break;
      case 'requestBody':
        words += 'Request';
        break;
      case 'properties':
      case 'headers':
        words += pascalCase(next);
        index++;
        break;
      case 'patternProperties':
        words += 'Value';
        index++;
        break;
      case 'oneOf':
      case 'anyOf':
        words += `Option${Number(next) + 1}`;
        index++;
        break;
      case 'allOf':
        words += isLast ? `Part${Number(next) + 1}` : '';
        index++;
        break;
      case 'prefixItems':
        words += `Item${Number(next) + 1}`;
        index++;
        break;
      case 'responses':
        words += 'Response';
        index++;
        break;
      case 'parameters':
        words += 'Parameter';
        index++;
        break;
      case 'content':
        index++;
        break;
      case '$defs':
      case 'definitions':
      case 'schemas':
        // Schemas here have names of their own.
        words = pascalCase(next);
        index++;
        break;
      default:
        words += pascalCase(token);
    }
  }
  return words || start;
}
