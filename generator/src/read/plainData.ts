import { isAlias, isMap, isScalar, isSeq, type Document, type Node } from 'yaml';

import { MAX_DEPTH, MAX_VALUES } from './limits.js';

/** An error in the data of a YAML document, and its offset. */
export interface DataProblem {
  readonly offset: number;
  readonly problem: string;
  readonly remedy: string;
}

/** Thrown by {@link plainData}. The loader adds the file and the line. */
export class DataError extends Error {
  constructor(readonly details: DataProblem) {
    super(details.problem);
  }
}

/**
 * Returns the plain data of a parsed YAML document. Aliases share the value of their anchor, and
 * merge keys are merged. yaml's own `toJS` searches all anchors for every alias, and all keys of a
 * map for every key. This function takes linear time, and reports the positions of errors.
 */
export function plainData(document: Document.Parsed): unknown {
  return new Converter().convert(document.contents, 0);
}

/** An anchored value, and its number of values with all aliases expanded. */
interface Anchored {
  readonly value: unknown;
  readonly size: number;
}

class Converter {
  readonly #anchors = new Map<string, Anchored | 'open'>();
  /** The number of values so far, with aliases expanded. */
  #size = 0;

  convert(node: Node | null, depth: number): unknown {
    if (node === null) return null;
    if (depth > MAX_DEPTH) {
      throw fault(node, `it is nested more than ${MAX_DEPTH} levels deep`, 'make it flatter');
    }
    if (isAlias(node)) return this.#alias(node, node.source);
    const anchor = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined;
    const before = this.#size++;
    if (anchor !== undefined) this.#anchors.set(anchor, 'open');
    const value = this.#value(node, depth);
    if (anchor !== undefined) this.#anchors.set(anchor, { value, size: this.#size - before });
    return value;
  }

  #value(node: Node, depth: number): unknown {
    if (isScalar(node)) return node.value;
    if (isSeq(node)) return node.items.map((item) => this.convert(item as Node | null, depth + 1));
    if (!isMap(node)) return null;
    const own: [string, unknown][] = [];
    const merged: [string, unknown][] = [];
    const keys = new Set<string>();
    for (const pair of node.items) {
      const key = pair.key as Node | null;
      if (key !== null && !isScalar(key)) {
        throw fault(key, 'a key is not a plain word', 'use a string as the key');
      }
      const value = this.convert(pair.value as Node | null, depth + 1);
      if (key?.value === '<<' && key.type === 'PLAIN') {
        merged.push(...mergedEntries(key, value));
        continue;
      }
      const name = keyText(key?.value);
      if (keys.has(name)) throw fault(key ?? node, ...duplicateKey(name));
      keys.add(name);
      own.push([name, value]);
    }
    // The map's own keys take precedence, then the first of several merged maps.
    return Object.fromEntries([...merged.reverse(), ...own]);
  }

  #alias(node: Node, source: string): unknown {
    const anchored = this.#anchors.get(source);
    if (anchored === undefined) {
      const remedy = `put &${source} before it or correct the name`;
      throw fault(node, `the alias *${source} has no anchor before it`, remedy);
    }
    if (anchored === 'open') {
      throw fault(node, `the alias *${source} is inside its own anchor`, 'use a $ref instead');
    }
    this.#size += anchored.size;
    if (this.#size > MAX_VALUES) {
      const problem = `with all aliases expanded, it has more than ${MAX_VALUES} values`;
      throw fault(node, problem, 'use $ref in place of aliases of aliases');
    }
    return anchored.value;
  }
}

/** The message about a duplicate key, in YAML and in JSON. */
export function duplicateKey(name: string): [problem: string, remedy: string] {
  return [`the key '${name}' is given twice`, 'remove one of the two'];
}

function keyText(key: unknown): string {
  if (key === undefined || key === null) return '';
  return typeof key === 'string' ? key : JSON.stringify(key);
}

function mergedEntries(key: Node, value: unknown): [string, unknown][] {
  const sources: unknown[] = Array.isArray(value) ? value : [value];
  return sources.flatMap((source) => {
    if (typeof source === 'object' && source !== null && !Array.isArray(source)) {
      return Object.entries(source).reverse();
    }
    throw fault(key, 'the merge key << does not name a map', 'give it an alias of a map');
  });
}

function fault(node: Node, problem: string, remedy: string): DataError {
  return new DataError({ offset: node.range?.[0] ?? 0, problem, remedy });
}
