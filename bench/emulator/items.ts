/**
 * The cost of an item in the store, with up to a million items in a thousand chats: memory, and the
 * time to add one, to find one by its id, and to find the position of a time. Run it with
 * --expose-gc.
 */
import { Clock } from '../../emulator/src/time/clock.js';
import { Store } from '../../emulator/src/chat/store.js';

const CHATS = 1000;
const STEPS = [1000, 10_000, 100_000, 1_000_000];
const SAMPLES = 20_000;
const TEXT = 'Where is my parcel, please? It was to come on Friday.';

const store = new Store(new Clock());
const contacts = Array.from({ length: CHATS }, () =>
  store.openContact({
    continued: undefined,
    related: undefined,
    clientToken: undefined,
    messageRules: { contentTypes: ['text/plain'], formerLimits: false },
  }),
);
const people = contacts.map((contact) => contact.invite('CUSTOMER', 'Ada', Infinity));

function say(index: number): void {
  const [contact, person] = [contacts[index % CHATS], people[index % CHATS]];
  if (contact && person) contact.say(person, 'text/plain', `${TEXT} ${index}`);
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** The time per call, in nanoseconds. */
function time(calls: number, run: (index: number) => void): number {
  const began = process.hrtime.bigint();
  for (let i = 0; i < calls; i += 1) run(i);
  return Number(process.hrtime.bigint() - began) / calls;
}

function lookUp(index: number): void {
  const { transcript } = contacts[index % CHATS] ?? store.contact('');
  const item = transcript.items[index % transcript.length];
  if (item && transcript.find(item.Id) !== item) throw new Error('An item is not where it was');
}

function place(index: number): void {
  contacts[index % CHATS]?.transcript.firstSince(Date.now() - index);
}

const empty = heap();
time(SAMPLES, say);
let count = SAMPLES;
process.stdout.write('     items   bytes/item   add ns   find ns   place ns\n');
for (const step of STEPS.map((each) => each + SAMPLES)) {
  const adding = time(step - count, (index) => {
    say(count + index);
  });
  count = step;
  const columns = [(heap() - empty) / count, adding, time(SAMPLES, lookUp), time(SAMPLES, place)];
  const text = columns.map((column, index) =>
    column.toFixed(0).padStart([13, 9, 10, 11][index] ?? 9),
  );
  process.stdout.write(`${String(count).padStart(10)}${text.join('')}\n`);
}
