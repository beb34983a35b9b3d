import { expect } from 'chai';
import { Cancellation } from '../../../src/runtime/call/Cancellation.js';
import { Entries } from '../../../src/chat/conversation/Entries.js';
import type { EntryItem, EntryRecord } from '../../../src/chat/conversation/EntryRecord.js';
import type { OutgoingMessage } from '../../../src/chat/conversation/ConversationEntry.js';

const AbsoluteTime = '2026-11-21T10:00:00.000Z';

function message(Id: string): EntryItem {
  return { Type: 'MESSAGE', Id, AbsoluteTime, ContentType: 'text/plain', Content: Id };
}

describe('Entries', () => {
  it('puts an own message where it is delivered among messages of the same millisecond', () => {
    const entries = new Entries(
      () => undefined,
      () => new Error('it could not be processed'),
    );
    const item: OutgoingMessage = { Type: 'MESSAGE', ContentType: 'text/plain', Content: 'Mine' };
    const record: EntryRecord = {
      entry: { key: 'mine', item, isOwn: true, status: 'sending' },
      ms: Infinity,
      outgoing: {
        clientToken: 'token',
        item,
        mayBeSent: false,
        cancellation: new Cancellation(),
      },
    };
    entries.addTail(record);
    // The response is faster than the delivery of the message before it.
    entries.place(record, { Id: 'b', AbsoluteTime }, 'sent');
    entries.take(message('a'));
    entries.take(message('b'));
    entries.take(message('c'));
    const ids = [...entries.backwards()].map(({ entry }) => entry.item.Id);
    expect(ids.reverse()).to.deep.equal(['a', 'b', 'c']);
    expect(record.entry.key).to.equal('mine');
  });
});
