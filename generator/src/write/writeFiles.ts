import type { GeneratedFile } from '../emit/GeneratedFile.js';
import { IGNORE_FILE, readIgnoreFile } from './ignoreFile.js';
import { MANIFEST, manifestText, readManifest } from './manifest.js';
import { checksumOf, readChecksums, writeChecksums } from './checksums.js';
import { hasMarker, takesMarker } from './marker.js';
import { OutputError } from './OutputError.js';
import { OutputFolder } from './OutputFolder.js';

/** The changes of a run in the output folder. Paths are relative to it, and sorted. */
export interface Outcome {
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  readonly unchanged: readonly string[];
  /** Generated once, and changed by someone since, so they are kept. */
  readonly kept: readonly string[];
  /** With `check`: the files that would have been written or deleted. Otherwise empty. */
  readonly stale: readonly string[];
}

/** Whether a path is outside the scope of a run. Such files are kept. */
export type OutsidePredicate = (path: string) => boolean;

interface Plan extends Omit<Outcome, 'stale'> {
  readonly contents: ReadonlyMap<string, string>;
  readonly manifest: string;
  /** The checksums of generated files without a marker. */
  readonly checksums: ReadonlyMap<string, string>;
  /**
   * The manifest during the run. It lists both old and new files, so that after a crash all of them
   * are still known.
   */
  readonly interimManifest: string;
}

/**
 * Writes these files to the output folder, and deletes files of the last run that are no longer
 * generated.
 */
export async function writeFiles(
  files: readonly GeneratedFile[],
  output: string,
  isOutside?: OutsidePredicate,
): Promise<Outcome> {
  const folder = new OutputFolder(output);
  const plan = await planFor(files, folder, isOutside);
  const { written, deleted, unchanged, kept, contents, manifest, checksums } = plan;
  const changes = written.length + deleted.length > 0;
  if (changes) await folder.write(MANIFEST, plan.interimManifest);
  await eachOf(written, (path) => folder.write(path, contents.get(path) ?? ''));
  // Sequentially, because two deletions may empty the same folder.
  for (const path of deleted) await folder.remove(path);
  if ((await folder.read(MANIFEST)) !== manifest) await folder.write(MANIFEST, manifest);
  await writeChecksums(folder, checksums);
  return { written, deleted, unchanged, kept, stale: [] };
}

/** Finds what {@link writeFiles} would change, without changing anything. */
export async function checkFiles(
  files: readonly GeneratedFile[],
  output: string,
  isOutside?: OutsidePredicate,
): Promise<Outcome> {
  const folder = new OutputFolder(output);
  const { written, deleted, unchanged, kept, manifest } = await planFor(files, folder, isOutside);
  const stale = [...written, ...deleted];
  if ((await folder.read(MANIFEST)) !== manifest) stale.push(MANIFEST);
  return { written: [], deleted: [], unchanged, kept, stale: stale.sort() };
}

/** Determines what {@link writeFiles} would do, without changing anything. */
export async function planFiles(
  files: readonly GeneratedFile[],
  output: string,
  isOutside?: OutsidePredicate,
): Promise<Outcome> {
  const plan = await planFor(files, new OutputFolder(output), isOutside);
  const { written, deleted, unchanged, kept } = plan;
  return { written, deleted, unchanged, kept, stale: [] };
}

async function planFor(
  files: readonly GeneratedFile[],
  folder: OutputFolder,
  isOutside: OutsidePredicate = () => false,
): Promise<Plan> {
  const [isListed, before, checksums] = await Promise.all([
    readIgnoreFile(folder.root),
    readManifest(folder.root),
    readChecksums(folder),
  ]);
  const isIgnored = (path: string): boolean => isOutside(path) || isListed(path);
  const contents = new Map<string, string>();
  for (const { path, content } of files) if (!isIgnored(path)) contents.set(path, content);
  const paths = [...contents.keys()].sort();

  const written: string[] = [];
  const unchanged: string[] = [];
  const kept: string[] = [];
  await eachOf(paths, async (path) => {
    const existing = await folder.read(path);
    if (existing === contents.get(path)) {
      unchanged.push(path);
      return;
    }
    if (existing === undefined || isGenerated(path, existing, before)) {
      const checksum = checksums.get(path);
      const isChanged =
        checksum !== undefined && existing !== undefined && checksumOf(existing) !== checksum;
      (isChanged ? kept : written).push(path);
      return;
    }
    const remedy = 'move it, list it in .openapi-generator-ignore or use --only src';
    throw new OutputError(path, 'the file is not a generated one', remedy);
  });

  const deleted: string[] = [];
  const gone = [...before].filter((path) => !contents.has(path) && !isIgnored(path));
  await eachOf(gone, async (path) => {
    const existing = await folder.read(path);
    if (existing === undefined) return;
    const isOurs = takesMarker(path)
      ? hasMarker(existing)
      : checksums.get(path) === checksumOf(existing);
    (isOurs ? deleted : kept).push(path);
  });
  const outside = [...before].filter((path) => isOutside(path) && !isListed(path));
  // The ignore file belongs to the user from the start.
  const listed = [...paths, ...outside].filter((path) => path !== IGNORE_FILE);
  for (const path of listed) {
    const content = contents.get(path);
    if (takesMarker(path) || content === undefined || kept.includes(path)) continue;
    checksums.set(path, checksumOf(content));
  }
  for (const path of checksums.keys())
    if (!contents.has(path) && !outside.includes(path)) checksums.delete(path);

  return {
    written: written.sort(),
    deleted: deleted.sort(),
    unchanged: unchanged.sort(),
    kept: kept.sort(),
    contents,
    manifest: manifestText(listed),
    interimManifest: manifestText(new Set([...listed, ...deleted])),
    checksums,
  };
}

/**
 * Whether a file belongs to the generator. To take over a file, the user removes its marker. For
 * kinds of files without a marker, the manifest decides.
 */
function isGenerated(path: string, content: string, before: ReadonlySet<string>): boolean {
  return takesMarker(path) ? hasMarker(content) : before.has(path);
}

/** How many files are open concurrently. */
const PARALLEL = 32;

/** Processes items, some of them concurrently. If several fail, the first error in order is thrown. */
async function eachOf<T>(items: readonly T[], action: (item: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += PARALLEL) {
    const results = await Promise.allSettled(items.slice(start, start + PARALLEL).map(action));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  }
}
