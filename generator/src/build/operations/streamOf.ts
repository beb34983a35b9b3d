import type { Result, Type } from '../../ir/index.js';
import type { SpecNode } from '../../read/SpecNode.js';
import { TEXT, typed } from '../schemas/scalarTypes.js';
import type { Schemas } from '../schemas/Schemas.js';
import type { Media } from './media.js';

/** How a stream is read, and the type of the data of its events, or of its lines. */
export function streamOf(
  { encoding, schema }: Media,
  name: string,
  schemas: Schemas,
): Pick<Result, 'encoding' | 'type'> | undefined {
  if (encoding !== 'events' && encoding !== 'lines') return undefined;
  const items = schema === undefined ? [] : itemsOf(schema, schemas, encoding === 'events');
  for (const item of items) schemas.nameInline(item, name);
  const [first, ...others] = items.map((item) => schemas.type(item));
  const isText = first === undefined || (others.length === 0 && isPlain(first));
  if (isText) return { encoding: encoding === 'events' ? 'events' : 'text', type: TEXT };
  if (others.length === 0) return { encoding, type: first };
  const type = typed({ kind: 'union', of: [first, ...others], discriminator: undefined });
  return { encoding, type };
}

/** Whether a type is not known to be JSON. */
function isPlain({ kind }: Type): boolean {
  return kind === 'string' || kind === 'unknown' || kind === 'binary';
}

/**
 * The schemas of the data. A description may have the schema of the data itself, of a whole event
 * with its `data`, of a choice of such events, or of a list of any of these.
 */
function itemsOf(schema: SpecNode, schemas: Schemas, isEvents: boolean): readonly SpecNode[] {
  const { resolver } = schemas;
  const node = resolver.resolve(schema);
  const items = node.raw('type') === 'array' ? node.get('items') : undefined;
  if (items !== undefined) return itemsOf(items, schemas, isEvents);
  if (!isEvents) return [schema];
  const data = dataOf(node, schemas);
  if (data !== undefined) return [data];
  const choices = [...node.items('oneOf'), ...node.items('anyOf')].map((choice) =>
    dataOf(resolver.resolve(choice), schemas),
  );
  const found = choices.filter((choice) => choice !== undefined);
  return found.length > 0 && found.length === choices.length ? found : [schema];
}

const EVENT_MEMBERS = new Set(['data', 'event', 'id', 'retry']);

/** The schema of `data` in an object that is an event; undefined for any other schema. */
function dataOf(event: SpecNode, { resolver }: Schemas): SpecNode | undefined {
  if (!event.isMap) return undefined;
  const members = event.entries('properties').map(([name]) => name);
  const isEvent = members.length > 1 && members.every((name) => EVENT_MEMBERS.has(name));
  const data = isEvent ? event.get('properties')?.get('data') : undefined;
  if (data === undefined) return undefined;
  // In OpenAPI 3.1, `contentSchema` may describe the content of the text.
  return resolver.resolve(data).get('contentSchema') ?? data;
}
