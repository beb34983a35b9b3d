import type { GeneratedFile } from '../emit/GeneratedFile.js';
import { readIgnoreFile } from './ignoreFile.js';
import { MANIFEST, manifestText, readManifest } from './manifest.js';
import { hasMarker, takesMarker } from './marker.js';
import { OutputError } from './OutputError.js';
import { OutputFolder } from './OutputFolder.js';

/** What a run does to the output folder. Paths are relative to it, and sorted. */
export interface Outcome {
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  readonly unchanged: readonly string[];
  /** Generated once, not any more, and taken over by a person: these stay. */
  readonly kept: readonly string[];
  /** With `check`: what would have been written or deleted. Else empty. */
  readonly stale: readonly string[];
}

interface Plan extends Omit<Outcome, 'stale'> {
  readonly contents: ReadonlyMap<string, string>;
  readonly manifest: string;
  /** The manifest while files come and go: of both, so that a crash leaves none without an owner. */
  readonly interimManifest: string;
}

/** Makes the output folder hold these files; what it had from the last run and no more has goes. */
export async function writeFiles(
  files: readonly GeneratedFile[],
  output: string,
): Promise<Outcome> {
  const folder = new OutputFolder(output);
  const plan = await planFor(files, folder);
  const { written, deleted, unchanged, kept, contents, manifest, interimManifest } = plan;
  const changes = written.length + deleted.length > 0;
  if (changes) await folder.write(MANIFEST, interimManifest);
  await eachOf(written, (path) => folder.write(path, contents.get(path) ?? ''));
  // One after the other: two of them may leave the same folder empty.
  for (const path of deleted) await folder.remove(path);
  if ((await folder.read(MANIFEST)) !== manifest) await folder.write(MANIFEST, manifest);
  return { written, deleted, unchanged, kept, stale: [] };
}

/** Finds what {@link writeFiles} would change, and changes nothing. */
export async function checkFiles(
  files: readonly GeneratedFile[],
  output: string,
): Promise<Outcome> {
  const folder = new OutputFolder(output);
  const { written, deleted, unchanged, kept, manifest } = await planFor(files, folder);
  const stale = [...written, ...deleted];
  if ((await folder.read(MANIFEST)) !== manifest) stale.push(MANIFEST);
  return { written: [], deleted: [], unchanged, kept, stale: stale.sort() };
}

async function planFor(files: readonly GeneratedFile[], folder: OutputFolder): Promise<Plan> {
  const [isIgnored, before] = await Promise.all([
    readIgnoreFile(folder.root),
    readManifest(folder.root),
  ]);
  const contents = new Map<string, string>();
  for (const { path, content } of files) if (!isIgnored(path)) contents.set(path, content);
  const paths = [...contents.keys()].sort();

  const written: string[] = [];
  const unchanged: string[] = [];
  await eachOf(paths, async (path) => {
    const existing = await folder.read(path);
    if (existing === contents.get(path)) {
      unchanged.push(path);
      return;
    }
    if (existing !== undefined && !isGenerated(path, existing, before)) {
      const remedy = 'move it or list it in .openapi-generator-ignore';
      throw new OutputError(path, 'the file is not a generated one', remedy);
    }
    written.push(path);
  });

  const deleted: string[] = [];
  const kept: string[] = [];
  const gone = [...before].filter((path) => !contents.has(path) && !isIgnored(path));
  await eachOf(gone, async (path) => {
    const existing = await folder.read(path);
    if (existing !== undefined) (hasMarker(existing) ? deleted : kept).push(path);
  });

  return {
    written: written.sort(),
    deleted: deleted.sort(),
    unchanged: unchanged.sort(),
    kept: kept.sort(),
    contents,
    manifest: manifestText(paths),
    interimManifest: manifestText(new Set([...paths, ...deleted])),
  };
}

/**
 * Whether a file is the generator's own. Who takes one over removes the marker; the manifest tells
 * only of kinds of files that have none.
 */
function isGenerated(path: string, content: string, before: ReadonlySet<string>): boolean {
  return takesMarker(path) ? hasMarker(content) : before.has(path);
}

/** How many files are open at once. */
const PARALLEL = 32;

/** Does something with each item, some at a time. The first error in order is the one that counts. */
async function eachOf<T>(items: readonly T[], action: (item: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += PARALLEL) {
    const results = await Promise.allSettled(items.slice(start, start + PARALLEL).map(action));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  }
}
