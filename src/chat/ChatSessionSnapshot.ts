import { isMembers } from '../runtime/values/kinds.js';
import type { TimelineSnapshot } from './delivery/TimelineSnapshot.js';

/**
 * What another process needs to go on with a session, as plain data for JSON. It holds the participant
 * token: keep it as secret as that.
 */
export interface ChatSessionSnapshot {
  readonly version: 1;
  /** Null if there is none, or the function that gives it was never asked. */
  readonly participantToken: string | null;
  /** Absent if it is not known. */
  readonly participantId?: string | undefined;
  /** Absent if it is not known. */
  readonly contactId?: string | undefined;
  /** What has been delivered. */
  readonly delivered: TimelineSnapshot;
  /** Messages that are not known to be sent. With their ClientTokens it is safe to send them again. */
  readonly unsent: readonly UnsentMessage[];
}

/** A message that a session has not sent, or of which it does not know whether it was. */
export interface UnsentMessage {
  readonly ContentType: string;
  readonly Content: string;
  readonly ClientToken: string;
}

/** @throws TypeError that names the member, if it is not a snapshot of this version. */
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
    `a snapshot must be what ChatSession.snapshot() gave, of version 1: look at its ${wrong[0]}`,
  );
}

function isKnown(entry: unknown): boolean {
  if (!Array.isArray(entry)) return false;
  const [id, time, stage] = entry as unknown[];
  return typeof id === 'string' && isTime(time) && (stage === null || typeof stage === 'number');
}

/** Without its token it could be sent twice. The service checks the rest. */
function isUnsent(entry: unknown): boolean {
  return typeof membersOf(entry)['ClientToken'] === 'string';
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return isMembers(value) ? value : {};
}
