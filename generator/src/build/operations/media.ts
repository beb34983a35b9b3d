import type { BodyEncoding, Type } from '../../ir/index.js';
import type { SpecNode } from '../../read/SpecNode.js';
import { BINARY, TEXT, UNKNOWN } from '../schemas/scalarTypes.js';
import type { Schemas } from '../schemas/Schemas.js';

/** A body in one of its media types. */
export interface Media {
  readonly mediaType: string;
  readonly encoding: BodyEncoding | 'events' | 'lines';
  readonly schema: SpecNode | undefined;
  readonly node: SpecNode;
}

/** In order of preference. */
const PREFERENCE: readonly Media['encoding'][] = [
  ...(['json', 'form', 'multipart', 'text', 'events', 'lines', 'binary'] as const),
];

/**
 * The media types of `content`. The first one is the default; the others are in their original
 * order.
 */
export function mediaOf(node: SpecNode): readonly Media[] {
  const all = node.entries('content').map(([mediaType, media]): Media => {
    const schema = media.get('schema');
    return { mediaType, encoding: encodingOf(mediaType, schema), schema, node: media };
  });
  // A range doesn't say which of its types the server accepts.
  const rank = ({ encoding, mediaType }: Media): number =>
    PREFERENCE.indexOf(encoding) + (mediaType.includes('*') ? 0.5 : 0);
  const best = Math.min(...all.map(rank));
  const first = all.find((media) => rank(media) === best);
  if (first === undefined) return [];
  const others = all.filter((media) => media !== first);
  return [first, ...others.map((media) => withSchemaOf(first, media))];
}

/** Identical inline schemas of two media types are merged, so that they become one model. */
function withSchemaOf(first: Media, media: Media): Media {
  const text = ({ schema }: Media) => JSON.stringify(schema?.value);
  return text(media) === text(first) ? { ...media, schema: first.schema } : media;
}

/** The best media type of `content`; undefined if there is none. */
export function bestMedia(node: SpecNode): Media | undefined {
  return mediaOf(node)[0];
}

/** The type of a body. For text and bytes, the schema is ignored. */
export function typeOfMedia({ encoding, schema }: Media, schemas: Schemas): Type {
  const isText = encoding === 'text' || encoding === 'events' || encoding === 'lines';
  if (encoding === 'binary') return BINARY;
  if (schema === undefined) return isText ? TEXT : UNKNOWN;
  const type = schemas.type(schema);
  return isText && type.kind !== 'string' ? TEXT : type;
}

/** An example of a body: its own, or else the first named one, or else that of its schema. */
export function mediaExample({ node, schema }: Media, schemas: Schemas): unknown {
  const { resolver } = schemas;
  const [named] = node.entries('examples').map(([, it]) => resolver.resolve(it).raw('value'));
  const described = schema && resolver.annotation(schema, 'example')?.value;
  return node.raw('example') ?? named ?? described;
}

/** A JSON value on each line, or after each record separator. */
const LINE_TYPES = /^application\/(.*ndjson|.*jsonl|.*json-?lines|.*json-seq)$/;

/** Text types other than `text/`. The caller reads and writes their structure. */
const TEXT_TYPES =
  /^text\/|^application\/(xml|.*\+xml|(x-)?yaml|.*\+yaml|graphql|javascript|ecmascript|jwt|jose|sql|csv|toml|sparql-query|x-pem-file|x-sh)$/;

function encodingOf(mediaType: string, schema: SpecNode | undefined): Media['encoding'] {
  const essence = (mediaType.split(';', 1)[0] ?? '').trim().toLowerCase();
  if (/^(application|text)\/json$|\+json$/.test(essence)) return 'json';
  if (essence === 'application/x-www-form-urlencoded') return 'form';
  if (essence.startsWith('multipart/')) return 'multipart';
  if (essence === 'text/event-stream') return 'events';
  if (LINE_TYPES.test(essence)) return 'lines';
  if (TEXT_TYPES.test(essence)) return 'text';
  // Some frameworks write a wildcard for their default, which is JSON.
  const isBinary = schema === undefined || schema.raw('format') === 'binary';
  return /^(\*|application)\/\*$/.test(essence) && !isBinary ? 'json' : 'binary';
}
