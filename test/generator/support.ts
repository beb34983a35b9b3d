import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { buildService } from '../../generator/src/build/buildService.js';
import type { Model, Operation, Service, Type } from '../../generator/src/ir/index.js';
import { Description } from '../../generator/src/read/load.js';
import { SourceFile } from '../../generator/src/read/SourceFile.js';

/** The service that a description in YAML or JSON becomes. */
export function serviceOf(text: string): Service {
  return buildService(new Description(new SourceFile('/spec/openapi.yaml', 'openapi.yaml', text)));
}

/** The one line that a bad description gives. */
export function messageOf(text: string): string {
  return messageFrom(() => serviceOf(text));
}

export function messageFrom(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return `${(error as Error).name} ${(error as Error).message}`;
  }
  return 'no error';
}

export async function rejectionOf(action: Promise<unknown>): Promise<string> {
  return action.then(
    () => 'no error',
    (error: unknown) => `${(error as Error).name} ${(error as Error).message}`,
  );
}

/** A description with these lines under `components.schemas`. */
export function withSchemas(schemas: string, version = '3.1.0'): string {
  const indented = schemas.replace(/^/gm, '    ');
  return `openapi: ${version}\ninfo: { title: T, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n${indented}\n`;
}

/** A description with these lines under `paths`. */
export function withPaths(paths: string, rest = '', version = '3.1.0'): string {
  const indented = paths.replace(/^/gm, '  ');
  return `openapi: ${version}\ninfo: { title: T, version: '1' }\npaths:\n${indented}\n${rest}`;
}

export function operationsIn(service: Service): Operation[] {
  return service.apis.flatMap((api) => api.operations);
}

export function modelNamed(service: Service, name: string): Model | undefined {
  return service.models.find((model) => model.name === name);
}

/** A type in the way one would write it: `string?` is nullable, `[]` an array, `{}` a map. */
export function typeText(type: Type | undefined): string {
  if (type === undefined) return 'none';
  return shapeText(type) + (type.nullable ? '?' : '');
}

function shapeText(type: Type): string {
  switch (type.kind) {
    case 'string':
      return type.format === undefined ? 'string' : `string:${type.format}`;
    case 'number':
      return type.integer ? 'integer' : 'number';
    case 'literal':
      return JSON.stringify(type.values);
    case 'array':
      return `${typeText(type.items)}[]`;
    case 'map':
      return `{${typeText(type.values)}}`;
    case 'model':
      return type.name;
    case 'union':
      return `(${type.of.map(typeText).join(' | ')})`;
    case 'intersection':
      return `(${type.of.map(typeText).join(' & ')})`;
    case 'int64':
      return `int64 as ${type.as}`;
    case 'dateTime':
    case 'boolean':
    case 'binary':
    case 'unknown':
      return type.kind;
  }
}

/** A model in one line. */
export function modelText(model: Model | undefined): string {
  switch (model?.kind) {
    case undefined:
      return 'none';
    case 'alias':
      return `= ${typeText(model.type)}`;
    case 'enum': {
      const values = model.values.map(({ name, value }) => `${name}=${String(value)}`);
      return `enum ${values.join(' ')}${model.open ? ' …' : ''}`;
    }
    case 'object': {
      const members = model.members.map(
        ({ name, required, type }) => `${name}${required ? '' : '?'}: ${typeText(type)}`,
      );
      const rest = model.additional === undefined ? [] : [`…: ${typeText(model.additional)}`];
      return `{ ${[...members, ...rest].join(', ')} }`;
    }
  }
}

/** A temporary folder with these files, and what is in it. */
export class TemporaryFolder {
  private constructor(readonly path: string) {}

  static async with(files: Readonly<Record<string, string>> = {}): Promise<TemporaryFolder> {
    const folder = new TemporaryFolder(await mkdtemp(join(tmpdir(), 'generator-')));
    for (const [path, content] of Object.entries(files)) await folder.put(path, content);
    return folder;
  }

  async put(path: string, content: string): Promise<void> {
    await mkdir(dirname(join(this.path, path)), { recursive: true });
    await writeFile(join(this.path, path), content);
  }

  async read(path: string): Promise<string> {
    return readFile(join(this.path, path), 'utf8');
  }

  /** The paths of all files, sorted. */
  async list(): Promise<string[]> {
    const entries = await readdir(this.path, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.path.length + 1))
      .sort();
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true });
  }
}
