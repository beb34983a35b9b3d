import type { Credential } from '../auth/Authentication.js';
import type { Shape, TypeShape } from '../model/Shape.js';
import type { Input, Operation } from '../operation/Operation.js';
import { isMembers } from '../values/kinds.js';

/** Replaces secrets. */
const mask = '***';

/**
 * Text is masked if it shares this many consecutive characters with a secret. Shorter matches may
 * be coincidence.
 */
const runLength = 8;

/** Text is searched and shown up to this many characters. */
const longestText = 4000;

/** Values are searched up to this depth. */
const deepest = 32;

/**
 * The secrets of a call, which its errors must not show: tokens, and what people wrote. A service
 * may quote them in its response, in part or in full, plain or escaped.
 */
export class Secrets {
  readonly #texts: readonly string[];
  #runs: ReadonlySet<string> | undefined;

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  /** Replaces every run of eight or more characters that `text` shares with a secret by `***`. */
  conceal(text: string): string {
    const said = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
    const runs = (this.#runs ??= runsOf(this.#texts));
    const folded = foldCase(said);
    let shown = '';
    let end = 0;
    for (let start = 0; start + runLength <= folded.length; start += 1) {
      if (!runs.has(folded.slice(start, start + runLength))) continue;
      if (start > end || end === 0) shown += said.slice(end, start) + mask;
      end = start + runLength;
    }
    return shown + said.slice(end);
  }

  /** Conceals secrets in the strings and member names of a JSON value. */
  concealValue(value: unknown, depth = 0): unknown {
    if (typeof value === 'string') return this.conceal(value);
    if (typeof value !== 'object' || value === null) return value;
    if (depth === deepest) return '…';
    if (Array.isArray(value)) return value.map((item) => this.concealValue(item, depth + 1));
    const entries = Object.entries(value).map(([name, member]) => [
      this.conceal(name),
      this.concealValue(member, depth + 1),
    ]);
    return Object.fromEntries(entries) as Record<string, unknown>;
  }
}

/** The secrets of a call: its credentials, and the parameters and members marked as sensitive. */
export function secretsOf(
  { parameters, body }: Operation<unknown>,
  input: Input,
  credentials: readonly Credential[],
  headers: Readonly<Record<string, string>>,
): Secrets {
  const texts: string[] = credentials.map(({ value }) => value);
  for (const { argument, sensitive } of parameters) {
    if (sensitive) collectTexts(input[argument], texts);
  }
  for (const name of credentialHeaders) collectTexts(headers[name], texts);
  if (body !== undefined) collectSensitive(body.type, input[body.argument], texts);
  return new Secrets(texts);
}

/** Headers that hold credentials, whether they come from `defaultHeaders` or elsewhere. */
const credentialHeaders = ['authorization', 'cookie', 'proxy-authorization', 'x-api-key'];

/** Collects the strings in the sensitive members of a value, at any depth. */
function collectSensitive(type: TypeShape, value: unknown, texts: string[], depth = 0): void {
  if (depth === deepest) return;
  if (type.type === 'array' && Array.isArray(value)) {
    for (const item of value) collectSensitive(type.items, item, texts, depth + 1);
  } else if (type.type === 'map' && isMembers(value)) {
    for (const entry of Object.values(value)) {
      collectSensitive(type.values, entry, texts, depth + 1);
    }
  } else if (type.type === 'model' && isMembers(value)) {
    collectMembers(type.shape(), value, texts, depth + 1);
  } else if (type.type === 'composed') {
    for (const part of type.choose(type, value)) {
      collectSensitive(part, value, texts, depth + 1);
    }
  }
}

function collectMembers(
  { members }: Shape,
  value: Record<string, unknown>,
  texts: string[],
  depth: number,
): void {
  for (const [name, member] of Object.entries(members)) {
    if (member.sensitive) collectTexts(value[name], texts);
    else collectSensitive(member, value[name], texts, depth);
  }
}

/** Collects all strings in a value. */
function collectTexts(value: unknown, texts: string[], depth = 0): void {
  if (typeof value === 'string') texts.push(value);
  else if (typeof value === 'object' && value !== null && depth < deepest) {
    for (const member of Object.values(value)) collectTexts(member, texts, depth + 1);
  }
}

/**
 * All runs of `runLength` characters in the texts, in each form in which a service may quote them.
 */
function runsOf(texts: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const text of texts) {
    for (const form of new Set([text, ...escapedForms(text)])) {
      const folded = foldCase(form);
      for (let start = 0; start + runLength <= folded.length; start += 1) {
        runs.add(folded.slice(start, start + runLength));
      }
    }
  }
  return runs;
}

/** The forms of a text in JSON, in ASCII-only JSON, in JSON within JSON, and in a URL. */
function escapedForms(text: string): string[] {
  const json = JSON.stringify(text).slice(1, -1);
  const ascii = json.replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const url = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  return [json, ascii, JSON.stringify(json).slice(1, -1), url, url.replaceAll('%20', '+')];
}

/**
 * Escapes may be in upper or lower case. Only ASCII letters are folded, because folding others may
 * change their length.
 */
function foldCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
