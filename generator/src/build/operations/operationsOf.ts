import type {
  AuthScheme,
  HttpMethod,
  MediaChoice,
  Member,
  Operation,
  Result,
  RetryClass,
  Type,
} from '../../ir/index.js';
import type { SpecNode } from '../../read/SpecNode.js';
import { bodyOf, errorsOf, resultOf } from './bodies.js';
import { retryOf } from '../extensions.js';
import { textOf } from '../schemas/annotations.js';
import { className } from '../names/names.js';
import { pascalCase } from '../names/words.js';
import { UniqueNames } from '../names/UniqueNames.js';
import { checkedPagination } from './checkedPagination.js';
import { headersOf } from './headersOf.js';
import { parametersOf } from './parametersOf.js';
import { serversIn } from '../serversOf.js';
import type { Place } from './placesOf.js';
import type { Schemas } from '../schemas/Schemas.js';
import { securityOf } from '../security.js';

/** RFC 9110, section 9.2: methods that can be repeated for any service. */
const RETRY_DEFAULTS: Readonly<Record<HttpMethod, RetryClass>> = {
  GET: 'read-only',
  HEAD: 'read-only',
  OPTIONS: 'read-only',
  TRACE: 'read-only',
  PUT: 'repeatable',
  DELETE: 'repeatable',
  POST: 'unsafe',
  PATCH: 'unsafe',
};

/** An operation and its tags. */
export interface TaggedOperation {
  readonly tags: readonly string[];
  readonly operation: Operation;
}

/** All operations, in the order of the description. */
export function operationsOf(
  places: readonly Place[],
  schemas: Schemas,
  authSchemes: readonly AuthScheme[],
): TaggedOperation[] {
  return places.map((place) => ({
    tags: tagsOf(place.node),
    operation: buildOperation(place, schemas, authSchemes),
  }));
}

function buildOperation(
  place: Place,
  schemas: Schemas,
  authSchemes: readonly AuthScheme[],
): Operation {
  const { node, pathItem, path, httpMethod } = place;
  const owner = schemas.names.nameFor(node);
  const argumentNames = new UniqueNames();
  const context = { schemas, authSchemes, argumentNames, owner };
  const parameters = parametersOf(pathItem, node, path, context);
  const body = bodyOf(node, owner, schemas, argumentNames);
  const result = resultOf(node, owner, schemas);
  const exceptionOf = (name: string) => (schemas.exceptions.has(name) ? name : undefined);
  schemas.buildQueued();
  const errors = errorsOf(node, owner, schemas, exceptionOf, (name) => schemas.errorClassOf(name));
  schemas.buildQueued();
  const members = membersOf(body?.type, schemas);
  const memberNames = new Set(members.map(({ name }) => name));
  const idempotencyToken = members.find((member) => member.idempotencyToken)?.name;
  const retry = retryOf(node) ?? RETRY_DEFAULTS[httpMethod];
  if (retry === 'client-token' && idempotencyToken === undefined) {
    throw (node.get('x-callback-client-retry') ?? node).error(
      "'x-callback-client-retry' is client-token, but no member of the body has 'x-callback-client-idempotency-token'",
      'mark the member or use another retry class',
    );
  }
  const headers = headersOf(node, owner, schemas);
  const choice = (option: string, types: string, others: number): MediaChoice | undefined =>
    others === 0
      ? undefined
      : {
          option: argumentNames.claim(option),
          typesName: schemas.claimName(className(`${pascalCase(place.methodName)}${types}`)),
        };
  return {
    id: place.id,
    methodName: place.methodName,
    optionsName: schemas.claimName(optionsName(place.methodName)),
    httpMethod,
    path,
    summary: node.text('summary') || textOf(pathItem, 'summary', schemas.resolver),
    description: node.text('description') || textOf(pathItem, 'description', schemas.resolver),
    deprecated: node.raw('deprecated') === true,
    parameters: parameters.map((parameter) =>
      parameter.inputName !== undefined && memberNames.has(parameter.inputName)
        ? { ...parameter, inputName: undefined }
        : parameter,
    ),
    body,
    bodyChoice: choice('contentType', 'Bodies', body?.others.length ?? 0),
    result,
    headers,
    headersName:
      headers.length === 0
        ? undefined
        : schemas.claimName(className(`${pascalCase(place.methodName)}Headers`)),
    answerChoice: choice('accept', 'Answers', hasSeveralMedia(result) ? 1 : 0),
    errors,
    security: securityOf(node, schemas.resolver.root, authSchemes),
    retry,
    server: serverOf(node, pathItem, schemas),
    idempotencyToken,
    pagination: checkedPagination(node, {
      inputs: [...members, ...parameters],
      outputs: membersOf(result.type, schemas),
    }),
  };
}

/** Whether a status has content in several media types. */
function hasSeveralMedia(result: Result): boolean {
  const statuses = [result, ...result.others].map(({ status }) => status);
  return new Set(statuses).size < statuses.length;
}

/** The operation's own server, or else that of its path. */
function serverOf(
  operation: SpecNode,
  pathItem: SpecNode,
  { resolver }: Schemas,
): string | undefined {
  const owner = operation.get('servers') === undefined ? pathItem : operation;
  const [server, ...others] = serversIn(owner);
  if (server === undefined) return undefined;
  if (others.length > 0 || server.variables.length > 0) {
    const problem = 'only the first server of an operation is used, with its default variables';
    resolver.notices.add(owner.get('servers') ?? owner, 'approximated', 'servers', problem);
  }
  const filled = server.variables.reduce(
    (url, variable) => url.replaceAll(`{${variable.name}}`, variable.default),
    server.url.trim(),
  );
  return filled.replace(/\/+$/, '') || '/';
}

/** `sendMessage` → `SendMessageOptions`. */
function optionsName(methodName: string): string {
  return className(`${methodName.charAt(0).toUpperCase()}${methodName.slice(1)}Options`);
}

function tagsOf(operation: SpecNode): string[] {
  const tags = operation.items('tags').map(({ value }) => value);
  return tags.filter((tag): tag is string => typeof tag === 'string' && tag !== '');
}

function membersOf(type: Type | undefined, schemas: Schemas): readonly Member[] {
  const model = type?.kind === 'model' ? schemas.models.get(type.name) : undefined;
  return model?.kind === 'object' ? model.members : [];
}
