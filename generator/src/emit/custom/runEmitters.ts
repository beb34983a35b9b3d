import type { Service } from '../../ir/index.js';
import type { GeneratedFile } from '../GeneratedFile.js';
import { staysInside } from '../staysInside.js';
import { EmitterError } from './EmitterError.js';
import type { NamedEmitter } from './loadEmitters.js';

/**
 * Runs emitters, one after another.
 *
 * @param generated - the files of the client, which emitters cannot replace.
 * @throws EmitterError if an emitter throws, returns something other than files, or uses a path that is
 * outside of the output folder or taken.
 */
export async function runEmitters(
  emitters: readonly NamedEmitter[],
  service: Service,
  generated: readonly GeneratedFile[],
): Promise<GeneratedFile[]> {
  const owners = new Map<string, string>();
  for (const { path } of generated) owners.set(keyOf(path), 'the client');
  const emitted: GeneratedFile[] = [];
  for (const emitter of emitters) {
    for (const file of await filesOf(emitter, service)) {
      checkPath(emitter.name, file.path);
      const owner = owners.get(keyOf(file.path));
      if (owner !== undefined) {
        const problem = `its file '${file.path}' is already one of ${owner}`;
        throw new EmitterError(emitter.name, problem, 'choose another path');
      }
      owners.set(keyOf(file.path), `the emitter '${emitter.name}'`);
      emitted.push({ ...file, emitter: emitter.name });
    }
  }
  return emitted;
}

async function filesOf(
  { name, emit }: NamedEmitter,
  service: Service,
): Promise<readonly GeneratedFile[]> {
  let files: unknown;
  try {
    files = await emit(service);
  } catch (error) {
    throw new EmitterError(name, `it failed with ${thrownText(error)}`, 'correct it', error);
  }
  if (Array.isArray(files) && files.every(isFile)) return files;
  const remedy = 'return a list of { path, content }, both of them texts';
  throw new EmitterError(name, 'it did not return a list of files', remedy);
}

function isFile(value: unknown): value is GeneratedFile {
  if (typeof value !== 'object' || value === null) return false;
  const { path, content } = value as Partial<GeneratedFile>;
  return typeof path === 'string' && typeof content === 'string';
}

function checkPath(emitter: string, path: string): void {
  if (!staysInside(path) || path.includes('\\')) {
    const remedy = "use a path below the output folder, such as 'src/mock.ts'";
    throw new EmitterError(emitter, `its file '${path}' is outside of the output folder`, remedy);
  }
  if (/^\.openapi-generator/i.test(path)) {
    const problem = `its file '${path}' belongs to the generator`;
    throw new EmitterError(emitter, problem, 'choose another path');
  }
}

/** Many file systems ignore the case of names. */
function keyOf(path: string): string {
  return path.toLowerCase();
}

/** The error and the line that threw it. */
function thrownText(error: unknown): string {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : typeof error;
  const line = /^\s+at .*$/m.exec(error.stack ?? '')?.[0].trim();
  return `${String(error)}${line === undefined ? '' : ` (${line})`}`;
}
