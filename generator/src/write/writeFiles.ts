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

/** The options of {@link writeFiles}. */
export interface WriteOptions {
  readonly isOutside?: OutsidePredicate | undefined;
  /** Puts a file in its final form. Default: its content as it is. */
  readonly finish?: ((file: GeneratedFile) => Promise<string>) | undefined;
  /** Called for each finished file, with the number of all files. */
  readonly onFile?: ((count: number) => void) | undefined;
}

interface Plan extends Omit<Outcome, 'stale'> {
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
 * generated. Files are written to a staging folder as they are finished, and moved to their paths when
 * all of them are, so that no error leaves some of them behind.
 */
export async function writeFiles(
  files: Iterable<GeneratedFile>,
  output: string,
  options: WriteOptions = {},
): Promise<Outcome> {
  const folder = new OutputFolder(output);
  const staged = new Map<string, string>();
  try {
    const plan = await planFor(files, folder, options, async (path, content) => {
      staged.set(path, await folder.stage(content));
    });
    const { written, deleted, unchanged, kept, manifest, checksums } = plan;
    const changes = written.length + deleted.length > 0;
    if (changes) await folder.write(MANIFEST, plan.interimManifest);
    await eachOf([...staged], ([path, name]) => folder.place(name, path));
    // Sequentially, because two deletions may empty the same folder.
    for (const path of deleted) await folder.remove(path);
    if ((await folder.read(MANIFEST)) !== manifest) await folder.write(MANIFEST, manifest);
    await writeChecksums(folder, checksums);
    return { written, deleted, unchanged, kept, stale: [] };
  } finally {
    await folder.removeStaging();
  }
}

/** Finds what {@link writeFiles} would change, without changing anything. */
export async function checkFiles(
  files: Iterable<GeneratedFile>,
  output: string,
  options: WriteOptions = {},
): Promise<Outcome> {
  const folder = new OutputFolder(output);
  const { written, deleted, unchanged, kept, manifest } = await planFor(files, folder, options);
  const stale = [...written, ...deleted];
  if ((await folder.read(MANIFEST)) !== manifest) stale.push(MANIFEST);
  return { written: [], deleted: [], unchanged, kept, stale: stale.sort() };
}

/** Determines what {@link writeFiles} would do, without changing anything. */
export async function planFiles(
  files: Iterable<GeneratedFile>,
  output: string,
  options: WriteOptions = {},
): Promise<Outcome> {
  const plan = await planFor(files, new OutputFolder(output), options);
  const { written, deleted, unchanged, kept } = plan;
  return { written, deleted, unchanged, kept, stale: [] };
}

/** @param stage - called for each file to write, with its final content. */
async function planFor(
  files: Iterable<GeneratedFile>,
  folder: OutputFolder,
  {
    isOutside = () => false,
    finish = ({ content }) => Promise.resolve(content),
    onFile,
  }: WriteOptions,
  stage?: (path: string, content: string) => Promise<void>,
): Promise<Plan> {
  const [isListed, before, checksums] = await Promise.all([
    readIgnoreFile(folder.root),
    readManifest(folder.root),
    readChecksums(folder),
  ]);
  const isIgnored = (path: string): boolean => isOutside(path) || isListed(path);
  /** Each is removed when it is finished, so that its memory can be used again. */
  const unfinished = new Map<string, GeneratedFile>();
  for (const file of files) if (!isIgnored(file.path)) unfinished.set(file.path, file);
  const paths = [...unfinished.keys()].sort();

  const written: string[] = [];
  const unchanged: string[] = [];
  const kept: string[] = [];
  const newChecksums = new Map<string, string>();
  await eachOf(paths, async (path) => {
    const [content = '', existing] = await Promise.all([
      finishedBy(finish, unfinished, path),
      folder.read(path),
    ]);
    onFile?.(paths.length);
    if (!takesMarker(path)) newChecksums.set(path, checksumOf(content));
    if (existing === content) {
      unchanged.push(path);
      return;
    }
    if (existing === undefined || isGenerated(path, existing, before)) {
      const checksum = checksums.get(path);
      const isChanged =
        checksum !== undefined && existing !== undefined && checksumOf(existing) !== checksum;
      (isChanged ? kept : written).push(path);
      if (!isChanged) await stage?.(path, content);
      return;
    }
    const remedy = 'move it, list it in .openapi-generator-ignore or use --only src';
    throw new OutputError(path, 'the file was not generated', remedy);
  });

  const generated = new Set(paths);
  const deleted: string[] = [];
  const gone = [...before].filter((path) => !generated.has(path) && !isIgnored(path));
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
  for (const [path, checksum] of newChecksums) {
    if (path !== IGNORE_FILE && !kept.includes(path)) checksums.set(path, checksum);
  }
  for (const path of checksums.keys())
    if (!generated.has(path) && !outside.includes(path)) checksums.delete(path);

  return {
    written: written.sort(),
    deleted: deleted.sort(),
    unchanged: unchanged.sort(),
    kept: kept.sort(),
    manifest: manifestText(listed),
    interimManifest: manifestText(new Set([...listed, ...deleted])),
    checksums,
  };
}

async function finishedBy(
  finish: (file: GeneratedFile) => Promise<string>,
  unfinished: Map<string, GeneratedFile>,
  path: string,
): Promise<string | undefined> {
  const file = unfinished.get(path);
  unfinished.delete(path);
  return file && finish(file);
}

/**
 * Whether a file belongs to the generator. To take over a file, the user removes its marker. For
 * kinds of files without a marker, the manifest decides.
 */
function isGenerated(path: string, content: string, before: ReadonlySet<string>): boolean {
  return takesMarker(path) ? hasMarker(content) : before.has(path);
}

/** How many files are processed concurrently. Formatting takes many times their size in memory. */
const PARALLEL = 8;

/** Processes items, some of them concurrently. If several fail, the first error in order is thrown. */
async function eachOf<T>(items: readonly T[], action: (item: T) => Promise<void>): Promise<void> {
  const errors: { readonly index: number; readonly error: unknown }[] = [];
  const entries = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of entries) {
      try {
        await action(item);
      } catch (error) {
        errors.push({ index, error });
      }
      if (errors.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  const [first] = errors.sort((a, b) => a.index - b.index);
  if (first !== undefined) throw first.error;
}
