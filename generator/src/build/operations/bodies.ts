import type { ErrorResponse, PartFormat, RequestBody, Result } from '../../ir/index.js';
import type { SpecNode } from '../../read/SpecNode.js';
import { bestMedia, mediaExample, typeOfMedia, type Media } from './media.js';
import { argumentName } from '../names/names.js';
import type { UniqueNames } from '../names/UniqueNames.js';
import type { Schemas } from '../schemas/Schemas.js';
import { pascalCase } from '../names/words.js';

/** What an operation sends. */
export function bodyOf(
  operation: SpecNode,
  owner: string,
  schemas: Schemas,
  argumentNames: UniqueNames,
): RequestBody | undefined {
  const reference = operation.get('requestBody');
  if (reference === undefined) return undefined;
  const node = schemas.resolver.resolve(reference);
  const media = bestMedia(node);
  if (media === undefined) return undefined;
  schemas.nameInline(media.schema, `${owner}Request`);
  const type = typeOfMedia(media, schemas);
  const argument = argumentName(type.kind === 'model' ? type.name : 'body');
  return {
    argument: argumentNames.claim(argument),
    required: node.raw('required') === true,
    description: node.text('description'),
    mediaType: isWildcard(media) ? 'application/json' : media.mediaType,
    encoding: media.encoding,
    parts: partsOf(media),
    type,
    example: mediaExample(media, schemas),
  };
}

/** `encoding`: how members are written. */
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

/** The responses of an operation, references followed. */
function responsesOf(operation: SpecNode, schemas: Schemas): Map<string, SpecNode> {
  const responses = operation.entries('responses').filter(([status]) => !status.startsWith('x-'));
  return new Map(
    responses.map(([status, node]) => [status.toUpperCase(), schemas.resolver.resolve(node)]),
  );
}

/** What an operation answers when all is well. */
export function resultOf(operation: SpecNode, owner: string, schemas: Schemas): Result {
  const responses = responsesOf(operation, schemas);
  const status = resultStatus(responses);
  const response = responses.get(status ?? '');
  const media = response && bestMedia(response);
  const base = {
    status: statusWord(status ?? '200'),
    description: response?.text('description') ?? '',
  };
  if (media === undefined || operation.pointer.endsWith('/head')) {
    return { ...base, mediaType: undefined, encoding: 'none', type: undefined };
  }
  schemas.nameInline(media.schema, `${owner}Response`);
  const type = typeOfMedia(media, schemas);
  const isStructured = media.encoding === 'form' || media.encoding === 'multipart';
  const encoding = isStructured ? 'text' : media.encoding;
  return { ...base, mediaType: media.mediaType, encoding, type };
}

/** What an operation answers otherwise, sorted by status. */
export function errorsOf(
  operation: SpecNode,
  owner: string,
  schemas: Schemas,
  exceptionOf: (modelName: string) => string | undefined,
): ErrorResponse[] {
  const responses = responsesOf(operation, schemas);
  const result = resultStatus(responses);
  return [...responses]
    .filter(([status]) => status !== result && !status.startsWith('2'))
    .map(([key, response]): ErrorResponse => {
      const status = statusWord(key);
      const media = bestMedia(response);
      schemas.nameInline(media?.schema, `${owner}Response${pascalCase(status)}`);
      const type = media && typeOfMedia(media, schemas);
      const exception = type?.kind === 'model' ? exceptionOf(type.name) : undefined;
      return { status, description: response.text('description'), exception, type };
    })
    .sort((a, b) => (a.status < b.status ? -1 : 1));
}

/** The lowest 2xx with content, else the lowest, else the default. */
function resultStatus(responses: ReadonlyMap<string, SpecNode>): string | undefined {
  const good = [...responses.keys()].filter((status) => /^2(\d\d|XX)$/.test(status)).sort();
  const withContent = good.find((status) => {
    const response = responses.get(status);
    return response !== undefined && bestMedia(response) !== undefined;
  });
  return withContent ?? good[0] ?? (responses.has('DEFAULT') ? 'DEFAULT' : undefined);
}

function statusWord(status: string): string {
  return status === 'DEFAULT' ? 'default' : status;
}

function isWildcard({ mediaType: type, encoding }: Media): boolean {
  return encoding === 'json' && type.includes('*');
}
