import type { Credential } from '../auth/Authentication.js';
import { replaceSensitive } from '../model/replaceSensitive.js';
import { shortened } from '../values/text.js';
import type { Input, Operation } from '../operation/Operation.js';

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
    const said = shortened(text, longestText);
    const runs = (this.#runs ??= new Set(
      [...new Set(this.#texts.flatMap(quotedForms))].flatMap(runsIn),
    ));
    let shown = '';
    let end = 0;
    runsIn(said).forEach((run, start) => {
      if (!runs.has(run)) return;
      if (start > end || end === 0) shown += said.slice(end, start) + mask;
      end = start + runLength;
    });
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
  if (body !== undefined) {
    replaceSensitive(body.type, input[body.argument], (value) => {
      collectTexts(value, texts);
    });
  }
  return new Secrets(texts);
}

/** Headers that hold credentials, whether they come from `defaultHeaders` or elsewhere. */
const credentialHeaders = ['authorization', 'cookie', 'proxy-authorization', 'x-api-key'];

/** Collects all strings in a value. */
function collectTexts(value: unknown, texts: string[], depth = 0): void {
  if (typeof value === 'string') texts.push(value);
  else if (typeof value === 'object' && value !== null && depth < deepest) {
    for (const member of Object.values(value)) collectTexts(member, texts, depth + 1);
  }
}

/**
 * All runs of `runLength` characters in a text, in lower case, because escapes may be in upper or
 * lower case. Only ASCII letters are folded, because folding others may change their length.
 */
function runsIn(text: string): string[] {
  const folded = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return Array.from({ length: Math.max(0, folded.length - runLength + 1) }, (_, start) =>
    folded.slice(start, start + runLength),
  );
}

/**
 * The forms in which a service may quote a text: as it is, in JSON, in ASCII-only JSON, in JSON
 * within JSON, and in a URL.
 */
function quotedForms(text: string): string[] {
  const json = inJson(text);
  const ascii = json.replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const url = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  return [text, json, ascii, inJson(json), url, url.replaceAll('%20', '+')];
}

/** A text as JSON shows it between quotes. */
function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
