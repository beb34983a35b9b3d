import type { ResponseHeader, Type } from '../../ir/index.js';
import { isSimple } from '../../ir/isSimple.js';
import type { SpecNode } from '../../read/SpecNode.js';
import { argumentName } from '../names/names.js';
import { UniqueNames } from '../names/UniqueNames.js';
import { pascalCase } from '../names/words.js';
import { responseConventionsOf } from '../responseConventionsOf.js';
import { annotationsOf } from '../schemas/annotations.js';
import { TEXT, UNKNOWN } from '../schemas/scalarTypes.js';
import type { Schemas } from '../schemas/Schemas.js';
import { bestMedia } from './media.js';
import { responsesOf, resultStatuses } from './responses.js';

/**
 * The headers that the 2xx responses of an operation declare, without duplicates. Empty if the
 * metadata of a call has all of them.
 *
 * @param owner - the name of the operation, used as the beginning of class names.
 */
export function headersOf(operation: SpecNode, owner: string, schemas: Schemas): ResponseHeader[] {
  const { resolver } = schemas;
  const responses = responsesOf(operation, schemas);
  const found = new Map<string, SpecNode>();
  for (const status of resultStatuses(responses)) {
    for (const [name, header] of responses.get(status)?.entries('headers') ?? []) {
      const key = name.toLowerCase();
      // OpenAPI says to ignore the media type: it is that of the content.
      if (key !== 'content-type' && !found.has(key)) found.set(key, resolver.resolve(header));
    }
  }
  if (found.size === 0) return [];
  const ids = new Set(responseConventionsOf(resolver.root).ids.map(({ header }) => header));
  if ([...found.keys()].every((name) => ids.has(name))) return [];
  const members = new UniqueNames();
  return [...found].map(([name, node]) => {
    const { description, deprecated } = annotationsOf(node, resolver);
    const media = bestMedia(node);
    const type = typeOf(node, `${owner}${pascalCase(name)}Header`, schemas);
    return {
      ...{ name, member: members.claim(argumentName(name)), description, deprecated },
      type: media?.encoding === 'json' ? UNKNOWN : type,
    };
  });
}

/** The type of a header's value. Anything more complex than a list of simple values is a string. */
function typeOf(header: SpecNode, name: string, schemas: Schemas): Type {
  const schema = header.get('schema');
  if (schema === undefined) return TEXT;
  schemas.nameInline(schema, name);
  const type = schemas.type(schema);
  schemas.buildQueued();
  if (
    isSimple(type, schemas.models) ||
    (type.kind === 'array' && isSimple(type.items, schemas.models))
  ) {
    return type;
  }
  const problem = 'the value of this header is returned as text';
  schemas.resolver.notices.add(schema, 'approximated', 'response headers', problem);
  return TEXT;
}
