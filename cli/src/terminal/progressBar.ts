const WIDTH = 20;

/** A progress bar, such as `[##### ] 25 %`. */
export function progressBar(done: number, total: number): string {
  const share = total > 0 ? Math.min(done / total, 1) : 0;
  const filled = '#'.repeat(Math.floor(share * WIDTH));
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `[${filled.padEnd(WIDTH)}] ${percent} %`;
}
