import type { Result, SideResult } from './underFire.js';

/** Prints a table with a column for each participant, and how often each fault occurred. */
export function print(name: string, { sides, struck, service, seconds }: Result): void {
  console.log(`\n${name}, ${seconds.toFixed(1)} s`);
  const columns = sides.map((side) => [side.role, rowsOf(side)] as const);
  const rows = Object.keys(columns[0]?.[1] ?? {}).map((row) => [
    row,
    Object.fromEntries(columns.map(([role, column]) => [role, column[row]])),
  ]);
  console.table(Object.fromEntries(rows));
  console.log(`requests applied ${service.applied}, repeats recognised ${service.deduplicated}`);
  const strikes = Object.entries(struck).map(([kind, times]) => `${kind} ${times}`);
  console.log(strikes.join(', '));
}

/** Whether a session has kept its guarantees. */
export function isFine({ sides }: Result, items: number): boolean {
  return sides.every(
    ({ role, verdict, application, counts, failed, hanging }) =>
      verdict.lost + verdict.twice + verdict.unmarked + application.twice === 0 &&
      application.applied === items &&
      // Messages that are sent again after a failure lose their order; a queue keeps it.
      (role === 'AGENT' || application.overtaken === 0) &&
      counts.givenUp + failed + hanging === 0,
  );
}

function rowsOf(side: SideResult): Record<string, number | string> {
  const { verdict, application, counts } = side;
  return {
    'messages of this side, applied': application.applied,
    '  applied twice': application.twice,
    '  overtaken by a later one': application.overtaken,
    '  sent again by the program': side.resent,
    '  that could not be sent': side.failed,
    'messages of both, delivered': verdict.delivered,
    '  read of the transcript by the program': verdict.fetched,
    '  lost': verdict.lost,
    '  delivered twice': verdict.twice,
    '  delivered out of order': verdict.outOfOrder,
    '  of these, not said to be late': verdict.unmarked,
    'promises hanging': side.hanging,
    'sockets opened': counts.sockets,
    reconnects: counts.reconnects,
    requests: counts.requests,
    '  of the transcript': counts.transcriptCalls,
    '  retries by the client': counts.retries ?? 'not told',
    'error events': counts.reported,
    'sessions ended for good': counts.givenUp,
  };
}
