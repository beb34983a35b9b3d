import type { GeneratedFile } from './GeneratedFile.js';
import type { Service } from '../ir/index.js';
import type { SpecNode } from '../read/SpecNode.js';
import { emitApis } from './source/emitApis.js';
import { emitAuthentications } from './source/emitAuthentications.js';
import { emitApiPages } from './docs/emitApiPages.js';
import { emitExceptionsPage } from './docs/emitExceptionsPage.js';
import { emitModelPages } from './docs/emitModelPages.js';
import { emitCommands } from './source/emitCommands.js';
import { emitExceptions } from './source/emitExceptions.js';
import { emitModels } from './source/emitModels.js';
import { emitOperations, emitOptionParameters } from './source/emitOperations.js';
import { emitSchema } from './source/emitSchema.js';
import { emitHostSettings } from './source/emitHostSettings.js';

export interface EmitContext {
  /** The root of the description. */
  readonly root: SpecNode;
}

/** All files that a service's description becomes. */
export async function emit(
  service: Service,
  { root }: EmitContext,
): Promise<readonly GeneratedFile[]> {
  return [
    emitHostSettings(service),
    emitAuthentications(service),
    ...emitExceptions(service),
    emitOperations(service),
    emitOptionParameters(service),
    ...emitApis(service),
    ...emitCommands(service),
    ...emitModels(service),
    ...emitApiPages(service),
    ...emitModelPages(service),
    ...emitExceptionsPage(service),
    await emitSchema(root),
  ];
}
