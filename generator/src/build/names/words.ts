/**
 * A run of capitals before a capitalised word (`URL` in `URLValue`), a word with or without an
 * initial capital, a run of capitals, or digits with the letters after them.
 */
const WORD =
  /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Nd}]+|[\p{Lu}\p{Lt}\p{Nd}]+|\p{Nl}+/gu;

/** Characters of two UTF-16 code units. */
export const BEYOND_BMP = /[\u{10000}-\u{10ffff}]/gu;

/**
 * Splits a name of any style into words: `X-Amz-SignedHeaders` has four, `URLValue` two. Letters
 * beyond the Basic Multilingual Plane separate words, because Unicode adds such letters every year,
 * and compilers support them at different times.
 */
export function wordsOf(name: string): string[] {
  const text = name
    .normalize('NFC')
    .replace(BEYOND_BMP, ' ')
    .replace(/^\+(?=\d)/, 'Plus ')
    .replace(/^-(?=\d)/, 'Minus ');
  const words = text.match(WORD) ?? [];
  // In SHOUTED_NAMES, capitals inside words have no meaning.
  const shouted = words.length > 1 && /[^\p{L}\p{N}]/u.test(text) && text === text.toUpperCase();
  return shouted ? words.map((word) => word.charAt(0) + word.slice(1).toLowerCase()) : words;
}

/** `order_lines` → `OrderLines`. Capitals inside words are kept. */
export function pascalCase(name: string): string {
  return wordsOf(name).map(capitalised).join('');
}

/** `X-Amz-Bearer` → `xAmzBearer`, `URLValue` → `urlValue`. */
export function camelCase(name: string): string {
  const [first = '', ...rest] = wordsOf(name);
  return first.toLowerCase() + rest.map(capitalised).join('');
}

/** `Pet Store API` → `pet_store_api`. */
export function snakeCase(name: string): string {
  return wordsOf(name).join('_').toLowerCase();
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
