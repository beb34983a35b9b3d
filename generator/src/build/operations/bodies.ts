import type { BodyMedia, ErrorResponse, PartFormat, RequestBody, Result } from '../../ir/index.js';
import type { SpecNode } from '../../read/SpecNode.js';
import { bestMedia, mediaExample, mediaOf, typeOfMedia, type Media } from './media.js';
import { argumentName } from '../names/names.js';
import type { UniqueNames } from '../names/UniqueNames.js';
import { noteMedia } from './noteMedia.js';
import { responsesOf, resultStatuses } from './responses.js';
import { streamOf } from './streamOf.js';
import type { Schemas } from '../schemas/Schemas.js';
import { pascalCase } from '../names/words.js';

/** The request body of an operation. */
export function bodyOf(
  operation: SpecNode,
  owner: string,
  schemas: Schemas,
  argumentNames: UniqueNames,
): RequestBody | undefined {
  const reference = operation.get('requestBody');
  if (reference === undefined) return undefined;
  const node = schemas.resolver.resolve(reference);
  const [first, ...others] = mediaOf(node);
  if (first === undefined) return undefined;
  const { notices } = schemas.resolver;
  noteMedia(first, 'request', notices);
  const media = bodyMedia(first, `${owner}Request`, schemas);
  const argument = argumentName(media.type.kind === 'model' ? media.type.name : 'body');
  const sendable = others.filter((other) => {
    if (!other.mediaType.includes('*')) return true;
    const problem = `bodies are sent as ${media.mediaType}, never as ${other.mediaType}`;
    notices.add(other.node, 'ignored', 'media types', problem);
    return false;
  });
  return {
    argument: argumentNames.claim(argument),
    required: node.raw('required') === true,
    description: node.text('description'),
    ...media,
    others: sendable.map((other) => {
      noteMedia(other, 'request', notices);
      return bodyMedia(other, `${owner}${mediaWord(other)}Request`, schemas);
    }),
  };
}

/** @param name - for the schema, if it is inline and becomes a model. */
function bodyMedia(media: Media, name: string, schemas: Schemas): BodyMedia {
  schemas.nameInline(media.schema, name);
  return {
    mediaType: isWildcard(media) ? 'application/json' : media.mediaType,
    encoding: media.encoding === 'events' || media.encoding === 'lines' ? 'text' : media.encoding,
    parts: partsOf(media),
    type: typeOfMedia(media, schemas),
    example: mediaExample(media, schemas),
  };
}

/** `text/csv` → `TextCsv`. */
function mediaWord({ mediaType }: Media): string {
  return pascalCase(mediaType.replace(/;.*$/s, ''));
}

/** `encoding`: how members are serialized. */
function partsOf({ node }: Media): Record<string, PartFormat> {
  const styles = ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'] as const;
  return Object.fromEntries(
    node.entries('encoding').map(([name, encoding]) => {
      const explode = encoding.raw('explode');
      const style = styles.find((known) => known === encoding.raw('style'));
      return [
        name,
        {
          mediaType: encoding.text('contentType') || undefined,
          style: style ?? (typeof explode === 'boolean' ? 'form' : undefined),
          explode: typeof explode === 'boolean' ? explode : undefined,
          allowReserved: encoding.raw('allowReserved') === true,
        },
      ];
    }),
  );
}

/** The result of a successful call. */
export function resultOf(operation: SpecNode, owner: string, schemas: Schemas): Result {
  const responses = responsesOf(operation, schemas);
  const isHead = operation.pointer.endsWith('/head');
  const [first, ...others] = resultStatuses(responses).map((status, index) => {
    const suffix = index === 0 ? '' : pascalCase(status);
    const response = isHead ? undefined : responses.get(status);
    const description = responses.get(status)?.text('description') ?? '';
    const base = { ...NO_RESULT, status: statusWord(status), description };
    return resultsOfStatus(base, response, `${owner}Response${suffix}`, schemas);
  });
  const [result, ...inOtherMedia] = first ?? [];
  if (result === undefined) return { ...NO_RESULT, status: '200', description: '' };
  const facts = ({ mediaType, encoding, type }: Result) =>
    JSON.stringify([inOtherMedia.length === 0 ? '' : mediaType, encoding, type]);
  const known = new Set([result, ...inOtherMedia].map(facts));
  const different = others.filter((media) => media.some((it) => !known.has(facts(it))));
  return { ...result, others: [...inOtherMedia, ...different.flat()] };
}

const NO_RESULT = { mediaType: undefined, encoding: 'none', type: undefined, others: [] } as const;

/** The content of a status, in each of its media types. */
function resultsOfStatus(
  base: Result,
  response: SpecNode | undefined,
  name: string,
  schemas: Schemas,
): readonly Result[] {
  const all = response === undefined ? [] : mediaOf(response);
  if (all.length === 0) return [base];
  return all.map((media, index) => {
    noteMedia(media, 'answer', schemas.resolver.notices);
    const ownName = index === 0 ? name : `${name}${mediaWord(media)}`;
    schemas.nameInline(media.schema, ownName);
    const { mediaType, encoding } = media;
    const stream = streamOf(media, ownName, schemas);
    if (stream !== undefined) return { ...base, mediaType, ...stream };
    const isText = !['json', 'binary'].includes(encoding);
    const type = typeOfMedia(media, schemas);
    return { ...base, mediaType, encoding: isText ? 'text' : encoding, type } as Result;
  });
}

/** The error responses of an operation, sorted by status. */
export function errorsOf(
  operation: SpecNode,
  owner: string,
  schemas: Schemas,
  exceptionOf: (modelName: string) => string | undefined,
  errorClassOf: (modelName: string) => string | undefined,
): ErrorResponse[] {
  const responses = responsesOf(operation, schemas);
  const results = resultStatuses(responses);
  return [...responses]
    .filter(([status]) => !results.includes(status))
    .map(([key, response]): ErrorResponse => {
      const status = statusWord(key);
      const media = bestMedia(response);
      schemas.nameInline(media?.schema, `${owner}Response${pascalCase(status)}`);
      const type = media && typeOfMedia(media, schemas);
      const exception = type?.kind === 'model' ? exceptionOf(type.name) : undefined;
      const isPlain =
        type?.kind === 'model' && media?.encoding === 'json' && exception === undefined;
      const errorClass = isPlain ? errorClassOf(type.name) : undefined;
      const description = response.text('description');
      return { status, description, errorClass, exception, type };
    })
    .sort((a, b) => (a.status < b.status ? -1 : 1));
}

function statusWord(status: string): string {
  return status === 'DEFAULT' ? 'default' : status;
}

function isWildcard({ mediaType: type, encoding }: Media): boolean {
  return encoding === 'json' && type.includes('*');
}
