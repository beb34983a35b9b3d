import { isMembers } from '../runtime/values/kinds.js';
import type { TimelineSnapshot } from './delivery/TimelineSnapshot.js';

/**
 * The state of a session, as plain data for JSON, so that another process can continue it. It
 * contains the participant token, so keep it secret.
 */
export interface ChatSessionSnapshot {
  readonly version: 1;
  /** The participant token. Null if the session has none, or hasn't called the function that supplies it. */
  readonly participantToken: string | null;
  /** The ID of the participant. Absent if not known. */
  readonly participantId?: string | undefined;
  /** The ID of the contact. Absent if not known. */
  readonly contactId?: string | undefined;
  /** Which items have been delivered. */
  readonly delivered: TimelineSnapshot;
  /** Messages that may not have been sent. Their ClientTokens make it safe to send them again. */
  readonly unsent: readonly UnsentMessage[];
}

/** A message that was not sent, or whose outcome is unknown. */
export interface UnsentMessage {
  readonly ContentType: string;
  readonly Content: string;
  readonly ClientToken: string;
}

/** @throws TypeError that names the invalid member, if it is not a snapshot of this version. */
export function checkSnapshot(snapshot: unknown): asserts snapshot is ChatSessionSnapshot {
  const whole = membersOf(snapshot);
  const { floor, known, receipts } = membersOf(whole['delivered']);
  const { Id, AbsoluteTime } = membersOf(floor);
  const checks: readonly (readonly [path: string, isRight: boolean])[] = [
    ['version', whole['version'] === 1],
    ['delivered.floor', floor === null || (typeof Id === 'string' && isTime(AbsoluteTime))],
    ['delivered.known', Array.isArray(known) && known.every(isKnown)],
    ['delivered.receipts', isMembers(receipts) && Object.values(receipts).every(Array.isArray)],
    ['unsent', Array.isArray(whole['unsent']) && whole['unsent'].every(isUnsent)],
  ];
  const wrong = checks.find(([, isRight]) => !isRight);
  if (!wrong) return;
  throw new TypeError(
    `the snapshot must be a value of ChatSession.snapshot(), version 1: check its ${wrong[0]}`,
  );
}

function isKnown(entry: unknown): boolean {
  if (!Array.isArray(entry)) return false;
  const [id, time, stage] = entry as unknown[];
  return typeof id === 'string' && isTime(time) && (stage === null || typeof stage === 'number');
}

/** Without its ClientToken, the message could be sent twice. The service checks the rest. */
function isUnsent(entry: unknown): boolean {
  return typeof membersOf(entry)['ClientToken'] === 'string';
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return isMembers(value) ? value : {};
}
