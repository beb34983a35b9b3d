import type { Pagination, RetryClass } from '../ir/index.js';
import type { SpecNode } from '../read/SpecNode.js';

const RETRY_CLASSES: readonly RetryClass[] = ['read-only', 'repeatable', 'client-token', 'unsafe'];

/**
 * `x-callback-client-sensitive` and `x-callback-client-idempotency-token`: a boolean, false by
 * default.
 */
export function booleanExtension(node: SpecNode | undefined, name: string): boolean {
  if (node === undefined) return false;
  if (typeof node.value === 'boolean') return node.value;
  throw wrong(node, name, 'use true or false');
}

/** `x-callback-client-input-name`: a name, or false for a parameter that is not part of the input. */
export function inputNameOf(node: SpecNode, name: string): string | undefined {
  if (node.raw('x-callback-client-input-name') === false) return undefined;
  return nameExtension(node, 'x-callback-client-input-name') ?? name;
}

/** `x-callback-client-name` and similar extensions: a name. */
export function nameExtension(node: SpecNode, name: string): string | undefined {
  const value = node.get(name);
  if (value === undefined) return undefined;
  if (
    typeof value.value === 'string' &&
    /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(value.value)
  ) {
    return value.value;
  }
  throw wrong(value, name, 'use a name of letters, digits and _');
}

/** `x-callback-client-hint`: text for people. */
export function textExtension(node: SpecNode, name: string): string | undefined {
  const value = node.get(name);
  if (value === undefined) return undefined;
  if (typeof value.value === 'string') return value.value;
  throw wrong(value, name, 'use a text');
}

/** `x-callback-client-fault`: whether the client or the server is at fault. */
export function faultOf(schema: SpecNode): 'client' | 'server' | undefined {
  const fault = schema.get('x-callback-client-fault');
  if (fault === undefined || fault.value === 'client' || fault.value === 'server') {
    return fault?.value as 'client' | 'server' | undefined;
  }
  throw wrong(fault, 'x-callback-client-fault', 'use client or server');
}

/** `x-callback-client-retry`: how a failed call may be repeated. */
export function retryOf(operation: SpecNode): RetryClass | undefined {
  const retry = operation.get('x-callback-client-retry');
  if (retry === undefined) return undefined;
  const known = RETRY_CLASSES.find((value) => value === retry.value);
  if (known === undefined)
    throw wrong(retry, 'x-callback-client-retry', `use one of ${RETRY_CLASSES.join(', ')}`);
  return known;
}

/** `x-callback-client-pagination`: the members for the page token, the page size and the items. */
export function paginationOf(operation: SpecNode): Pagination | undefined {
  const node = operation.get('x-callback-client-pagination');
  if (node === undefined) return undefined;
  const member = (key: keyof Pagination): string | undefined => {
    const value = node.get(key);
    if (value === undefined || typeof value.value === 'string') return value?.value as undefined;
    throw wrong(value, `x-callback-client-pagination.${key}`, 'use the name of a member');
  };
  const inputToken = member('inputToken');
  const outputToken = member('outputToken');
  if (inputToken === undefined || outputToken === undefined) {
    throw wrong(
      node,
      'x-callback-client-pagination',
      'give it inputToken and outputToken, names of members',
    );
  }
  return { inputToken, outputToken, pageSize: member('pageSize'), items: member('items') };
}

function wrong(node: SpecNode, name: string, remedy: string) {
  return node.error(`'${name}' cannot be ${JSON.stringify(node.value)}`, remedy);
}
