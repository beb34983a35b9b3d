/** @typedef {import('../src/journal/journal.js').NumberedEntry} NumberedEntry */
/** @typedef {import('../src/chat/item.js').Item} Item */

const EVENT = 'application/vnd.amazonaws.connect.event.';
const LONGEST = 240;

/**
 * Returns the content of an item as one line.
 *
 * @param {Partial<Item>} item
 * @returns {string}
 */
export function itemWords({
  Type,
  ContentType = '',
  Content = '',
  Attachments = [],
  MessageMetadata,
}) {
  if (Type === 'EVENT' || Type === 'MESSAGEMETADATA') {
    const event = ContentType.replace(EVENT, '');
    return MessageMetadata?.Receipts
      ? `${event}, ${receiptWords(MessageMetadata.Receipts)}`
      : event;
  }
  if (Attachments.length > 0) {
    return Attachments.map(({ AttachmentName, Status }) => `${AttachmentName} (${Status})`).join(
      ', ',
    );
  }
  if (ContentType.endsWith('.interactive')) return interactiveWords(Content);
  return shorten(Content);
}

/** @param {NonNullable<NonNullable<Item['MessageMetadata']>['Receipts']>} receipts */
function receiptWords(receipts) {
  return receipts
    .map(({ ReadTimestamp }) => (ReadTimestamp === undefined ? 'delivered' : 'read'))
    .join(', ');
}

/** @param {string} content */
function interactiveWords(content) {
  const { templateType = 'interactive', data } = parse(content);
  const title = data?.content?.title;
  return typeof title === 'string'
    ? `${String(templateType)}: ${shorten(title)}`
    : String(templateType);
}

/**
 * Returns the essence of a call or a frame as one line.
 *
 * @param {NumberedEntry} entry
 * @returns {string}
 */
export function callWords({ operation, request, response, error, reason, closeCode, direction }) {
  if (operation === 'websocket')
    return frameWords(direction === 'sent' ? response : request).preview;
  if (closeCode !== undefined) return `code ${closeCode}`;
  if (error !== undefined) return [error, reason].filter(Boolean).join(': ');
  const { Content, ContentType, AttachmentName, ParticipantDetails, Type } = Object(request);
  const said = Content ?? AttachmentName ?? ParticipantDetails?.DisplayName ?? ContentType ?? Type;
  if (operation === 'GetTranscript') return transcriptWords(response);
  return said === undefined ? '' : shorten(String(said).replace(EVENT, ''));
}

/** @param {unknown} response */
function transcriptWords(response) {
  const { Transcript, NextToken } = Object(response);
  if (!Array.isArray(Transcript)) return '';
  return `${Transcript.length} items${NextToken === undefined ? '' : ', and more'}`;
}

/**
 * Returns the name and the content of a frame.
 *
 * @param {unknown} frame
 * @returns {{ name: string, preview: string }}
 */
export function frameWords(frame) {
  const { topic, content, contentType, message } = Object(frame);
  if (topic === 'aws/chat' && contentType === 'application/json') {
    const item = parse(content);
    const by = typeof item.DisplayName === 'string' ? `${item.DisplayName}: ` : '';
    return { name: String(item.Type ?? topic), preview: `${by}${itemWords(item)}` };
  }
  if (topic === undefined) return { name: 'gateway', preview: String(message ?? '') };
  const status = Object(content).status;
  return {
    name: String(topic).replace('aws/', ''),
    preview: status === undefined ? '' : String(status),
  };
}

/**
 * Whether an entry is a heartbeat.
 *
 * @param {NumberedEntry} entry
 */
export function isHeartbeat({ operation, request, response }) {
  if (operation !== 'websocket') return false;
  return ['aws/heartbeat', 'aws/ping'].includes(Object(request ?? response).topic);
}

/** @param {string} text */
function shorten(text) {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

/**
 * @param {unknown} text
 * @returns {any}
 */
function parse(text) {
  try {
    return Object(JSON.parse(String(text)));
  } catch {
    return {};
  }
}
