import { expect } from 'chai';
import { TypingParticipants } from '../../../src/chat/conversation/TypingParticipants.js';
import type { TypingItem } from '../../../src/chat/items/ChatItem.js';
import { ManualTimers } from '../support.js';

describe('TypingParticipants', () => {
  const from = (ParticipantId: string): TypingItem => ({
    Type: 'EVENT',
    ContentType: 'application/vnd.amazonaws.connect.event.typing',
    ParticipantId,
    DisplayName: ParticipantId.toUpperCase(),
  });

  it('removes participants after 12 s without a typing event', () => {
    const timers = new ManualTimers();
    let changes = 0;
    const typing = new TypingParticipants(timers, () => (changes += 1));
    const ids = () => typing.list.map(({ ParticipantId }) => ParticipantId);
    typing.add(from('ada'));
    timers.advance(5_000);
    typing.add(from('bob'));
    const { list } = typing;
    expect(ids()).to.deep.equal(['ada', 'bob']);
    expect(typing.list[0]).to.deep.equal({ ParticipantId: 'ada', DisplayName: 'ADA' });
    // Ada goes on.
    timers.advance(5_000);
    typing.add(from('ada'));
    expect(typing.list, 'nobody has begun or ended').to.equal(list);
    timers.advance(6_999);
    expect(ids()).to.deep.equal(['ada', 'bob']);
    timers.advance(1);
    expect(ids()).to.deep.equal(['ada']);
    timers.advance(5_000);
    expect(ids()).to.deep.equal([]);
    expect(changes).to.equal(4);
    expect(timers.pending).to.equal(0);
  });

  it('leaves no timer when it is cleared', () => {
    const timers = new ManualTimers();
    const typing = new TypingParticipants(timers, () => undefined);
    typing.add(from('ada'));
    typing.remove('bob');
    expect(typing.list).to.have.length(1);
    typing.clear();
    expect(typing.list).to.deep.equal([]);
    expect(timers.pending).to.equal(0);
  });
});
