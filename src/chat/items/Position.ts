/** The position of an item in the conversation. */
export interface Position {
  /** The item's AbsoluteTime, in ms since 1970. */
  readonly ms: number;
  readonly id: string;
  /** Its place in the transcript. Undefined until a reading of the transcript has shown it. */
  order?: number | undefined;
}

/**
 * Compares two items: by time, then by their order in the transcript, then, if the transcript has
 * not shown both yet, by Id. Negative if `a` comes first, 0 if they are the same item.
 */
export function comparePositions(a: Position, b: Position): number {
  if (a.ms !== b.ms) return a.ms - b.ms;
  if (a.id === b.id) return 0;
  if (a.order !== undefined && b.order !== undefined) return a.order - b.order;
  return a.id < b.id ? -1 : 1;
}
