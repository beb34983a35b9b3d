import type { Attempt } from './tryDescription.js';

/** The rates, and every failure by its cause. */
export function reportOf(attempts: readonly Attempt[]): string {
  const total = attempts.length;
  const generated = attempts.filter(({ stage }) => stage !== 'generate').length;
  const failed = attempts.filter(({ stage }) => stage !== 'done');
  const compiled = attempts.filter(({ stage }) => !['generate', 'compile'].includes(stage)).length;
  const causes = new Map<string, string[]>();
  for (const attempt of failed) {
    const cause = causeOf(attempt);
    causes.set(cause, [...(causes.get(cause) ?? []), attempt.path]);
  }
  const times = attempts.map(({ generating }) => generating).sort((a, b) => a - b);
  return [
    '',
    `generated  ${rate(generated, total)}`,
    `compiled   ${rate(compiled, total)}`,
    `done       ${rate(total - failed.length, total)}`,
    `generating took ${seconds(times[Math.floor(total / 2)])} in the middle, ${seconds(times.at(-1))} at most`,
    ...[...causes]
      .sort((a, b) => b[1].length - a[1].length)
      .flatMap(([cause, paths]) => [
        `\n${paths.length} × ${cause}`,
        ...paths.map((path) => `    ${path}`),
      ]),
  ].join('\n');
}

function rate(count: number, total: number): string {
  return `${count} of ${total} (${((100 * count) / total).toFixed(1)} %)`;
}

function seconds(milliseconds = 0): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** The first fault, without what is particular to the description. */
function causeOf({ stage, output }: Attempt): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const fault = lines.find((line) => /error|Error|; /.test(line)) ?? lines[0] ?? 'no output';
  return `${stage}: ${fault.slice(0, 300)}`;
}
