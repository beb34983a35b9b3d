import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Emitter } from './Emitter.js';
import { EmitterError } from './EmitterError.js';

/** An emitter and its name in messages. */
export interface NamedEmitter {
  readonly name: string;
  readonly emit: Emitter;
}

/**
 * Loads the emitters that the options name.
 *
 * @param emitters - functions, and modules with a function as their default export: paths that begin
 * with `.` or `/`, and names of npm packages.
 * @param folder - what paths are relative to.
 * @throws EmitterError if one is not a function, or if a module cannot be loaded.
 */
export function loadEmitters(
  emitters: readonly (Emitter | string)[],
  folder: string,
): Promise<NamedEmitter[]> {
  return Promise.all(
    emitters.map(async (emitter, index) => {
      if (typeof emitter === 'string') {
        return { name: emitter, emit: await loadModule(emitter, folder) };
      }
      const name = `emitters[${index}]`;
      if (isFunction(emitter)) return { name: emitter.name || name, emit: emitter };
      const problem = `it is not a function but ${JSON.stringify(emitter)}`;
      throw new EmitterError(name, problem, 'give a function or the path of a module');
    }),
  );
}

async function loadModule(module: string, folder: string): Promise<Emitter> {
  let loaded: { readonly default?: unknown };
  try {
    const file = /^[./]|^[a-z]:/i.test(module)
      ? resolve(folder, module)
      : createRequire(join(resolve(folder), 'package.json')).resolve(module);
    loaded = (await import(pathToFileURL(file).href)) as typeof loaded;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EmitterError(module, `it cannot be loaded (${reason})`, 'correct it', error);
  }
  if (isFunction(loaded.default)) return loaded.default;
  throw new EmitterError(module, 'its default export is not a function', 'export one');
}

function isFunction(value: unknown): value is Emitter {
  return typeof value === 'function';
}
