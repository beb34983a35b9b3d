import { expect } from 'chai';
import { Rounds } from '../../../src/chat/delivery/Rounds.js';
import { ManualTimers } from '../support.js';

describe('the rounds in which sessions deliver their items', () => {
  let timers: ManualTimers;
  let rounds: Rounds;
  let delivered: string[];
  let due: number;

  const member =
    (name: string): ((now: number) => void) =>
    (now) =>
      delivered.push(`${name} at ${now - due}`);

  beforeEach(() => {
    timers = new ManualTimers();
    rounds = Rounds.of(timers);
    delivered = [];
    due = timers.now() + 100;
  });

  it('are shared by all sessions with the same timers', () => {
    expect(Rounds.of(timers)).to.equal(rounds);
    expect(Rounds.of(new ManualTimers())).not.to.equal(rounds);
  });

  it('are one timer for all items that are due at the same time', () => {
    rounds.join(due, member('Ada'));
    rounds.join(due, member('Bob'));
    expect(timers.pending).to.equal(1);
    rounds.join(due + 25, member('Cleo'));
    expect(timers.pending).to.equal(2);
    timers.advance(100);
    expect(delivered).to.deep.equal(['Ada at 0', 'Bob at 0']);
    timers.advance(25);
    expect(delivered).to.deep.equal(['Ada at 0', 'Bob at 0', 'Cleo at 25']);
    expect(timers.pending).to.equal(0);
  });

  it('leave no timer behind if everyone leaves', () => {
    const [ada, bob] = [member('Ada'), member('Bob')];
    const round = rounds.join(due, ada);
    expect(rounds.join(due, bob)).to.equal(round);
    round.leave(ada);
    expect(timers.pending).to.equal(1);
    round.leave(bob);
    expect(timers.pending).to.equal(0);
    rounds.join(due, member('Cleo'));
    timers.advance(100);
    expect(delivered).to.deep.equal(['Cleo at 0']);
  });

  it('deliver nothing for a session that another one closes in the same round', () => {
    const bob = member('Bob');
    const round = rounds.join(due, () => {
      round.leave(bob);
    });
    rounds.join(due, bob);
    timers.advance(100);
    expect(delivered).to.deep.equal([]);
    expect(timers.pending).to.equal(0);
  });

  it('go on if one of the sessions throws', () => {
    rounds.join(due, () => {
      throw new Error('thrown by Ada');
    });
    rounds.join(due, member('Bob'));
    expect(() => {
      timers.advance(100);
    }).to.throw('thrown by Ada');
    timers.advance(1);
    expect(delivered).to.deep.equal(['Bob at 0']);
  });

  it('are not joined any more once they have begun', () => {
    rounds.join(due, () => {
      rounds.join(due, member('Ada'));
    });
    timers.advance(100);
    timers.advance(1);
    expect(delivered).to.deep.equal(['Ada at 0']);
  });
});
