import { childPointer } from './jsonPointer.js';
import type { SourceFile } from './SourceFile.js';

/** Pointers to the schemas of a file that have names of their own. */
interface Anchors {
  /** By `$anchor` and `$dynamicAnchor`. */
  readonly anchors: ReadonlyMap<string, string>;
  /** By `$id`. */
  readonly ids: ReadonlyMap<string, string>;
  /** Schemas with an `$id`, by their pointers: references in them may start there. */
  readonly resources: ReadonlyMap<string, object>;
}

const known = new WeakMap<SourceFile, Anchors>();

/** Finds the schemas of a file that are named by `$anchor` and `$id`. */
export function anchorsIn(file: SourceFile): Anchors {
  let found = known.get(file);
  if (found === undefined) known.set(file, (found = collect(file.data)));
  return found;
}

function collect(root: unknown): Anchors {
  const anchors = new Map<string, string>();
  const ids = new Map<string, string>();
  const resources = new Map<string, object>();
  const seen = new Set<object>();
  const pending: { value: unknown; pointer: string }[] = [{ value: root, pointer: '' }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, pointer } = next;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const [key, member] of Object.entries(value)) {
      if (typeof member === 'string') {
        if (key === '$anchor' || key === '$dynamicAnchor') anchors.set(member, pointer);
        if (key !== '$id') continue;
        ids.set(member, pointer);
        resources.set(pointer, value);
      } else if (!key.startsWith('x-') && key !== 'example' && key !== 'examples') {
        pending.push({ value: member, pointer: childPointer(pointer, key) });
      }
    }
  }
  return { anchors, ids, resources };
}
