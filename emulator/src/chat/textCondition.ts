import { RE2JS } from 're2js';

const FLAGS: Readonly<Record<string, number>> = {
  i: RE2JS.CASE_INSENSITIVE,
  m: RE2JS.MULTILINE,
  s: RE2JS.DOTALL,
};

/**
 * Reads which texts a rule is about: those that contain `when`, whatever the case, or match it where
 * it is written as a regular expression, `/…/` or `/…/i`; all where there is none.
 *
 * A regular expression has the syntax of RE2, whose matching takes linear time whatever it says, and
 * which therefore has no lookaround and no backreferences: https://github.com/google/re2/wiki/Syntax
 *
 * @returns nothing when it is written as a regular expression and is none
 */
export function textCondition(when: string | undefined): ((text: string) => boolean) | undefined {
  if (when === undefined) return () => true;
  const { source, flags = '' } = /^\/(?<source>.+)\/(?<flags>[imsu]*)$/s.exec(when)?.groups ?? {};
  if (source === undefined) {
    const wanted = when.toLowerCase();
    return (text) => text.toLowerCase().includes(wanted);
  }
  try {
    const pattern = RE2JS.compile(RE2JS.translateRegExp(source), flagsOf(flags));
    return (text) => pattern.test(text);
  } catch {
    return undefined;
  }
}

function flagsOf(flags: string): number {
  return Array.from(flags).reduce((sum, flag) => sum | (FLAGS[flag] ?? 0), 0);
}
