import { element } from './dom.js';
import { callWords, frameWords, itemWords } from './words.js';

/** @typedef {import('../src/journal/journal.js').NumberedEntry} NumberedEntry */
/** @typedef {import('../src/chat/item.js').Item} Item */

/**
 * Something that happened in a contact.
 *
 * @typedef {{ kind: 'item', key: string, time: string, item: Item }
 *   | { kind: 'call' | 'frame', key: string, time: string, entry: NumberedEntry, attempt: number }} Moment
 */

/** The name and the symbol of each direction. */
const LANES = {
  item: { arrow: '●', words: 'item' },
  call: { arrow: '→', words: 'call from the client' },
  received: { arrow: '→', words: 'frame from the client' },
  sent: { arrow: '←', words: 'frame to the client' },
};

/**
 * Creates the row of a moment in the timeline.
 *
 * @param {Moment} moment
 * @param {string} who
 */
export function timelineRow(moment, who) {
  const lane = laneOf(moment);
  const button = element(
    'button',
    { type: 'button', className: `moment ${moment.kind}`, data: { key: moment.key } },
    element('time', { dateTime: moment.time }, moment.time.slice(11, 23)),
    element(
      'span',
      { className: 'lane' },
      element('span', { ariaHidden: 'true' }, lane.arrow),
      element('span', { className: 'unseen' }, lane.words),
    ),
    element('span', { className: 'who' }, who),
    element('span', { className: 'what' }, titleOf(moment)),
    element('span', { className: 'words' }, wordsOf(moment)),
    element('span', { className: 'badges' }, ...badgesOf(moment)),
  );
  if (moment.kind === 'item') button.dataset.role = moment.item.ParticipantRole ?? 'SYSTEM';
  return element('li', {}, button);
}

/** @param {Moment} moment */
export function titleOf(moment) {
  if (moment.kind === 'item') return moment.item.Type.toLowerCase();
  const { operation, direction, request, response, method } = moment.entry;
  if (operation !== 'websocket') return operation ?? method ?? '';
  return frameWords(direction === 'sent' ? response : request).name;
}

/** @param {Moment} moment */
function laneOf(moment) {
  if (moment.kind === 'item') return LANES.item;
  return LANES[moment.entry.direction ?? 'call'];
}

/** @param {Moment} moment */
function wordsOf(moment) {
  return moment.kind === 'item' ? itemWords(moment.item) : callWords(moment.entry);
}

/** @param {Moment} moment */
function badgesOf(moment) {
  if (moment.kind === 'item') {
    const status = moment.item.MessageMetadata?.MessageProcessingStatus;
    const isRead = moment.item.MessageMetadata?.Receipts?.some(
      ({ ReadTimestamp }) => ReadTimestamp,
    );
    return [...(status ? [badge(status, 'warn')] : []), ...(isRead ? [badge('read', 'good')] : [])];
  }
  const { status, fault, deduplicated } = moment.entry;
  return [
    ...(moment.attempt > 1 ? [badge(`attempt ${moment.attempt}`, 'warn')] : []),
    ...(deduplicated ? [badge('deduplicated', 'warn')] : []),
    ...(fault === undefined ? [] : [badge(fault, 'bad')]),
    ...statusBadge(moment, status),
  ];
}

/**
 * @param {Moment} moment
 * @param {number | undefined} status
 */
function statusBadge({ kind }, status) {
  if (status !== undefined) return [badge(String(status), status < 400 ? 'good' : 'bad')];
  return kind === 'call' ? [badge('no response', 'bad')] : [];
}

/**
 * @param {string} text
 * @param {'good' | 'warn' | 'bad'} tone
 */
function badge(text, tone) {
  return element('span', { className: 'badge', data: { tone } }, text);
}
