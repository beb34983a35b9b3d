import { astToString, scanDiscriminators, transformSchema } from 'openapi-typescript';
import { resolveRef } from 'openapi-typescript';

import { bundle } from '../../read/bundle.js';
import type { Resolver } from '../../read/Resolver.js';
import type { GeneratedFile } from '../GeneratedFile.js';
import { hasPercents, hidePercents, showPercents } from './hidePercents.js';

type Schema = Parameters<typeof transformSchema>[0];
type Context = Parameters<typeof transformSchema>[1];

/**
 * The types that openapi-typescript makes of the same description. Only its transformation is used:
 * its own parser and linter refuse descriptions that are valid, and look for references in the
 * network.
 */
export function emitSchema(resolver: Resolver): GeneratedFile {
  const bundled: unknown = bundle(resolver);
  const hides = hasPercents(bundled);
  const schema = (hides ? hidePercents(bundled) : bundled) as Schema;
  const code = astToString(transformSchema(schema, contextFor(schema)));
  return { path: 'src/model/schema.ts', content: hides ? showPercents(code) : code };
}

function contextFor(schema: Schema): Context {
  const options = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    // Else a member with a default counts as required, in requests too.
    defaultNonNullable: false,
    // Else an object of which nothing is said counts as one without members.
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    inject: undefined,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    transform: undefined,
    transformProperty: undefined,
  };
  return {
    ...options,
    discriminators: scanDiscriminators(schema, { silent: true }),
    resolve: (reference: string) => resolveRef(schema, reference, { silent: true }),
  } as unknown as Context;
}
