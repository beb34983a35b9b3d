import { textCondition } from '../chat/textCondition.js';
import { movesOf, say } from './moves.js';
import type { Move, Stage } from './moves.js';
import type { Scenario, WaitForStep } from './scenario.js';

/** An action of the customer. */
export interface Act {
  readonly kind: 'message' | 'file' | 'leave' | 'end';
  /** The content of the message, or the name of the file. */
  readonly text: string;
}

/** The progress of a scenario in a chat. */
export interface PerformanceView {
  readonly name: string;
  readonly state: 'waiting for the customer to join' | 'playing' | 'done' | 'stopped';
  /** How many of its steps are done. */
  readonly done: number;
  readonly steps: number;
  /** The action of the customer that it waits for. */
  readonly waitingFor?: WaitForStep['waitFor'];
  /** Why it was stopped. */
  readonly reason?: string;
}

/**
 * A scenario that is being played in a chat. The customer's actions are kept until a step waits for
 * them, so that a client can be faster than the scenario.
 *
 *     waiting for the customer to join ──► playing ──last step──► done
 *                   └──────────────────────────┴──chat ended, another scenario──► stopped
 */
export class Performance {
  readonly scenario: Scenario;
  readonly #stage: Stage;
  readonly #moves: readonly { readonly step: number; readonly move: Move }[];
  readonly #settled: { resolve: () => void; reject: (error: Error) => void }[] = [];
  #state: PerformanceView['state'] = 'waiting for the customer to join';
  #next = 0;
  #acts: Act[] = [];
  #reason: string | undefined;
  #callOff = (): void => undefined;
  #isPausing = false;

  constructor(stage: Stage, scenario: Scenario) {
    this.scenario = scenario;
    this.#stage = stage;
    this.#moves = scenario.steps.flatMap((each, step) =>
      movesOf(stage, each).map((move) => ({ step, move })),
    );
  }

  /** Resolves when its last step is done. Rejects if it is stopped before that. */
  finished(): Promise<void> {
    if (this.#state === 'done') return Promise.resolve();
    if (this.#state === 'stopped') return Promise.reject(this.#failure());
    return new Promise((resolve, reject) => this.#settled.push({ resolve, reject }));
  }

  describe(): PerformanceView {
    const current = this.#moves[this.#next];
    const waitFor =
      this.#state === 'playing' && current && 'waitFor' in current.move
        ? current.move.waitFor.waitFor
        : undefined;
    return {
      name: this.scenario.name,
      state: this.#state,
      done: current?.step ?? this.scenario.steps.length,
      steps: this.scenario.steps.length,
      ...(waitFor && { waitingFor: waitFor }),
      ...(this.#reason !== undefined && { reason: this.#reason }),
    };
  }

  /** Begins when the customer is present. Calling it again has no effect. */
  begin(): void {
    if (this.#state !== 'waiting for the customer to join') return;
    this.#state = 'playing';
    this.#go();
  }

  /** Records an action of the customer, and continues if the scenario is waiting for it. */
  see(act: Act): void {
    this.#acts.push(act);
    if (this.#state === 'playing' && !this.#isPausing) this.#go();
  }

  /** Stops the scenario before its end. */
  stop(reason: string): void {
    if (this.#state === 'done' || this.#state === 'stopped') return;
    this.#callOff();
    this.#state = 'stopped';
    this.#reason = reason;
    const failure = this.#failure();
    for (const { reject } of this.#settled) reject(failure);
  }

  #go(): void {
    for (;;) {
      const current = this.#moves[this.#next];
      if (!current) {
        this.#state = 'done';
        for (const { resolve } of this.#settled) resolve();
        return;
      }
      const { move } = current;
      if (this.#stage.contact.ended && !isAfterEnd(move)) {
        this.stop('the chat has ended');
        return;
      }
      if ('waitFor' in move && !this.#hasHappened(move.waitFor)) return;
      if ('pauseMs' in move) {
        this.#pause(move.pauseMs);
        return;
      }
      this.#next += 1;
      if ('run' in move && !this.#run(move.run, current.step)) return;
    }
  }

  /** @returns whether the scenario can continue */
  #run(run: () => void, step: number): boolean {
    try {
      run();
      return true;
    } catch (error) {
      this.#next -= 1;
      const reason = error instanceof Error ? error.message : String(error);
      this.stop(`step ${step + 1} cannot be played: ${reason}`);
      return false;
    }
  }

  #pause(ms: number): void {
    const { clock } = this.#stage;
    this.#isPausing = true;
    this.#callOff = clock.at(clock.now() + ms, () => {
      this.#isPausing = false;
      this.#next += 1;
      this.#go();
    });
  }

  /** Whether the customer has done what the step waits for. Skips earlier actions. */
  #hasHappened({ waitFor, when, otherwise }: WaitForStep): boolean {
    const fits = textCondition(when) ?? (() => false);
    for (let act = this.#acts.shift(); act; act = this.#acts.shift()) {
      if (act.kind === waitFor && fits(act.text)) return true;
      if (act.kind === 'message' && otherwise !== undefined) {
        say(this.#stage, 'SYSTEM', 'text/plain', otherwise);
      }
    }
    return false;
  }

  #failure(): Error {
    const { done, steps, name } = this.describe();
    const where = `after ${done} of ${steps} steps`;
    return new Error(`The scenario '${name}' was stopped ${where}: ${this.#reason ?? ''}`);
  }
}

/** Whether a move is possible in a chat that has ended. */
function isAfterEnd(move: Move): boolean {
  if ('run' in move) return move.isEnd === true;
  return 'waitFor' in move && ['leave', 'end'].includes(move.waitFor.waitFor);
}
