import { childPointer, tokensOf } from './jsonPointer.js';

/** The offset of a value in a JSON text, and of its key. */
export interface JsonPlace {
  /** Undefined for the root and for items of lists. */
  readonly key: number | undefined;
  readonly value: number;
}

/** Strings, the structure, and the other scalars. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s"{}[\]:,]+/g;

/** The places to find below a value: its members by name, and whether the value itself is wanted. */
interface Wanted {
  readonly pointer: string;
  isWanted: boolean;
  readonly members: Map<string, Wanted>;
}

/** An open object or list, and the places to find in it. */
interface Open {
  readonly wanted: Wanted | undefined;
  readonly isList: boolean;
  index: number;
  key: { readonly name: string; readonly offset: number } | undefined;
}

/**
 * Finds the places of values in valid JSON, all in one pass over the text, because a description
 * may have 20 MB and thousands of places to report.
 *
 * @returns the places by their pointers. A missing value has the place of its nearest parent.
 */
export function locateInJson(text: string, pointers: Iterable<string>): Map<string, JsonPlace> {
  const root = treeOf(pointers);
  const places = new Map<string, JsonPlace>();
  const stack: Open[] = [];
  const enter = (token: string, offset: number): void => {
    const parent = stack.at(-1);
    let wanted = parent === undefined ? root : undefined;
    let key: number | undefined;
    if (parent?.wanted !== undefined) {
      const name = parent.isList ? String(parent.index) : (parent.key?.name ?? '');
      wanted = parent.wanted.members.get(name);
      key = parent.isList ? undefined : parent.key?.offset;
    }
    if (wanted !== undefined) places.set(wanted.pointer, { key, value: offset });
    if (token === '{' || token === '[') {
      stack.push({ wanted, isList: token === '[', index: 0, key: undefined });
    }
  };
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0];
    const open = stack.at(-1);
    if (token === '}' || token === ']') stack.pop();
    else if (token === ',') {
      if (open !== undefined) {
        open.index += 1;
        open.key = undefined;
      }
    } else if (token !== ':') {
      const isKey = open?.isList === false && open.key === undefined;
      if (isKey) {
        const name = open.wanted === undefined ? '' : (JSON.parse(token) as string);
        open.key = { name, offset: match.index };
      } else enter(token, match.index);
    }
  }
  fillFromParents(root, places, { key: undefined, value: 0 });
  return places;
}

function treeOf(pointers: Iterable<string>): Wanted {
  const root: Wanted = { pointer: '', isWanted: false, members: new Map() };
  for (const pointer of pointers) {
    let node = root;
    for (const token of tokensOf(pointer)) {
      let member = node.members.get(token);
      if (member === undefined) {
        member = {
          pointer: childPointer(node.pointer, token),
          isWanted: false,
          members: new Map(),
        };
        node.members.set(token, member);
      }
      node = member;
    }
    node.isWanted = true;
  }
  return root;
}

function fillFromParents(node: Wanted, places: Map<string, JsonPlace>, parent: JsonPlace): void {
  const place = places.get(node.pointer) ?? parent;
  if (node.isWanted) places.set(node.pointer, place);
  for (const member of node.members.values()) fillFromParents(member, places, place);
}
