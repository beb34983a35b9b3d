/**
 * Reads which texts a rule is about: those that contain `when`, whatever the case, or match it where
 * it is written as a regular expression, `/…/` or `/…/i`; all where there is none.
 *
 * @returns nothing when it is written as a regular expression and is none
 */
export function textCondition(when: string | undefined): ((text: string) => boolean) | undefined {
  if (when === undefined) return () => true;
  const { source, flags } = /^\/(?<source>.+)\/(?<flags>[imsu]*)$/s.exec(when)?.groups ?? {};
  if (source === undefined) {
    const wanted = when.toLowerCase();
    return (text) => text.toLowerCase().includes(wanted);
  }
  try {
    const pattern = new RegExp(source, flags);
    return (text) => pattern.test(text);
  } catch {
    return undefined;
  }
}
