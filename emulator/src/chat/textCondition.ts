import { RE2JS } from 're2js';

const FLAGS: Readonly<Record<string, number>> = {
  i: RE2JS.CASE_INSENSITIVE,
  m: RE2JS.MULTILINE,
  s: RE2JS.DOTALL,
};

/**
 * Makes a test for the texts that a rule applies to. Plain text matches every text that contains it, in
 * any case. `/…/` and `/…/i` are regular expressions. Without `when`, every text matches.
 *
 * Regular expressions have the syntax of RE2, which matches in linear time and has no lookaround or
 * backreferences: https://github.com/google/re2/wiki/Syntax
 *
 * @returns undefined if the regular expression is not valid
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
