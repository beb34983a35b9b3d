import sinon from 'sinon';
import { onTestFinished } from './onTestFinished.js';

// That of node:timers/promises is replaced by a fake clock too.
const { setTimeout: setRealTimeout } = globalThis;

/** As much of a fake clock as is needed to move it on. */
interface Clock {
  tick(ms: number): unknown;
}

/**
 * Stops timers, and the clock that deadlines are measured with, until the test moves them on,
 * however long its requests take, or is over.
 *
 * @param date - stops the date too, at this one.
 */
export function stopTimers(date?: string): sinon.SinonFakeTimers {
  const now = performance.now();
  const clock = sinon.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'performance', ...(date ? ['Date' as const] : [])],
    // Kept connections have timers from before.
    shouldClearNativeTimers: true,
  });
  // What was measured before is not in the future: a fake `performance.now()` begins at 0.
  clock.tick(Math.ceil(now));
  if (date) clock.setSystemTime(Date.parse(date));
  // In Node, calls read this clock instead.
  const uptime = sinon.stub(process, 'uptime').callsFake(() => performance.now() / 1e3);
  onTestFinished(() => {
    uptime.restore();
    clock.restore();
  });
  return clock;
}

/** Lets what real sockets bring come in, without the timers that a fake clock has replaced. */
export function passTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/**
 * Moves a fake clock on until something is done, a second for every few real ms: sockets must not
 * miss a deadline only because the fake time runs so much faster than they do.
 */
export async function advanceUntil<Value>(clock: Clock, done: Promise<Value>): Promise<Value> {
  const progress = { isDone: false };
  const ended = done.finally(() => {
    progress.isDone = true;
  });
  while (!progress.isDone) {
    clock.tick(1_000);
    await new Promise((resolve) => setRealTimeout(resolve, 5));
  }
  return ended;
}
