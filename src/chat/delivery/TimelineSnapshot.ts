import type { Receipt } from '../../model/Receipt.js';
import type { Position } from '../items/Position.js';
import { FINAL } from './stageOf.js';

/** The part of a timeline that another process needs to continue it. */
export interface TimelineSnapshot {
  /** Everything up to here counts as delivered. */
  readonly floor: SavedPosition | null;
  /** The known items after it. */
  readonly known: readonly SavedItem[];
  /** The receipts of those items that were reported to listeners. */
  readonly receipts: Readonly<Record<string, readonly Receipt[]>>;
}

interface SavedPosition {
  readonly Id: string;
  readonly AbsoluteTime: string;
}

/** A known item. If it was delivered and is final, only its Id and time are saved. */
export type SavedItem = readonly [
  id: string,
  time: string,
  stage: number | null,
  isUnfinished?: boolean,
  isPast?: boolean,
];

/** What a timeline knows about an item. */
interface SavableItem extends Position {
  readonly stage: number;
  readonly isUnfinished: boolean;
  readonly isPast: boolean;
}

export function saveItem({ id, ms, stage, isUnfinished, isPast }: SavableItem): SavedItem {
  const time = timeOf(ms);
  if (stage === FINAL && !isPast) return [id, time, null];
  return [id, time, stage === FINAL ? null : stage, isUnfinished, isPast];
}

export function savePosition({ id, ms }: Position): SavedPosition {
  return { Id: id, AbsoluteTime: timeOf(ms) };
}

export function restorePosition({ Id, AbsoluteTime }: SavedPosition): Position {
  return { ms: Date.parse(AbsoluteTime), id: Id };
}

/** @param ms - since 1970. */
export function timeOf(ms: number): string {
  return new Date(ms).toISOString();
}
