import { astToString, scanDiscriminators, transformSchema } from 'openapi-typescript';
import { resolveRef } from 'openapi-typescript';

import { bundle } from '../../read/bundle.js';
import type { Resolver } from '../../read/Resolver.js';
import type { GeneratedFile } from '../GeneratedFile.js';
import { breakRings } from './breakRings.js';
import { dropRepeatedIds } from './dropRepeatedIds.js';
import { hasPercents, hidePercents, showPercents } from './hidePercents.js';

type Schema = Parameters<typeof transformSchema>[0];
type Context = Parameters<typeof transformSchema>[1];
type Declaration = ReturnType<typeof transformSchema>[number];

/**
 * How many paths are transformed at once. For each operation openapi-typescript copies the list of
 * those before it, and what it makes of a path takes a hundred times the memory of its text.
 */
const PATHS_AT_ONCE = 100;

/**
 * The types that openapi-typescript generates from the same description. Only its transformation is
 * used, because its parser and linter reject valid descriptions and load references from the
 * network.
 */
export function emitSchema(resolver: Resolver): GeneratedFile {
  const bundled: unknown = bundle(resolver);
  breakRings(bundled);
  dropRepeatedIds(bundled);
  const hides = hasPercents(bundled);
  const schema = (hides ? hidePercents(bundled) : bundled) as Schema;
  const code = schemaCode(schema);
  return { path: 'src/model/schema.ts', content: hides ? showPercents(code) : code };
}

/** As if the whole was transformed at once. */
function schemaCode(schema: Schema): string {
  const context = contextFor(schema);
  const transform = (part: Schema): readonly Declaration[] =>
    transformSchema(part, { ...context, injectFooter: [] });

  const paths = new Members('paths');
  const operations = new Members('operations');
  const others: string[] = [];
  for (const part of pathsInParts(schema.paths)) {
    const declarations = transform({ paths: part } as Schema);
    paths.add(declarations);
    operations.add(declarations);
  }
  const { paths: _, ...rest } = schema;
  const declarations = transform(rest);
  operations.add(declarations);
  for (const declaration of declarations) {
    if (!['paths', 'operations'].includes(nameOf(declaration))) {
      others.push(astToString([declaration]));
    }
  }
  return [paths.code, ...others, operations.code].join('');
}

function* pathsInParts(paths: Schema['paths']): Generator<NonNullable<Schema['paths']>> {
  const entries = Object.entries(paths ?? {});
  for (let start = 0; start < entries.length; start += PATHS_AT_ONCE) {
    yield Object.fromEntries(entries.slice(start, start + PATHS_AT_ONCE));
  }
}

/** The members of an interface that comes in parts. */
class Members {
  readonly #parts: string[] = [];

  constructor(readonly name: string) {}

  /** Adds those of the interface of the name; it is an alias if it has none. */
  add(declarations: readonly Declaration[]): void {
    const declaration = declarations.find((it) => nameOf(it) === this.name);
    const code = declaration === undefined ? '' : astToString([declaration]);
    if (code.startsWith(this.#head)) this.#parts.push(code.slice(this.#head.length, -2));
  }

  get code(): string {
    return this.#parts.length === 0
      ? `export type ${this.name} = Record<string, never>;\n`
      : `${this.#head}${this.#parts.join('')}}\n`;
  }

  get #head(): string {
    return `export interface ${this.name} {\n`;
  }
}

function nameOf(declaration: Declaration): string {
  const { name } = declaration as { readonly name?: { readonly text?: string } };
  return name?.text ?? '';
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
