import type { ResponseConventions, ResponseId } from '../ir/index.js';
import { closest } from '../read/closest.js';
import type { SpecNode } from '../read/SpecNode.js';

const EXTENSION = 'x-callback-client-responses';

/** Common conventions, and the messages of RFC 9457. */
const DEFAULTS: ResponseConventions = {
  ids: [
    { id: 'requestId', header: 'x-request-id' },
    { id: 'requestId', header: 'request-id' },
  ],
  names: ['code'],
  namePattern: '[^]*',
  messages: ['message', 'detail', 'title'],
  throttling: undefined,
};

const IDS: readonly ResponseId[] = ['requestId', 'extendedRequestId', 'cfId'];

/**
 * Reads `x-callback-client-responses`: how responses identify requests and errors. Missing parts
 * have defaults.
 */
export function responseConventionsOf(root: SpecNode): ResponseConventions {
  const node = root.get(EXTENSION);
  if (node === undefined) return DEFAULTS;
  checkKeys(node, Object.keys(DEFAULTS));
  return {
    ids: idsOf(node.get('ids')) ?? DEFAULTS.ids,
    names: textsOf(node, 'names') ?? DEFAULTS.names,
    namePattern: patternOf(node, 'namePattern') ?? DEFAULTS.namePattern,
    messages: textsOf(node, 'messages') ?? DEFAULTS.messages,
    throttling: patternOf(node, 'throttling'),
  };
}

function idsOf(node: SpecNode | undefined): ResponseConventions['ids'] | undefined {
  if (node === undefined) return undefined;
  checkKeys(node, IDS);
  return IDS.flatMap((id) =>
    (textsOf(node, id) ?? []).map((header) => ({ id, header: header.toLowerCase() })),
  );
}

function checkKeys(node: SpecNode, known: readonly string[]): void {
  for (const [key, member] of node.members(`'${EXTENSION}'`)) {
    if (known.includes(key)) continue;
    const near = closest(key, known);
    throw member.error(
      `'${key}' is not known in '${EXTENSION}'`,
      near === undefined ? `use ${known.join(', ')}` : `did you mean '${near}'?`,
      'key',
    );
  }
}

function textsOf(node: SpecNode, key: string): readonly string[] | undefined {
  const list = node.get(key);
  if (list === undefined) return undefined;
  const texts = list.list().map(({ value }) => value);
  if (Array.isArray(list.value) && texts.every((text) => typeof text === 'string')) return texts;
  throw list.error(`'${key}' in '${EXTENSION}' is not a list of texts`, 'write it as a list');
}

/** The source of a regular expression. */
function patternOf(node: SpecNode, key: string): string | undefined {
  const pattern = node.get(key);
  if (pattern === undefined) return undefined;
  try {
    if (typeof pattern.value === 'string') return new RegExp(pattern.value).source;
  } catch {
    // The error below includes the position in the file.
  }
  throw pattern.error(`'${key}' in '${EXTENSION}' is not a regular expression`, 'correct it');
}
