/** Returns a quantile of the values. */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export function median(values) {
  return quantile(values, 0.5);
}

/** The median of the rounds' ratios, because a slow round slows down both. */
export function ratio(values, peers) {
  return median(values.map((value, round) => value / peers[round]));
}
