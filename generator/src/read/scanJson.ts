import { MAX_DEPTH } from './limits.js';
import { duplicateKey, type DataProblem } from './plainData.js';

/** Strings and structural characters. Everything else is skipped. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

/** Finds errors in valid JSON that `JSON.parse` accepts: duplicate keys, and excessive nesting. */
export function scanJson(text: string): DataProblem | undefined {
  /** The keys so far of every open object; undefined for an open array. */
  const open: (Set<string> | undefined)[] = [];
  let last: { readonly text: string; readonly offset: number } | undefined;
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0];
    if (token === ':' && last !== undefined) {
      const keys = open.at(-1);
      const name = JSON.parse(last.text) as string;
      if (keys?.has(name) === true) return problemAt(last.offset, ...duplicateKey(name));
      keys?.add(name);
    } else if (token === '{' || token === '[') {
      open.push(token === '{' ? new Set() : undefined);
      if (open.length > MAX_DEPTH) {
        const problem = `it is nested more than ${MAX_DEPTH} levels deep`;
        return problemAt(match.index, problem, 'make it flatter');
      }
    } else if (token === '}' || token === ']') {
      open.pop();
    }
    last = token.startsWith('"') ? { text: token, offset: match.index } : undefined;
  }
  return undefined;
}

function problemAt(offset: number, problem: string, remedy: string): DataProblem {
  return { offset, problem, remedy };
}
