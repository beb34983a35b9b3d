/*
 * A chat under fire: `npm run chaos:session -- [--items 5000] [--seed 1] [--peer-items 5000]`. Two
 * participants send each other so many messages while sockets are dropped, silenced and refused,
 * frames doubled and reordered, and calls throttled, failed and cut. Each message must come to each
 * side once and in order, and no promise may stay open. First with two ChatSessions, then, with the
 * same seed, with amazon-connect-chatjs, whose figures are printed only.
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
  // Last, since it takes the process for a page.
  const { chatjs } = await import('./chatjs.js');
  print('amazon-connect-chatjs', await underFire(chatjs, { items: peerItems, seed, faults }));
}
const fine = isFine(own, items);
console.log(fine ? '\nNothing was lost, doubled or out of order.' : '\nNOT all is well.');
// chatjs leaves timers behind.
process.exit(fine ? 0 : 1);
