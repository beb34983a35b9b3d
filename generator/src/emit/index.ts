import type { GeneratedFile } from '../files.js';
import type { Service } from '../ir.js';
import type { SpecNode } from '../specNode.js';
import { emitApis } from './apis.js';
import { emitAuthentications } from './authentications.js';
import { emitApiPages } from './docs/apiPages.js';
import { emitExceptionsPage } from './docs/exceptionsPage.js';
import { emitModelPages } from './docs/modelPages.js';
import { emitCommands } from './commands.js';
import { emitExceptions } from './exceptions.js';
import { emitHostSettings } from './hostSettings.js';
import { emitModels } from './models.js';
import { emitOperations, emitOptionParameters } from './operations.js';
import { emitSchema } from './schema.js';

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
