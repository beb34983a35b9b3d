/*
 * A chat with faults: `npm run chaos:session -- [--items 5000] [--seed 1] [--peer-items 5000]`. Two
 * participants send messages to each other while sockets are dropped, silenced and refused, frames
 * are duplicated and reordered, and calls are throttled, fail or are interrupted. Each message must
 * be delivered to each participant once and in order, and every promise must settle. This runs with
 * two ChatSessions first, and then, with the same seed, with amazon-connect-chatjs, whose figures
 * are only printed.
 */
import { parseArgs } from 'node:util';
import { faults } from './faults.js';
import { ours } from './ours.js';
import { isFine, print } from './report.js';
import { underFire } from './underFire.js';

const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '5000' },
    'peer-items': { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const items = Number(values.items);
const peerItems = Number(values['peer-items'] ?? values.items);
const seed = Number(values.seed);

const own = await underFire(ours, { items, seed, faults });
print('ChatSession', own);
if (peerItems > 0) {
  // Loaded last, because it makes the process look like a page.
  const { chatjs } = await import('./chatjs.js');
  print('amazon-connect-chatjs', await underFire(chatjs, { items: peerItems, seed, faults }));
}
const fine = isFine(own, items);
console.log(fine ? '\nNothing was lost, doubled or out of order.' : '\nNOT all is well.');
// chatjs leaves timers running.
process.exit(fine ? 0 : 1);
