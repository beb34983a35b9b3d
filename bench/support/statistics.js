/** The value below which a share of the values is. */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export function median(values) {
  return quantile(values, 0.5);
}

/** The median of the rounds' ratios: whatever slows a round down slows both. */
export function ratio(values, peers) {
  return median(values.map((value, round) => value / peers[round]));
}
