import { childPointer } from './jsonPointer.js';
import type { SourceFile } from './SourceFile.js';
import { SpecError } from './SpecError.js';

/** A value of a description and its place, for error messages. */
export class SpecNode {
  /** Distinguishes variants of the value in the file; see {@link variant}. */
  readonly variantOf: string;

  constructor(
    readonly file: SourceFile,
    /** A JSON pointer from the root of the file. */
    readonly pointer: string,
    readonly value: unknown,
    variantOf = '',
  ) {
    this.variantOf = variantOf;
  }

  /** The same for the same place, however it was reached. */
  get id(): string {
    return `${this.file.path}#${this.pointer}${this.variantOf && ` ${this.variantOf}`}`;
  }

  get isMap(): boolean {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
  }

  /** The target of a reference object; undefined for any other value. */
  get reference(): string | undefined {
    const reference = this.isMap ? (this.value as Record<string, unknown>)['$ref'] : undefined;
    return typeof reference === 'string' ? reference : undefined;
  }

  /** A scalar as it is written in the file, so that the version 1.0 does not become 1. */
  get written(): string {
    if (typeof this.value === 'string') return this.value;
    return this.file.writtenAt(this.pointer) ?? JSON.stringify(this.value);
  }

  /** Returns a member, if it exists and is not null. */
  get(key: string): SpecNode | undefined {
    if (!this.isMap || !Object.hasOwn(this.value as object, key)) return undefined;
    const value = (this.value as Record<string, unknown>)[key];
    return value === undefined || value === null ? undefined : this.#child(key, value);
  }

  /** Returns the place at a JSON pointer in the same file, for errors about it. */
  at(pointer: string): SpecNode {
    return new SpecNode(this.file, pointer, undefined);
  }

  /** Returns the raw value of a member. */
  raw(key: string): unknown {
    return this.isMap && Object.hasOwn(this.value as object, key)
      ? (this.value as Record<string, unknown>)[key]
      : undefined;
  }

  /** Returns a text member. Numbers and other scalars are returned as they are written. */
  text(key: string): string {
    const node = this.get(key);
    if (node === undefined || typeof node.value === 'object') return '';
    return node.written;
  }

  /** Returns the members of the member `key`, which must be a map; empty if it is missing. */
  entries(key: string): [name: string, node: SpecNode][] {
    return this.get(key)?.members(`'${key}'`) ?? [];
  }

  /** Returns the members of this node, which must be a map. */
  members(what: string): [name: string, node: SpecNode][] {
    if (!this.isMap) throw this.error(`${what} is not a map`, 'write it as names with values');
    return Object.entries(this.value as object).map(([name, value]) => [
      name,
      this.#child(name, value),
    ]);
  }

  /** Returns the items of the member `key`, which must be a list; empty if it is missing. */
  items(key: string): SpecNode[] {
    const list = this.get(key);
    if (list === undefined) return [];
    if (!Array.isArray(list.value))
      throw list.error(`'${key}' is not a list`, 'write it as a list');
    return list.list();
  }

  /** Returns the items of this node; empty if it is not a list. */
  list(): SpecNode[] {
    return Array.isArray(this.value)
      ? this.value.map((value, index) => this.#child(index, value))
      : [];
  }

  /** Returns the node with another value, and a name to distinguish it from the original. */
  variant(name: string, value: unknown): SpecNode {
    return new SpecNode(this.file, this.pointer, value, this.variantOf + name);
  }

  error(problem: string, remedy: string, at: 'key' | 'value' = 'value'): SpecError {
    return new SpecError(this.file.position(this.pointer, at), problem, remedy);
  }

  #child(key: string | number, value: unknown): SpecNode {
    return new SpecNode(this.file, childPointer(this.pointer, key), value);
  }
}
