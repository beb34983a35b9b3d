import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node, Pair, YAMLError } from 'yaml';

import { tokensOf } from './jsonPointer.js';
import { locateInJson } from './locateInJson.js';
import { scanJson } from './scanJson.js';
import { SpecError, type Position } from './SpecError.js';
import { DataError, plainData, type DataProblem } from './plainData.js';

type YamlPair = Pair<Node, Node | null>;

/** One file of a description: its data, and the position of each value in the text. */
export class SourceFile {
  readonly #data: unknown;
  #document: Document.Parsed | undefined;
  #isJson = false;
  /** The offsets of the lines. */
  #lines: readonly number[] | undefined;

  /**
   * @param path The absolute path.
   * @param label The name of the file in messages.
   */
  constructor(
    readonly path: string,
    readonly label: string,
    readonly text: string,
  ) {
    this.#data = this.#read();
  }

  get data(): unknown {
    return this.#data;
  }

  /** Returns the position of the value at a JSON pointer, or of its key. */
  position(pointer: string, at: 'key' | 'value' = 'value'): Position {
    const [position = this.positionAt(0)] = this.positions([{ pointer, at }]);
    return position;
  }

  /** Returns the positions of several places, in the same order. */
  positions(
    places: readonly { readonly pointer: string; readonly at: 'key' | 'value' }[],
  ): Position[] {
    if (!this.#isJson) {
      return places.map(({ pointer, at }) =>
        this.positionAt(this.#find(pointer, at)?.range?.[0] ?? 0),
      );
    }
    const found = locateInJson(
      this.text,
      places.map(({ pointer }) => pointer),
    );
    return places.map(({ pointer, at }) => {
      const place = found.get(pointer);
      return this.positionAt((at === 'key' ? place?.key : undefined) ?? place?.value ?? 0);
    });
  }

  positionAt(offset: number): Position {
    const lines = (this.#lines ??= lineStarts(this.text));
    let low = 0;
    let high = lines.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((lines[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { file: this.label, line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
  }

  /** Returns a scalar as it is written: `1.0` if the data is the number 1. */
  writtenAt(pointer: string): string | undefined {
    if (this.#isJson) {
      const offset = locateInJson(this.text, [pointer]).get(pointer)?.value ?? 0;
      return /[^\s,\]}]*/y.exec(this.text.slice(offset, offset + 100))?.[0];
    }
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
      this.#isJson = true;
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
      // yaml's own check compares each key with all others. `plainData` finds duplicates in linear
      // time.
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
        const item: Node | null | undefined = isSeq(node)
          ? (node.items[Number(token)] as Node | undefined)
          : pair?.value;
        // A missing value has the position of its nearest parent.
        if (item === undefined && pair === null) break;
        key = pair?.key;
        node = item;
      }
    } catch {
      // Nested too deeply even for the parser, so use the start of the file.
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

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    starts.push(end + 1);
  }
  return starts;
}
