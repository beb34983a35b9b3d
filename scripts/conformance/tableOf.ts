/** The results of a client for each row. */
export interface Column {
  readonly name: string;
  readonly verdicts: readonly Verdict[];
}

/** Whether the row holds; if not, what was wrong or what the client has instead. */
export interface Verdict {
  readonly kind: 'yes' | 'no' | 'not offered' | 'not compared';
  readonly reason?: string;
}

const SIGNS = { yes: 'yes', no: '**no**', 'not offered': '–', 'not compared': '?' };

/** A Markdown table with a column for each client, and the reasons below it. */
export function tableOf(titles: readonly string[], columns: readonly Column[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(['the client sends or gives', ...columns.map(({ name }) => name)]),
    line(['---', ...columns.map(() => '---')]),
    ...titles.map((title, row) =>
      line([title, ...columns.map(({ verdicts }) => SIGNS[verdicts[row]?.kind ?? 'not compared'])]),
    ),
    line(['**all**', ...columns.map(countOf)]),
    ...columns.flatMap(({ name, verdicts }) =>
      verdicts.flatMap(({ kind, reason = '' }, row) =>
        kind === 'yes' ? [] : [`\n${name}, ${titles[row]}: ${kind}\n    ${reason}`],
      ),
    ),
  ].join('\n');
}

function countOf({ verdicts }: Column): string {
  const count = (wanted: Verdict['kind']): number =>
    verdicts.filter(({ kind }) => kind === wanted).length;
  return `${count('yes')} of ${count('yes') + count('no')}`;
}
