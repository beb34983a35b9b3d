/*
 * Checks whether the simulation finds defects: `npm run simulate:planted`. Each defect is planted
 * in a copy of the session, which is simulated until a seed violates an invariant. Arguments select
 * defects by name.
 */
import { availableParallelism } from 'node:os';
import { simulateInProcesses } from './inProcesses.js';

/** How many seeds may be needed to find a defect. */
const SEEDS = 600;

/** A defect, as a replacement in a file of `src/chat`. */
interface Defect {
  readonly name: string;
  readonly file: string;
  readonly sound: string;
  readonly broken: string;
}

const defects: readonly Defect[] = [
  {
    name: 'no reading after the one that follows a subscription',
    file: 'delivery/CatchUp.ts',
    sound: 'else void this.#read(mark);',
    broken: 'else return;',
  },
  {
    name: 'readings go back 50 items',
    file: 'delivery/Timeline.ts',
    sound: 'const overlap = this.#verified - OVERLAP;',
    broken: 'const overlap = this.#newest - OVERLAP;',
  },
  {
    name: 'the partial text of the transcript outranks every chunk',
    file: 'delivery/stageOf.ts',
    sound: 'return MessageCompleted === true ? Infinity : 1 + lengthOf(item);',
    broken: 'return MessageCompleted === false ? 1 + lengthOf(item) : Infinity;',
  },
  {
    name: 'from now: everything before the newest item counts as past',
    file: 'delivery/Timeline.ts',
    sound: 'this.#floor = oldest && !isAll ? oldest.at : BEGINNING;',
    broken: 'this.#floor = oldest ? past.at(-1)?.at : BEGINNING; void isAll;',
  },
  {
    name: 'live items wait for the transcript without limit',
    file: 'delivery/CatchUp.ts',
    sound: 'this.#inbox.closeGap(this.#inbox.gap);',
    broken: '',
  },
  {
    name: 'messages have no time limit',
    file: 'sending/Letter.ts',
    sound: 'return this.options.since + this.options.limit;',
    broken: 'return Infinity;',
  },
  {
    name: 'the function that gives the token may hang',
    file: 'connection/Credentials.ts',
    sound: 'const SOURCE_TIMEOUT = 20_000;',
    broken: 'const SOURCE_TIMEOUT = 2 ** 31 - 1;',
  },
  {
    name: 'the local clock alone decides when a socket is replaced',
    file: 'connection/lifetime.ts',
    sound: 'return ms >= SHORTEST ? ms : Infinity;',
    broken: 'return ms > 0 ? ms : Infinity;',
  },
  {
    name: 'a refusal never means the end of the chat',
    file: 'Session.ts',
    sound: 'const isEnd = wasInChat && cause instanceof AccessDeniedException;',
    broken: 'const isEnd = false && cause instanceof AccessDeniedException;',
  },
  {
    name: 'a chat that has ended is complete, whatever the transcript shows',
    file: 'delivery/CatchUp.ts',
    sound: 'return isEndShown();',
    broken: 'return true;',
  },
  {
    name: 'receipts are told again after a resume',
    file: 'delivery/Timeline.ts',
    sound: 'this.#receipts.restore(id, receipts);',
    broken: 'void receipts;',
  },
  {
    name: 'a timer is left behind',
    file: 'delivery/CatchUp.ts',
    sound: 'for (const timer of [this.#gapTimer, this.#lagTimer, this.#quietTimer]) {',
    broken: 'for (const timer of [this.#gapTimer, this.#lagTimer]) {',
  },
  {
    name: 'late items are not marked',
    file: 'delivery/Timeline.ts',
    sound: 'const late = !update && this.#last !== undefined && isBefore(at, this.#last);',
    broken: 'const late = false;',
  },
];

let missed = 0;
const [, , wanted = ''] = process.argv;
for (const { name, file, sound, broken } of defects.filter((one) => one.name.includes(wanted))) {
  const [found] = await simulateInProcesses({
    first: 1,
    count: SEEDS,
    processes: availableParallelism(),
    stopsEarly: true,
    change: { file, from: sound, to: broken },
  });
  if (found === undefined) missed += 1;
  console.log(found === undefined ? `MISSED  ${name}` : `found   ${name}\n        ${found}`);
}
console.log(missed === 0 ? 'All planted defects are found' : `${missed} are not found`);
process.exitCode = missed === 0 ? 0 : 1;
