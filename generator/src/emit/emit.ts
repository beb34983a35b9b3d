import type { Service } from '../ir/index.js';
import type { Resolver } from '../read/Resolver.js';
import { emitApiPages } from './docs/emitApiPages.js';
import { emitExceptionsPage } from './docs/emitExceptionsPage.js';
import { emitModelPages } from './docs/emitModelPages.js';
import { emitWebhooksPage } from './docs/emitWebhooksPage.js';
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
import { emitResponseConventions } from './source/emitResponseConventions.js';
import { emitResponseHeaders } from './source/emitResponseHeaders.js';
import { emitSchema } from './source/emitSchema.js';
import { emitWebhooks } from './source/emitWebhooks.js';

export interface EmitContext extends PackageOptions {
  /** Resolves the references in the description. */
  readonly resolver: Resolver;
}

/** Creates all files for a service's description. */
export function emit(
  service: Service,
  { resolver, ...options }: EmitContext,
): readonly GeneratedFile[] {
  const sources = [
    emitHostSettings(service),
    emitAuthentications(service),
    emitResponseConventions(service),
    ...emitResponseHeaders(service),
    ...emitExceptions(service),
    ...emitWebhooks(service),
    emitOperations(service),
    emitOptionParameters(service),
    ...emitApis(service),
    ...emitCommands(service),
    ...emitModels(service),
    emitSchema(resolver),
  ];
  return [
    ...sources,
    ...emitPackage(service, sources, options),
    ...emitTests(service),
    ...emitApiPages(service),
    ...emitModelPages(service),
    ...emitExceptionsPage(service),
    ...emitWebhooksPage(service),
  ];
}
