/** The maximum edit distance between a misspelt name and a suggestion. */
const TOLERANCE = 2;

/** Suggests the closest known name, as the end of an error message; empty if none is close. */
export function didYouMean(name: string, known: readonly string[]): string {
  const [closest] = known
    .map((other) => ({ other, distance: distance(name.toLowerCase(), other.toLowerCase()) }))
    .filter((candidate) => candidate.distance <= TOLERANCE)
    .sort((a, b) => a.distance - b.distance);
  return closest ? `: did you mean '${closest.other}'?` : '';
}

/** The number of letters to insert, delete, replace or swap with the next one. */
function distance(a: string, b: string): number {
  // The distance is at least the difference in length.
  if (Math.abs(a.length - b.length) > TOLERANCE) return Infinity;
  let rowBefore: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const at = (cells: readonly number[], index: number): number => cells[index] ?? Infinity;
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        at(row, j) + 1,
        at(next, j - 1) + 1,
        at(row, j - 1) + (isSame ? 0 : 1),
        isSwapped ? at(rowBefore, j - 2) + 1 : Infinity,
      );
    }
    rowBefore = row;
    row = next;
  }
  return row[b.length] ?? Infinity;
}
