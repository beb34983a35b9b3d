import type { Service } from '../ir/index.js';
import type { SpecNode } from '../read/SpecNode.js';
import { emitApiPages } from './docs/emitApiPages.js';
import { emitExceptionsPage } from './docs/emitExceptionsPage.js';
import { emitModelPages } from './docs/emitModelPages.js';
import type { GeneratedFile } from './GeneratedFile.js';
import { emitPackage, type PackageOptions } from './package/emitPackage.js';
import { emitTests } from './package/emitTests.js';
import { emitApis } from './source/emitApis.js';
import { emitAuthentications } from './source/emitAuthentications.js';
import { emitCommands } from './source/emitCommands.js';
import { emitExceptions } from './source/emitExceptions.js';
import { emitHostSettings } from './source/emitHostSettings.js';
import { emitModels } from './source/emitModels.js';
import { emitOperations, emitOptionParameters } from './source/emitOperations.js';
import { emitSchema } from './source/emitSchema.js';

export interface EmitContext extends PackageOptions {
  /** The root of the description. */
  readonly root: SpecNode;
}

/** All files that a service's description becomes. */
export async function emit(
  service: Service,
  { root, ...options }: EmitContext,
): Promise<readonly GeneratedFile[]> {
  const sources = [
    emitHostSettings(service),
    emitAuthentications(service),
    ...emitExceptions(service),
    emitOperations(service),
    emitOptionParameters(service),
    ...emitApis(service),
    ...emitCommands(service),
    ...emitModels(service),
    await emitSchema(root),
  ];
  return [
    ...sources,
    ...emitPackage(service, sources, options),
    ...emitTests(service),
    ...emitApiPages(service),
    ...emitModelPages(service),
    ...emitExceptionsPage(service),
  ];
}
