import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

export const KINDS = ['session', 'ordered', 'bare'] as const;

export type Kind = (typeof KINDS)[number];

export type PerKind<Value> = Readonly<Record<Kind, Value>>;

export function perKind<Value>(create: () => Value): Record<Kind, Value> {
  return { session: create(), ordered: create(), bare: create() };
}

/** A request to a holder, before it reports its usage. */
export interface Question {
  /** Opens sessions with these participant tokens. */
  readonly tokens?: readonly string[];
  /** Closes them again. */
  readonly warmUp?: boolean;
  /** Collects garbage, to measure the memory. */
  readonly collect?: boolean;
}

/** The usage of a holder since its start. */
export interface Usage {
  /** In microseconds. */
  readonly cpu: number;
  /** In bytes. */
  readonly heap: number;
  /** The number of received messages. */
  readonly received: number;
  /** The number of calls to the service. */
  readonly calls: number;
  /** The time since the last call, in ms. */
  readonly sinceCall: number;
}

/** A process that runs sessions. */
export class Holder {
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

  /** Waits until a condition is met. */
  async until(isMet: (usage: Usage) => boolean, interval: number): Promise<Usage> {
    for (;;) {
      const usage = await this.ask();
      if (isMet(usage)) return usage;
      await setTimeout(interval);
    }
  }

  stop(): void {
    this.#child.disconnect();
  }
}
