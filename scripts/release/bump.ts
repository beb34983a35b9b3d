/** A version without labels, which the packages never have. */
const VERSION = /^(\d+)\.(\d+)\.(\d+)$/;

/**
 * Returns the version after `current`.
 *
 * @param step - `major`, `minor`, `patch`, or the version itself.
 * @throws Error if it is none of these, or if it is not higher than `current`.
 */
export function nextVersion(current: string, step: string): string {
  const [major = 0, minor = 0, patch = 0] = partsOf(current);
  switch (step) {
    case 'major':
      return `${major + 1}.0.0`;
    case 'minor':
      return `${major}.${minor + 1}.0`;
    case 'patch':
      return `${major}.${minor}.${patch + 1}`;
  }
  const given = partsOf(step);
  const at = given.findIndex((part, index) => part !== [major, minor, patch][index]);
  if (at === -1 || (given[at] ?? 0) < ([major, minor, patch][at] ?? 0)) {
    throw new Error(`${step} is not above ${current}`);
  }
  return step;
}

function partsOf(version: string): number[] {
  const match = VERSION.exec(version);
  if (match === null) {
    throw new Error(`'${version}' is no version: give major, minor, patch or one such as 1.2.3`);
  }
  return match.slice(1).map(Number);
}

/**
 * Moves the entries of "Unreleased" in the changelog under a heading for the version.
 *
 * @param date - such as `2026-11-21`.
 * @throws Error if this section is missing or empty.
 */
export function releasedChangelog(changelog: string, version: string, date: string): string {
  const heading = /^## \[?Unreleased\]?.*$/m.exec(changelog);
  if (heading === null) throw new Error('CHANGELOG.md has no section "Unreleased"');
  const start = heading.index + heading[0].length;
  const next = changelog.slice(start).search(/^## /m);
  const entries = next === -1 ? changelog.slice(start) : changelog.slice(start, start + next);
  if (!/^[-*] /m.test(entries)) {
    throw new Error('CHANGELOG.md says nothing under "Unreleased": say what has changed');
  }
  return `${changelog.slice(0, start)}\n\n## ${version} (${date})${changelog.slice(start)}`;
}

/** Sets the version in a manifest, and the versions of the sibling packages that it depends on. */
export function bumped(manifest: string, version: string, siblings: readonly string[]): string {
  const named = siblings.map((name) => name.replaceAll('/', '\\/')).join('|');
  return manifest
    .replace(/^( {2}"version": ")[^"]+"/m, `$1${version}"`)
    .replace(new RegExp(`("(?:${named})": "\\^?)\\d+\\.\\d+\\.\\d+"`, 'g'), `$1${version}"`);
}
