import { Cancellation } from '../../runtime/call/Cancellation.js';
import { ChatSessionError } from '../errors/ChatSessionError.js';
import { readItem } from '../items/readItem.js';
import { SessionState } from '../SessionState.js';
import type { ConversationEntry } from './ConversationEntry.js';
import type { EntryItem, EntryRecord, Outgoing } from './EntryRecord.js';
import type { SavedEntry } from './SavedConversation.js';

/** Restores a saved entry. Messages that were being sent are sent again; files can't be. */
export function restoreEntry(saved: SavedEntry): EntryRecord {
  const { Id, AbsoluteTime } = saved.item as Partial<EntryItem>;
  const isKnown = Id !== undefined && AbsoluteTime !== undefined;
  const item = isKnown ? itemOf(saved.item) : (saved.item as Outgoing['item']);
  const isLostFile = item.Type === 'ATTACHMENT' && saved.status === 'sending';
  const status = isLostFile ? 'failed' : saved.status;
  const error = isLostFile
    ? new ChatSessionError(
        'the attachment was not sent: the page was closed while it was being sent',
        SessionState.IDLE,
        { outcome: 'unknown' },
      )
    : saved.error && failedBefore(saved.error);
  const entry: ConversationEntry = {
    key: saved.key ?? Id ?? '',
    item,
    isOwn: status !== undefined,
    status,
    ...(error && { error }),
  };
  const mayBeSent = status === 'sending' || error?.outcome === 'unknown';
  const { clientToken } = saved;
  return {
    entry,
    ms: isKnown ? Date.parse(AbsoluteTime) : Infinity,
    ...(clientToken !== undefined && {
      outgoing: {
        clientToken,
        item: item as Outgoing['item'],
        mayBeSent,
        cancellation: new Cancellation(),
      },
    }),
  };
}

function itemOf(raw: object): EntryItem {
  // Errors in its content were reported when it first arrived.
  return readItem(raw, () => undefined).item as EntryItem;
}

function failedBefore({ message, outcome }: NonNullable<SavedEntry['error']>): ChatSessionError {
  return new ChatSessionError(message, SessionState.IDLE, { ...(outcome && { outcome }) });
}
