import { describe, isMembers } from '../../runtime/values/kinds.js';
import { parseJson } from '../../runtime/values/json.js';
import type { Outcome } from '../../runtime/errors/ApiError.js';
import type { ChatSessionSnapshot } from '../ChatSessionSnapshot.js';
import type { EntryStatus } from './ConversationEntry.js';

/**
 * The state of a conversation, as plain data for JSON, so that another page can continue it. It
 * contains messages and the participant token, so keep it secret.
 */
export interface SavedConversation {
  readonly version: 1;
  readonly session: ChatSessionSnapshot;
  /** The newest entries in order, and all entries that were not sent. */
  readonly entries: readonly SavedEntry[];
  /** Whether there are entries before these. */
  readonly hasEarlier: boolean;
}

/** A saved entry. */
export interface SavedEntry {
  /** The key of the entry. Absent if it is the Id of the item. */
  readonly key?: string;
  /** The item as received from the service, or the known members of an outgoing one. */
  readonly item: object;
  /** The status. Only for your own entries. */
  readonly status?: EntryStatus;
  readonly isUnread?: true;
  readonly error?: { readonly message: string; readonly outcome?: Outcome };
  /** Makes it safe to send the entry again. Only for entries that may not have been sent. */
  readonly clientToken?: string;
}

/**
 * @param saved - the value of `toJSON`, or its JSON.
 * @throws TypeError that names the invalid member, if it is not a conversation of this version.
 */
export function readSavedConversation(saved: unknown): SavedConversation {
  const whole = typeof saved === 'string' ? parsed(saved) : saved;
  const { version, session, entries, hasEarlier } = isMembers(whole) ? whole : {};
  const checks: readonly (readonly [path: string, isRight: boolean])[] = [
    ['version', version === 1],
    ['session', isMembers(session)],
    ['entries', Array.isArray(entries)],
    ...listOf(entries).map((entry, index) => [`entries[${index}]`, isSavedEntry(entry)] as const),
    ['hasEarlier', typeof hasEarlier === 'boolean'],
  ];
  const wrong = checks.find(([, isRight]) => !isRight);
  if (!wrong) return whole as SavedConversation;
  const given = isMembers(whole) ? `check its ${wrong[0]}` : `it received ${describe(whole)}`;
  throw new TypeError(
    `Conversation.resume expects a value of toJSON(), version 1, or its JSON: ${given}`,
  );
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isSavedEntry(entry: unknown): boolean {
  if (!isMembers(entry) || !isMembers(entry['item'])) return false;
  const { item, key, clientToken } = entry;
  const isOutgoing = typeof key === 'string' && typeof clientToken === 'string';
  const isKnown =
    typeof item['Id'] === 'string' &&
    typeof item['AbsoluteTime'] === 'string' &&
    !Number.isNaN(Date.parse(item['AbsoluteTime']));
  return isKnown || isOutgoing;
}
