import { SERVICE } from './address.js';
import { control } from './controls.js';

/** @typedef {import('./timelineRow.js').Moment} Moment */
/** @typedef {import('../src/inspector/InspectorFeed.js').SelectedContact} SelectedContact */

/**
 * The operations of the service, by name.
 *
 * @type {Map<string, { method: string, path: string, token?: 'participant' | 'connection' }>}
 */
const operations = new Map();

/** Loads the list of operations. */
export async function loadOperations() {
  /** @type {{ operations: { operationId: string, method: string, path: string }[] }} */
  const listed = await control('operations');
  for (const operation of listed.operations) operations.set(operation.operationId, operation);
}

/**
 * Returns a curl command that repeats a call or pushes an item again. Tokens are shell variables.
 *
 * @param {Moment} moment
 * @param {SelectedContact} contact
 * @returns {string | undefined} undefined if it cannot be repeated
 */
export function curlOf(moment, { contactId }) {
  if (moment.kind === 'item') {
    const { Type, ContentType, Content, ParticipantRole } = moment.item;
    if (Type === 'ATTACHMENT' || ParticipantRole === 'CUSTOMER') return undefined;
    return command('POST', `emulator/contacts/${contactId}/items`, undefined, {
      ContentType,
      Content,
    });
  }
  const { operation = '', request } = moment.entry;
  const known = operations.get(operation);
  if (!known) return undefined;
  const path = known.path.slice(1).replace(/\{(\w+)\}/g, '$$$1');
  const token = { participant: '$PARTICIPANT_TOKEN', connection: '$CONNECTION_TOKEN' };
  const body = known.method === 'GET' ? undefined : (request ?? {});
  return command(known.method, path, known.token && token[known.token], body);
}

/**
 * @param {string} method
 * @param {string} path
 * @param {string | undefined} token
 * @param {unknown} body
 */
function command(method, path, token, body) {
  return [
    `curl -X ${method} "${SERVICE.href}${path}"`,
    ...(token === undefined ? [] : [`-H "X-Amz-Bearer: ${token}"`]),
    ...(body === undefined ? [] : [`-H 'Content-Type: application/json'`, `-d ${quoted(body)}`]),
  ].join(' \\\n  ');
}

/**
 * Returns a value as JSON in single quotes, for the shell.
 *
 * @param {unknown} value
 */
function quoted(value) {
  return `'${JSON.stringify(value).replaceAll("'", `'\\''`)}'`;
}
