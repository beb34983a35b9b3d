import type { IncomingRequest, IncomingRequests } from '../../ir/index.js';
import type { SpecNode } from '../../read/SpecNode.js';
import { pascalCase } from '../names/words.js';
import type { Schemas } from '../schemas/Schemas.js';
import { bestMedia, typeOfMedia } from './media.js';
import { METHODS, type Place } from './placesOf.js';

/** The webhooks of a description (OpenAPI 3.1). */
export function webhooksOf(schemas: Schemas): IncomingRequests | undefined {
  const { resolver } = schemas;
  const requests = resolver.root
    .entries('webhooks')
    .flatMap(([name, pathItem]) =>
      requestsIn(pathItem, `${pascalCase(name)}Webhook`, schemas).map(
        (request): IncomingRequest => ({ ...request, name, operation: undefined, url: undefined }),
      ),
    );
  return named('Webhooks', requests, schemas);
}

/** The callbacks of operations. */
export function callbacksOf(
  places: readonly Place[],
  schemas: Schemas,
): IncomingRequests | undefined {
  const requests = places.flatMap(({ node, methodName }) =>
    node
      .entries('callbacks')
      .flatMap(([name, reference]) =>
        pathItemsIn(schemas.resolver.resolve(reference)).flatMap(([url, pathItem]) =>
          requestsIn(pathItem, `${pascalCase(methodName)}${pascalCase(name)}Callback`, schemas).map(
            (request): IncomingRequest => ({ ...request, name, operation: methodName, url }),
          ),
        ),
      ),
  );
  return named('Callbacks', requests, schemas);
}

function pathItemsIn(callback: SpecNode): [url: string, pathItem: SpecNode][] {
  return callback.members('a callback').filter(([url]) => !url.startsWith('x-'));
}

function named(
  name: string,
  requests: readonly IncomingRequest[],
  schemas: Schemas,
): IncomingRequests | undefined {
  schemas.buildQueued();
  return requests.length === 0 ? undefined : { typesName: schemas.claimName(name), requests };
}

type Request = Omit<IncomingRequest, 'name' | 'operation' | 'url'>;

/** @param name - for the schema of the body, if that is inline and needs one. */
function requestsIn(reference: SpecNode, name: string, schemas: Schemas): Request[] {
  const { resolver } = schemas;
  const pathItem = resolver.resolve(reference);
  return METHODS.flatMap((httpMethod): Request[] => {
    const operation = pathItem.get(httpMethod.toLowerCase());
    if (operation === undefined) return [];
    const body = operation.get('requestBody');
    const media = body && bestMedia(resolver.resolve(body));
    schemas.nameInline(media?.schema, name);
    return [
      {
        httpMethod,
        description: operation.text('summary') || operation.text('description'),
        mediaType: media?.mediaType,
        type: media && typeOfMedia(media, schemas),
      },
    ];
  });
}
