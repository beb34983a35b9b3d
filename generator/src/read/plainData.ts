import { isAlias, isMap, isScalar, isSeq, type Document, type Node } from 'yaml';

import { MAX_DEPTH, MAX_VALUES } from './limits.js';

/** What is wrong with the data of a YAML document, and the offset at which it is. */
export interface DataProblem {
  readonly offset: number;
  readonly problem: string;
  readonly remedy: string;
}

/** Thrown by {@link plainData}; the loader knows the file and the line. */
export class DataError extends Error {
  constructor(readonly details: DataProblem) {
    super(details.problem);
  }
}

/**
 * The plain data of a parsed YAML document: aliases share the value of their anchor, merge keys are
 * merged in. In place of yaml's own `toJS`, which looks through all anchors for every alias, and
 * through all keys of a map for every key; this one is linear, and knows where a fault is.
 */
export function plainData(document: Document.Parsed): unknown {
  return new Converter().convert(document.contents, 0);
}

/** An anchored value, and how many values it has with all its aliases written out. */
interface Anchored {
  readonly value: unknown;
  readonly size: number;
}

class Converter {
  readonly #anchors = new Map<string, Anchored | 'open'>();
  /** How many values there are so far, with the aliases written out. */
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
    // The first of several merged maps wins, and the map's own keys over all of them.
    return Object.fromEntries([...merged.reverse(), ...own]);
  }

  #alias(node: Node, source: string): unknown {
    const anchored = this.#anchors.get(source);
    if (anchored === undefined) {
      const remedy = `put &${source} before it or correct the name`;
      throw fault(node, `the alias *${source} has no anchor before it`, remedy);
    }
    if (anchored === 'open') {
      throw fault(node, `the alias *${source} stands inside its own anchor`, 'use a $ref instead');
    }
    this.#size += anchored.size;
    if (this.#size > MAX_VALUES) {
      const problem = `with all aliases written out it has more than ${MAX_VALUES} values`;
      throw fault(node, problem, 'use $ref in place of aliases of aliases');
    }
    return anchored.value;
  }
}

/** The words for a key that is given twice, in YAML and in JSON. */
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
