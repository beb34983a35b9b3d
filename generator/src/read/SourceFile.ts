import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node, Pair, YAMLError } from 'yaml';

import { tokensOf } from './jsonPointer.js';
import { scanJson } from './scanJson.js';
import { SpecError, type Position } from './SpecError.js';
import { DataError, plainData, type DataProblem } from './plainData.js';

type YamlPair = Pair<Node, Node | null>;

/** One file of a description: its data, and where in the text each value stands. */
export class SourceFile {
  readonly data: unknown;
  #document: Document.Parsed | undefined;

  /**
   * @param path Absolute.
   * @param label How messages name the file.
   */
  constructor(
    readonly path: string,
    readonly label: string,
    readonly text: string,
  ) {
    this.data = this.#read();
  }

  /** Where the value at a JSON pointer stands, or the key of that value. */
  position(pointer: string, at: 'key' | 'value' = 'value'): Position {
    return this.positionAt(this.#find(pointer, at)?.range?.[0] ?? 0);
  }

  positionAt(offset: number): Position {
    const lines = this.text.slice(0, offset).split('\n');
    return { file: this.label, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  }

  /** A scalar as it is written: `1.0` where the data has the number 1. */
  writtenAt(pointer: string): string | undefined {
    const node = this.#find(pointer, 'value');
    return isScalar(node) ? node.source : undefined;
  }

  #read(): unknown {
    if (this.text.trim() === '') {
      throw new SpecError(this.positionAt(0), 'the file is empty', 'put an OpenAPI description in');
    }
    // JSON.parse is a hundred times as fast as a YAML parser, and some descriptions have 10 MB.
    if (/^\s*[{[]/.test(this.text)) {
      let data: unknown;
      try {
        data = JSON.parse(this.text);
      } catch {
        return this.#readYaml();
      }
      const problem = scanJson(this.text);
      if (problem !== undefined) throw this.#error(problem);
      return data;
    }
    return this.#readYaml();
  }

  #readYaml(): unknown {
    try {
      const document = this.#parsed();
      const [error] = document.errors;
      if (error !== undefined) throw this.#error(this.#syntaxProblem(error));
      return plainData(document);
    } catch (error) {
      if (error instanceof DataError) throw this.#error(error.details);
      throw error;
    }
  }

  #parsed(): Document.Parsed {
    this.#document ??= parseDocument(this.text, {
      prettyErrors: false,
      // Compares each key with all others; `plainData` looks for duplicates in linear time.
      uniqueKeys: false,
    });
    return this.#document;
  }

  #find(pointer: string, at: 'key' | 'value'): Node | undefined {
    let node: Node | null | undefined;
    let key: Node | null | undefined;
    try {
      node = this.#parsed().contents;
      for (const token of tokensOf(pointer)) {
        if (isAlias(node)) node = node.resolve(this.#parsed());
        const pair: YamlPair | null = isMap(node)
          ? this.#pair(node.items as YamlPair[], token)
          : null;
        key = pair?.key;
        node = isSeq(node) ? (node.items[Number(token)] as Node | undefined) : pair?.value;
      }
    } catch {
      // So deep that even the parser gives up: the start of the file has to do.
      return undefined;
    }
    return (at === 'key' ? (key ?? node) : (node ?? key)) ?? undefined;
  }

  #pair(pairs: readonly YamlPair[], token: string): YamlPair | null {
    for (const pair of pairs) {
      if (isScalar(pair.key) && String(pair.key.value) === token) return pair;
    }
    for (const { key, value } of pairs) {
      if (!isScalar(key) || key.value !== '<<') continue;
      for (const source of isSeq(value) ? (value.items as Node[]) : [value]) {
        const map = isAlias(source) ? source.resolve(this.#parsed()) : source;
        const found = isMap(map) && this.#pair(map.items as YamlPair[], token);
        if (found) return found;
      }
    }
    return null;
  }

  #syntaxProblem(error: YAMLError): DataProblem {
    const offset = error.pos[0];
    if (error.code === 'TAB_AS_INDENT') {
      return { offset, problem: 'a tab is used for indentation', remedy: 'use spaces' };
    }
    if (error.code === 'MULTIPLE_DOCS') {
      return { offset, problem: 'a second YAML document begins', remedy: 'keep one to a file' };
    }
    if (error.code === 'RESOURCE_EXHAUSTION') {
      return { offset, problem: 'it is nested too deeply', remedy: 'make it flatter' };
    }
    const language = /^\s*\{/.test(this.text) ? 'JSON' : 'YAML';
    const words = error.message.charAt(0).toLowerCase() + error.message.slice(1);
    return { offset, problem: `it is not valid ${language} (${words})`, remedy: 'correct it' };
  }

  #error({ offset, problem, remedy }: DataProblem): SpecError {
    return new SpecError(this.positionAt(offset), problem, remedy);
  }
}
