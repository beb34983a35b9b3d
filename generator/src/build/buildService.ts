import { checkKeys } from '../read/checkKeys.js';
import { checkReferences } from '../read/checkReferences.js';
import type { Exception, IncomingRequests, Operation, Service, Type } from '../ir/index.js';
import type { Description } from '../read/load.js';
import { Resolver } from '../read/Resolver.js';
import { breakAliasCycles } from './schemas/breakAliasCycles.js';
import { apisOf } from './operations/apisOf.js';
import { nameExtension } from './extensions.js';
import { InlineNames } from './names/InlineNames.js';
import { fileKeys, UniqueNames } from './names/UniqueNames.js';
import { operationsOf } from './operations/operationsOf.js';
import { filtered, type OperationFilter } from './operations/filtered.js';
import { placesOf } from './operations/placesOf.js';
import { callbacksOf, webhooksOf } from './operations/webhooksOf.js';
import type { ValueOptions } from './schemas/scalarTypes.js';
import { Schemas } from './schemas/Schemas.js';
import { authSchemesOf } from './security.js';
import { neededModels } from './neededModels.js';
import { provenanceOf } from './provenanceOf.js';
import { responseConventionsOf } from './responseConventionsOf.js';
import { serversOf } from './serversOf.js';
import { withSides } from './sides.js';
import { pascalCase, snakeCase } from './names/words.js';

export interface BuildOptions extends OperationFilter {
  /** The npm name of the package. Default: the title in snake case. */
  readonly packageName?: string | undefined;
  /** How programs see 64-bit integers. Default: `exact`. */
  readonly int64?: ValueOptions['int64'] | undefined;
  /** How programs see strings of the format `date-time`. Default: `string`. */
  readonly dates?: ValueOptions['dates'] | undefined;
}

/**
 * Turns a description into the input of the emitters: all references, names and defaults are
 * resolved.
 */
export function buildService(description: Description, options: BuildOptions = {}): Service {
  const resolver = new Resolver(description);
  checkReferences(resolver);
  checkKeys(resolver);
  const { root } = resolver;
  const info = root.get('info');
  const title = info?.text('title') ?? '';

  if (title === '') {
    const problem = "there is no title in 'info', so the package is called api_client";
    resolver.notices.add(info ?? root, 'approximated', 'info', problem, 'add one');
  }

  const places = filtered(placesOf(resolver), options, resolver);
  const inlineNames = new InlineNames();
  for (const { node, methodName } of places) inlineNames.own(node, pascalCase(methodName));

  const classNames = new UniqueNames(fileKeys);
  const schemas = new Schemas(resolver, inlineNames, classNames, {
    int64: options.int64 ?? 'exact',
    dates: options.dates ?? 'string',
  });
  const authSchemes = authSchemesOf(resolver);
  const built = operationsOf(places, schemas, authSchemes);
  const webhooks = webhooksOf(schemas);
  const callbacks = callbacksOf(places, schemas);
  const noCircles = breakAliasCycles([...schemas.models.values()], ({ name, schemaKey }) => {
    const node =
      root
        .get('components')
        ?.get('schemas')
        ?.get(schemaKey ?? '') ?? root;
    const problem = `${name} is a choice of itself, and that choice adds nothing`;
    resolver.notices.add(node, 'approximated', 'circle', problem, 'remove the choice');
  });
  const isFiltered = options.include !== undefined || options.exclude !== undefined;
  const kept = isFiltered
    ? neededModels(
        noCircles,
        built.map(({ operation }) => operation),
        schemas.exceptions.values(),
        [webhooks, callbacks].flatMap((incoming) => incoming?.requests ?? []),
      )
    : noCircles;
  const { models, tagged, received } = withSides(sortedByName(kept), built, classNames);
  const apis = apisOf(root, tagged, classNames);
  const operations = tagged.map(({ operation }) => operation);

  return {
    packageName: options.packageName ?? defaultPackageName(title),
    title: title || 'API',
    clientName: info && nameExtension(info, 'x-callback-client-name'),
    version: info?.text('version') ?? '',
    summary: info?.text('summary') ?? '',
    description: info?.text('description') ?? '',
    provenance: provenanceOf(root),
    servers: serversOf(root),
    authSchemes,
    responses: responseConventionsOf(root),
    operations,
    webhooks: webhooks && withTypes(webhooks, received),
    callbacks: callbacks && withTypes(callbacks, received),
    apis,
    models,
    errorClasses: sortedByName([...schemas.errorClasses].map(([model, name]) => ({ name, model }))),
    exceptions: sortedByName(withStatuses(schemas.exceptions.values(), operations)),
  };
}

function withTypes(
  { typesName, requests }: IncomingRequests,
  typed: (type: Type) => Type,
): IncomingRequests {
  const typedRequests = requests.map((request) => ({
    ...request,
    type: request.type && typed(request.type),
  }));
  return { typesName, requests: typedRequests };
}

/** npm allows lower-case letters, digits, `-`, `_` and `.`. */
function defaultPackageName(title: string): string {
  const name = snakeCase(title)
    .normalize('NFKD')
    .replace(/[^a-z\d_]/g, '');
  return name.replace(/^_+|_+$/g, '') || 'api_client';
}

function withStatuses(
  exceptions: Iterable<Omit<Exception, 'statuses'>>,
  operations: readonly Operation[],
): Exception[] {
  const statuses = new Map<string, Set<number>>();
  for (const { exception, status } of operations.flatMap((operation) => operation.errors)) {
    if (exception === undefined || !/^\d{3}$/.test(status)) continue;
    statuses.set(exception, (statuses.get(exception) ?? new Set()).add(Number(status)));
  }
  return [...exceptions].map((exception) => {
    const answered = [...(statuses.get(exception.name) ?? [])].sort((a, b) => a - b);
    return { ...exception, statuses: answered };
  });
}

/** Compares code points, because the order must not depend on the language of the machine. */
function sortedByName<T extends { readonly name: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
