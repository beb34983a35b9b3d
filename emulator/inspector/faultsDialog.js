import { control } from './controls.js';
import { openDialog } from './dialog.js';
import { button, element, field, select } from './dom.js';
import { attempt } from './notice.js';

/** @typedef {import('./feed.js').InspectorUpdate['faults']} Faults */

const SOCKET_KINDS = [
  'drop-socket',
  'swallow',
  'duplicate',
  'reorder',
  'mute-socket',
  'mute-heartbeat',
  'mute-subscribe',
  'refuse-subscribe',
  'interrupt-stream',
];
const TRANSCRIPT_KINDS = ['transcript-lag'];
const CALL_KINDS = [
  'throttle',
  'server-error',
  'html-error',
  'reset',
  'reset-after-apply',
  'empty-body',
  'truncate',
  'delay',
  'hang',
];

/**
 * Shows the current faults, with buttons to remove them and to add others.
 *
 * @param {(faults: Faults) => void} onChanged
 */
export async function openFaults(onChanged) {
  /** @type {{ operations: { operationId: string }[] }} */
  const { operations } = await control('operations');
  const names = ['SendMessage', '*', 'websocket', ...operations.map((each) => each.operationId)];
  const operation = select([...new Set(names)].map((name) => [name, labelOf(name)]));
  const kind = element('select', {});
  const probability = element('input', {
    type: 'number',
    min: '0',
    max: '1',
    step: '0.05',
    value: '1',
  });
  const count = element('input', { type: 'number', min: '1', placeholder: 'no limit' });
  const list = element('ul', { className: 'choices' });
  const showKinds = () => {
    kind.replaceChildren(...kindsOf(operation.value).map((name) => element('option', {}, name)));
  };
  operation.addEventListener('change', showKinds);
  showKinds();
  /** @type {Faults} */
  let inForce = await control('faults');

  /** @param {readonly object[]} faults */
  const set = (faults) =>
    attempt(async () => {
      const body = { seed: inForce.seed, faults };
      inForce = await control('faults', { method: 'PUT', body });
      onChanged(inForce);
      show();
    });
  const rules = () => inForce.faults.map(({ struck: _struck, ...rule }) => rule);
  const show = () => {
    list.replaceChildren(
      ...inForce.faults.map((fault, index) =>
        element(
          'li',
          {},
          element(
            'div',
            {},
            element('strong', {}, `${fault.kind} on ${labelOf(fault.operation)}`),
            element('p', {}, chanceOf(fault)),
          ),
          button('Remove', () => set(rules().toSpliced(index, 1))),
        ),
      ),
    );
    if (inForce.faults.length === 0)
      list.append(element('li', { className: 'none' }, 'There are no faults.'));
  };
  show();
  const add = () =>
    set([
      ...rules(),
      {
        operation: operation.value,
        kind: kind.value,
        probability: Number(probability.value),
        ...(count.value !== '' && { count: Number(count.value) }),
      },
    ]);
  openDialog('Faults', [
    list,
    element(
      'div',
      { className: 'fields' },
      field('Operation', operation),
      field('Fault', kind),
      field('Probability', probability),
      field('At most', count),
    ),
    element(
      'footer',
      {},
      button('Remove all', () => set([])),
      button('Add', add, 'primary'),
    ),
  ]);
}

/** @param {string} operation */
function kindsOf(operation) {
  if (operation === 'websocket') return SOCKET_KINDS;
  return operation === 'GetTranscript' ? [...CALL_KINDS, ...TRANSCRIPT_KINDS] : CALL_KINDS;
}

/** @param {string} operation */
function labelOf(operation) {
  if (operation === '*') return 'every operation';
  return operation === 'websocket' ? 'the WebSocket' : operation;
}

/** @param {Faults['faults'][number]} fault */
function chanceOf({ probability, count, struck }) {
  const most = count === undefined ? '' : `, at most ${count} times`;
  return `Probability ${probability}${most}; occurred ${struck} times`;
}
