import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

import { closest } from './closest.js';
import { Notices } from './Notices.js';
import { SourceFile } from './SourceFile.js';
import { SpecError, type Position } from './SpecError.js';
import { SpecNode } from './SpecNode.js';

/** The versions of OpenAPI that the generator distinguishes. */
export type OpenApiVersion = '3.0' | '3.1';

export interface LoadOptions {
  /**
   * Whether references may lead to files outside the folder of the description.
   *
   * @default false
   */
  readonly allowOutside?: boolean | undefined;
}

/** A description: the main file, and the files that its references lead to. */
export class Description {
  readonly root: SpecNode;
  readonly version: OpenApiVersion;
  /** Notices about what is ignored or approximated. */
  readonly notices = new Notices();
  readonly #files = new Map<string, SourceFile>();
  readonly #allowOutside: boolean;

  constructor(file: SourceFile, { allowOutside = false }: LoadOptions = {}) {
    this.#files.set(file.path, file);
    this.#allowOutside = allowOutside;
    this.root = new SpecNode(file, '', file.data);
    this.version = versionOf(this.root);
  }

  /** Returns the file that a reference in `from` leads to. It is read on first use. */
  file(reference: string, from: SpecNode): SourceFile {
    const path = resolve(dirname(from.file.path), reference);
    const known = this.#files.get(path);
    if (known !== undefined) return known;
    if (!this.#allowOutside && isOutside(path, dirname(this.root.file.path))) {
      const problem = `the reference names a file outside the folder of the description, '${reference}'`;
      throw from.error(problem, 'move the file there, or use --allow-outside if you trust both');
    }
    const label = join(dirname(from.file.label), reference);
    const file = new SourceFile(
      path,
      label,
      readText(path, () => missing(reference, path, from)),
    );
    this.#files.set(path, file);
    return file;
  }
}

/** Reads the description that starts in the file `input`: OpenAPI 3.0 or 3.1, in YAML or JSON. */
export function load(input: string, options?: LoadOptions): Description {
  return new Description(readInput(input), options);
}

/** Reads a file that is named by a path. */
export function readInput(input: string): SourceFile {
  const start: Position = { file: input, line: 1, column: 1 };
  const path = resolve(input);
  const text = readText(path, (problem) => new SpecError(start, problem, 'correct the path'));
  return new SourceFile(path, input, text);
}

/** Whether a file is outside a folder, directly or through symbolic links. */
function isOutside(path: string, folder: string): boolean {
  const leaves = (from: string, to: string): boolean => {
    const way = relative(from, to);
    return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  };
  if (leaves(folder, path)) return true;
  try {
    return leaves(realpathSync(folder), realpathSync(path));
  } catch {
    // A missing file is reported when it is read.
    return false;
  }
}

function readText(path: string, error: (problem: string) => SpecError): string {
  try {
    const stat = statSync(path);
    // A pipe or a device may never end.
    if (!stat.isFile() && !stat.isDirectory()) throw error('it is not a regular file');
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    if (cause instanceof SpecError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw error('there is no such file');
    if (code === 'EISDIR') throw error('it is a folder, not a file');
    throw error(`the file cannot be read (${code ?? String(cause)})`);
  }
}

function missing(reference: string, path: string, from: SpecNode): SpecError {
  const near = closest(basename(path), filesIn(dirname(path)));
  const remedy =
    near === undefined
      ? 'add the file or correct the reference'
      : `did you mean '${reference.slice(0, -basename(path).length)}${near}'?`;
  return from.error(`the reference names a file that cannot be read, '${reference}'`, remedy);
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function versionOf(root: SpecNode): OpenApiVersion {
  if (!root.isMap) {
    throw root.error('the file is not an OpenAPI description', 'begin it with openapi: 3.1.0');
  }
  const swagger = root.get('swagger');
  if (swagger !== undefined) {
    throw swagger.error(
      `this is Swagger ${swagger.written}, not OpenAPI 3`,
      'write it as OpenAPI 3',
    );
  }
  const openapi = root.get('openapi');
  if (openapi === undefined) {
    throw root.error("there is no 'openapi' version", 'begin the file with openapi: 3.1.0');
  }
  const [, version] = /^(3\.[01])(\.|$)/.exec(openapi.written) ?? [];
  if (version === '3.0' || version === '3.1') return version;
  const isNext = openapi.written.startsWith('3.2');
  throw openapi.error(
    `OpenAPI '${openapi.written}' is not supported`,
    isNext ? 'write openapi: 3.1.1 if it uses nothing that is new in 3.2' : 'use 3.0.x or 3.1.x',
  );
}
