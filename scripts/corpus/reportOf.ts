/** How far a description got, and why it failed. */
export interface Attempt {
  readonly path: string;
  /** The first stage that failed; `done` if none did. */
  readonly stage: 'generate' | 'compile' | 'install' | 'build' | 'test' | 'pack' | 'done';
  /** The error message of that stage. */
  readonly fault: string | undefined;
  /** How long generating took. */
  readonly milliseconds: number;
}

/** The success rates, and all failures by their cause. */
export function reportOf(attempts: readonly Attempt[]): string {
  const total = attempts.length;
  const generated = attempts.filter(({ stage }) => stage !== 'generate').length;
  const failed = attempts.filter(({ stage }) => stage !== 'done');
  const compiled = attempts.filter(({ stage }) => !['generate', 'compile'].includes(stage)).length;
  const causes = new Map<string, string[]>();
  for (const { stage, fault, path } of failed) {
    const hasPlace = stage === 'generate' || stage === 'compile';
    const text = (fault ?? '').trim();
    const cause = `${stage}: ${(hasPlace ? causeOf(text) : text).slice(0, 600)}`;
    causes.set(cause, [...(causes.get(cause) ?? []), path]);
  }
  const times = attempts.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return [
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

/** The first line of an error without its place, the same for all that fail alike. */
function causeOf(fault: string): string {
  const [line = ''] = fault.split('\n');
  return line.replace(/^\S+(:\d+:\d+|\(\d+,\d+\)): /, '');
}

function rate(count: number, total: number): string {
  return `${count} of ${total} (${((100 * count) / total).toFixed(1)} %)`;
}

function seconds(milliseconds = 0): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
