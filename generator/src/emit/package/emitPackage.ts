import type { Service } from '../../ir/index.js';
import type { GeneratedFile } from '../GeneratedFile.js';
import { copyRuntime } from './copyRuntime.js';
import { emitConfigFiles } from './emitConfigFiles.js';
import { emitIndex } from './emitIndex.js';
import { emitPackageJson, type PackageOptions } from './emitPackageJson.js';
import { emitReadme } from './emitReadme.js';

export type { PackageOptions };

/**
 * Adds everything that makes generated sources a package: its entry, the runtime, and the files
 * that npm needs.
 */
export function emitPackage(
  service: Service,
  sources: readonly GeneratedFile[],
  options: PackageOptions,
): GeneratedFile[] {
  const index = emitIndex(service, options.version);
  const runtime = copyRuntime([...sources, ...index]);
  return [
    ...index,
    ...runtime.files,
    emitPackageJson(service, runtime.dependencies, options),
    ...emitConfigFiles(),
    emitReadme(service),
  ];
}
