import { expect } from 'chai';
import { CallGate, type Purpose } from '../../../src/chat/connection/CallGate.js';
import { Cancellation } from '../../../src/runtime/call/Cancellation.js';
import { passTurn } from '../../support/fakeClock.js';
import { ManualTimers } from '../support.js';

describe('the gate for the calls that sessions make on their own', () => {
  let timers: ManualTimers;
  let gate: CallGate;
  /** When calls were let through, in ms since the test began, and what for. */
  let passed: { readonly at: number; readonly name: string }[];
  let start: number;

  beforeEach(() => {
    timers = new ManualTimers();
    gate = new CallGate(timers);
    passed = [];
    start = timers.now();
  });

  const pass = (
    name: string,
    purpose: Purpose = 'connection',
    signal = new Cancellation(),
  ): void => {
    void gate.pass(signal, purpose).then(() => passed.push({ at: timers.now() - start, name }));
  };

  const passTime = async (seconds: number): Promise<void> => {
    for (let ms = 0; ms < seconds * 1_000; ms += 50) {
      timers.advance(50);
      await passTurn();
    }
  };

  it('lets one session through at once', async () => {
    pass('alone');
    await passTurn();
    expect(passed).to.deep.equal([{ at: 0, name: 'alone' }]);
    expect(timers.pending).to.equal(0);
  });

  it('keeps 200 sessions of a client below 10 calls in any second, and lets all of them through', async () => {
    for (let i = 0; i < 200; i += 1) pass(`${i}`);
    await passTurn();
    await passTime(30);
    expect(passed).to.have.length(200);
    for (const { at } of passed) {
      const second = passed.filter((other) => other.at >= at && other.at < at + 1_000);
      expect(second.length).to.be.lessThan(10);
    }
    expect(passed.at(-1)?.at).to.be.lessThan(29_000);
  });

  it('lets readings through first, because live items wait for them, and verifications last', async () => {
    for (let i = 0; i < 9; i += 1) pass('before');
    pass('verification', 'verification');
    pass('connection');
    pass('reading', 'reading');
    await passTurn();
    await passTime(2);
    const names = passed.slice(9).map(({ name }) => name);
    expect(names).to.deep.equal(['reading', 'connection', 'verification']);
  });

  it('removes aborted calls, and leaves no timer for them', async () => {
    const signal = new Cancellation();
    for (let i = 0; i < 9; i += 1) pass(`${i}`);
    pass('given up', 'connection', signal);
    await passTurn();
    expect(timers.pending).to.equal(1);
    signal.abort();
    expect(timers.pending).to.equal(0);
  });

  it('is shared by the sessions of a client that have the same timers', () => {
    const client = {};
    expect(CallGate.of(client, timers)).to.equal(CallGate.of(client, timers));
    expect(CallGate.of(client, new ManualTimers())).not.to.equal(CallGate.of(client, timers));
    expect(CallGate.of({}, timers)).not.to.equal(CallGate.of(client, timers));
  });
});
