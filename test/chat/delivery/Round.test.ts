import { expect } from 'chai';
import { Round } from '../../../src/chat/delivery/Round.js';
import { ManualTimers } from '../support.js';

describe('the rounds in which sessions deliver their items', () => {
  let timers: ManualTimers;
  let delivered: string[];
  let due: number;

  const member =
    (name: string): ((now: number) => void) =>
    (now) =>
      delivered.push(`${name} at ${now - due}`);

  beforeEach(() => {
    timers = new ManualTimers();
    delivered = [];
    due = timers.now() + 100;
  });

  it('are shared by all sessions with the same timers', () => {
    const round = Round.join(due, timers, member('Ada'));
    expect(Round.join(due, timers, member('Bob'))).to.equal(round);
    expect(Round.join(due, new ManualTimers(), member('Cleo'))).not.to.equal(round);
  });

  it('are one timer for all items that are due at the same time', () => {
    Round.join(due, timers, member('Ada'));
    Round.join(due, timers, member('Bob'));
    expect(timers.pending).to.equal(1);
    Round.join(due + 25, timers, member('Cleo'));
    expect(timers.pending).to.equal(2);
    timers.advance(100);
    expect(delivered).to.deep.equal(['Ada at 0', 'Bob at 0']);
    timers.advance(25);
    expect(delivered).to.deep.equal(['Ada at 0', 'Bob at 0', 'Cleo at 25']);
    expect(timers.pending).to.equal(0);
  });

  it('leave no timer behind if everyone leaves', () => {
    const [ada, bob] = [member('Ada'), member('Bob')];
    const round = Round.join(due, timers, ada);
    expect(Round.join(due, timers, bob)).to.equal(round);
    round.leave(ada);
    expect(timers.pending).to.equal(1);
    round.leave(bob);
    expect(timers.pending).to.equal(0);
    Round.join(due, timers, member('Cleo'));
    timers.advance(100);
    expect(delivered).to.deep.equal(['Cleo at 0']);
  });

  it('deliver nothing for a session that another one closes in the same round', () => {
    const bob = member('Bob');
    const round = Round.join(due, timers, () => {
      round.leave(bob);
    });
    Round.join(due, timers, bob);
    timers.advance(100);
    expect(delivered).to.deep.equal([]);
    expect(timers.pending).to.equal(0);
  });

  it('go on if one of the sessions throws', () => {
    Round.join(due, timers, () => {
      throw new Error('thrown by Ada');
    });
    Round.join(due, timers, member('Bob'));
    expect(() => {
      timers.advance(100);
    }).to.throw('thrown by Ada');
    timers.advance(1);
    expect(delivered).to.deep.equal(['Bob at 0']);
  });

  it('are not joined any more once they have begun', () => {
    Round.join(due, timers, () => {
      Round.join(due, timers, member('Ada'));
    });
    timers.advance(100);
    timers.advance(1);
    expect(delivered).to.deep.equal(['Ada at 0']);
  });
});
