import { astToString, scanDiscriminators, transformSchema } from 'openapi-typescript';
import { resolveRef } from 'openapi-typescript';

import { bundle } from '../../read/bundle.js';
import type { Resolver } from '../../read/Resolver.js';
import type { GeneratedFile } from '../GeneratedFile.js';
import { breakRings } from './breakRings.js';
import { hasPercents, hidePercents, showPercents } from './hidePercents.js';

type Schema = Parameters<typeof transformSchema>[0];
type Context = Parameters<typeof transformSchema>[1];

/**
 * The types that openapi-typescript generates from the same description. Only its transformation is
 * used, because its parser and linter reject valid descriptions and load references from the
 * network.
 */
export function emitSchema(resolver: Resolver): GeneratedFile {
  const bundled: unknown = bundle(resolver);
  breakRings(bundled);
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
    // Otherwise, a member with a default would be required, even in requests.
    defaultNonNullable: false,
    // Otherwise, an object without a description of its members would have no members.
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
