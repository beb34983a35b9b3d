import type { AuthScheme, Parameter, ParameterLocation, ParameterStyle } from '../../ir/index.js';
import type { Resolver } from '../../read/Resolver.js';
import type { SpecNode } from '../../read/SpecNode.js';
import { inputNameOf, textExtension } from '../extensions.js';
import { bestMedia } from './media.js';
import { annotationsOf, isSensitive } from '../schemas/annotations.js';
import { argumentName } from '../names/names.js';
import type { UniqueNames } from '../names/UniqueNames.js';
import { UNKNOWN } from '../schemas/scalarTypes.js';
import type { Schemas } from '../schemas/Schemas.js';
import { pascalCase } from '../names/words.js';

const LOCATIONS: readonly ParameterLocation[] = ['path', 'query', 'header', 'cookie'];

const STYLES: Readonly<Record<ParameterLocation, readonly ParameterStyle[]>> = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form'],
};

/** OpenAPI says to ignore these, because the media types and the security schemes determine them. */
const IGNORED_HEADERS = new Set(['accept', 'content-type', 'authorization']);

/** A parameter of an operation, resolved. */
interface Found {
  readonly node: SpecNode;
  readonly name: string;
  readonly in: ParameterLocation;
}

/** What is needed to build the parameters of an operation. */
export interface ParameterContext {
  readonly schemas: Schemas;
  readonly authSchemes: readonly AuthScheme[];
  /** The names of the operation's arguments so far. */
  readonly argumentNames: UniqueNames;
  /** The operation's name, used as the beginning of class names. */
  readonly owner: string;
}

/**
 * Returns the parameters of an operation and its path item. The operation's override those of the
 * path item.
 */
export function parametersOf(
  pathItem: SpecNode,
  operation: SpecNode,
  path: string,
  context: ParameterContext,
): Parameter[] {
  const found = new Map<string, Found>();
  for (const node of [...pathItem.items('parameters'), ...operation.items('parameters')]) {
    const parameter = findParameter(node, context.schemas);
    if (parameter !== undefined) found.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  const { resolver } = context.schemas;
  return [...asInPath(path, operation, [...found.values()], resolver)]
    .filter((it) => !isIgnored(it, context))
    .map((it) => buildParameter(it, context));
}

function isIgnored({ node, name, in: place }: Found, { schemas, authSchemes }: ParameterContext) {
  if (place !== 'header' || !IGNORED_HEADERS.has(name.toLowerCase())) return false;
  const isAuthorization = name.toLowerCase() === 'authorization';
  const remedy = isAuthorization
    ? authSchemes.length > 0
      ? 'set authentications'
      : 'describe it under components.securitySchemes'
    : '';
  const problem = `the parameter '${name}' is ignored, as OpenAPI says`;
  schemas.resolver.notices.add(node, 'ignored', 'header', problem, remedy, 'value');
  return true;
}

function findParameter(reference: SpecNode, { resolver }: Schemas): Found | undefined {
  const node = resolver.resolve(reference);
  if (!node.isMap) throw node.error('a parameter is not a map', 'give it a name and a place (in)');
  const name = node.text('name');
  if (name === '') {
    const problem = 'a parameter without a name is ignored';
    resolver.notices.add(node, 'ignored', 'parameter', problem, 'give it one', 'value');
    return undefined;
  }
  const place = node.get('in');
  const location = LOCATIONS.find((known) => known === place?.value);
  if (location !== undefined) return { node, name, in: location };
  const problem =
    place === undefined
      ? `the parameter '${name}' has no 'in'`
      : `the parameter '${name}' cannot be in '${place.written}'`;
  throw (place ?? node).error(problem, `use one of ${LOCATIONS.join(', ')}`);
}

/**
 * Matches the path parameters with the `{names}` in the path. A name without a parameter becomes a
 * string parameter; a parameter without a name in the path is ignored.
 */
function* asInPath(
  path: string,
  operation: SpecNode,
  parameters: readonly Found[],
  { notices }: Resolver,
): Generator<Found> {
  const wanted = new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? ''));
  for (const parameter of parameters) {
    const { name, node } = parameter;
    if (parameter.in !== 'path' || wanted.delete(name)) {
      yield parameter;
      continue;
    }
    const problem = `the parameter '${name}' is ignored, since '${path}' has no {${name}}`;
    notices.add(node, 'ignored', 'path', problem, 'add it to the path', 'value');
  }
  for (const name of wanted) {
    const problem = `the path has {${name}}, but no parameter describes it; it takes a text`;
    notices.add(operation, 'approximated', 'path', problem, `add a parameter '${name}' in: path`);
    const schema = { type: 'string' };
    const value = { name, in: 'path', required: true, schema };
    yield { node: operation.variant(`Path${name}`, value), name, in: 'path' };
  }
}

function buildParameter(found: Found, context: ParameterContext): Parameter {
  const { node, name } = found;
  const { schemas } = context;
  const { resolver } = schemas;
  const argument = context.argumentNames.claim(argumentName(name));
  const media = bestMedia(node);
  const schema = media === undefined ? node.get('schema') : media.schema;
  schemas.nameInline(schema, context.owner + pascalCase(name));
  const style = styleOf(found);
  const explode = node.raw('explode');
  const { description, deprecated, sensitive, example } = annotationsOf(node, resolver);
  const [firstExample] = node
    .entries('examples')
    .map(([, it]) => resolver.resolve(it).raw('value'));
  return {
    name,
    argument,
    in: found.in,
    required: found.in === 'path' || node.raw('required') === true,
    type: schema === undefined ? UNKNOWN : schemas.type(schema),
    style,
    explode: typeof explode === 'boolean' ? explode : style === 'form',
    allowReserved: node.raw('allowReserved') === true,
    encoding: media?.encoding === 'json' ? 'json' : 'style',
    description,
    deprecated,
    sensitive: sensitive || (schema !== undefined && isSensitive(schema, resolver)),
    example: example ?? firstExample ?? schema?.raw('example'),
    inputName: inputNameOf(node, name),
    authScheme: authSchemeOf(found, context.authSchemes),
    hint: textExtension(node, 'x-callback-client-hint'),
  };
}

function styleOf({ node, name, in: location }: Found): ParameterStyle {
  const styles = STYLES[location];
  const given = node.get('style');
  const style = given === undefined ? styles[0] : styles.find((known) => known === given.value);
  if (style !== undefined) return style;
  const problem = `the parameter '${name}' in ${location} cannot have the style '${given?.written ?? ''}'`;
  throw (given ?? node).error(problem, `use ${styles.join(', ')}`);
}

function authSchemeOf(found: Found, schemes: readonly AuthScheme[]): string | undefined {
  const same = (a: string, b: string) =>
    found.in === 'header' ? a.toLowerCase() === b.toLowerCase() : a === b;
  return schemes.find(
    (it) => it.kind === 'apiKey' && it.in === found.in && same(it.name, found.name),
  )?.key;
}
