/*
 * The cost of live sessions: `npm run bench:sessions`. In each of 10 to 5,000 chats, the
 * customer is a ChatSession, and the agent is a bare socket of `ws` that only subscribes, sends
 * heartbeats and parses items. All sessions of a kind share a process, the emulator has another
 * one, and the built package is measured. Each item is sent to both, so both are measured at the
 * same time. The numbers of chats alternate.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { EmulatorProcess } from '../../support/emulatorProcess.js';

const COUNTS = [10, 100, 1000, 5000];
/** Sessions that are opened and closed before memory is measured. */
const WARM_UP = 100;
const ITEMS = 4000;
const ROUNDS = 7;
const IN_FLIGHT = 16;
const KINDS = ['session', 'bare'] as const;

type Kind = (typeof KINDS)[number];

/** A request to a holder, before it reports its usage. */
interface Question {
  /** Opens sessions with these participant tokens. */
  readonly tokens?: readonly string[];
  /** Closes them again. */
  readonly warmUp?: boolean;
  /** Collects garbage, to measure the memory. */
  readonly collect?: boolean;
}

/** The usage of a holder since its start. */
interface Usage {
  /** In microseconds. */
  readonly cpu: number;
  /** In bytes. */
  readonly heap: number;
  readonly rss: number;
  /** The number of received messages. */
  readonly received: number;
}

/** A process that runs sessions. */
class Holder {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async start(kind: Kind, url: string): Promise<Holder> {
    const child = fork(new URL('holder.js', import.meta.url), [kind, url], {
      execArgv: ['--expose-gc'],
    });
    await once(child, 'message');
    return new Holder(child);
  }

  async ask(question: Question = {}): Promise<Usage> {
    this.#child.send(question);
    return ((await once(this.#child, 'message')) as [Usage])[0];
  }

  async waitFor(items: number): Promise<Usage> {
    for (;;) {
      const usage = await this.ask();
      if (usage.received >= items) return usage;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  stop(): void {
    this.#child.disconnect();
  }
}

/** A number of chats, with its measurements. */
interface Setting {
  readonly count: number;
  readonly contactIds: readonly string[];
  readonly holders: Readonly<Record<Kind, Holder>>;
  /** Bytes per session. */
  readonly heap: Readonly<Record<Kind, number>>;
  readonly rss: Readonly<Record<Kind, number>>;
  /** Microseconds of CPU time per item, for each round. */
  readonly cpu: Readonly<Record<Kind, number[]>>;
}

const emulator = await EmulatorProcess.start(0);
const settings: Setting[] = [];
for (const count of COUNTS) settings.push(await open(count));
// The first round is for warming up.
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const setting of settings) {
    const cpu = await measure(setting);
    if (round === 0) continue;
    for (const kind of KINDS) setting.cpu[kind].push(cpu[kind]);
  }
}
print();
for (const { holders } of settings) for (const kind of KINDS) holders[kind].stop();
await emulator.kill();

async function open(count: number): Promise<Setting> {
  const contactIds: string[] = [];
  const tokens: Record<Kind, string[]> = { session: [], bare: [] };
  for (let chat = 0; chat < count + WARM_UP; chat += 1) {
    const { contactId, participantToken } = await emulator.startChat();
    contactIds.push(contactId);
    tokens.session.push(participantToken);
    tokens.bare.push(await emulator.addAgent(contactId));
  }
  const holders = {
    session: await Holder.start('session', emulator.url),
    bare: await Holder.start('bare', emulator.url),
  };
  const heap = { session: 0, bare: 0 };
  const rss = { session: 0, bare: 0 };
  for (const kind of KINDS) {
    const holder = holders[kind];
    const warmUp = { tokens: tokens[kind].slice(0, WARM_UP), warmUp: true, collect: true };
    const before = await holder.ask(warmUp);
    const after = await holder.ask({ tokens: tokens[kind].slice(WARM_UP), collect: true });
    heap[kind] = (after.heap - before.heap) / count;
    rss[kind] = (after.rss - before.rss) / count;
  }
  const cpu = { session: [], bare: [] };
  return { count, contactIds: contactIds.slice(WARM_UP), holders, heap, rss, cpu };
}

/** Sends items, one after another in each chat, and returns the CPU time per item. */
async function measure({ contactIds, holders }: Setting): Promise<Record<Kind, number>> {
  const before = {
    session: await holders.session.ask(),
    bare: await holders.bare.ask(),
  };
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < ITEMS) {
      const contactId = contactIds[next % contactIds.length] ?? '';
      next += 1;
      const Content = `Where is my parcel, please? I ask for the ${next}th time.`;
      await emulator.push(contactId, { Type: 'MESSAGE', ContentType: 'text/plain', Content });
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  const used = async (kind: Kind): Promise<number> => {
    const after = await holders[kind].waitFor(before[kind].received + ITEMS);
    return (after.cpu - before[kind].cpu) / ITEMS;
  };
  return { session: await used('session'), bare: await used('bare') };
}

function print(): void {
  const smallest = settings[0];
  const rows = settings.map(({ count, heap, rss, cpu }) => {
    const ratios = cpu.session.map((session, round) => session / (cpu.bare[round] ?? NaN));
    const growth = (kind: Kind): number => median(cpu[kind]) / median(smallest?.cpu[kind] ?? []);
    return {
      sessions: count,
      'CPU, µs/item': Math.round(median(cpu.session)),
      'of ws': Math.round(median(cpu.bare)),
      ratio: hundredths(median(ratios)),
      growth: hundredths(growth('session')),
      'growth of ws': hundredths(growth('bare')),
      // With few sessions, the memory is lost in the noise of the process.
      ...(count >= 100 && {
        'heap, kB': hundredths(heap.session / 1000),
        'heap of ws': hundredths(heap.bare / 1000),
        'RSS, kB': Math.round(rss.session / 1000),
        'RSS of ws': Math.round(rss.bare / 1000),
      }),
    };
  });
  console.table(rows);
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}
