/**
 * A run of capitals that ends before a capitalised word (`URL` in `URLValue`), a word with or
 * without a capital, a run of capitals, or digits with what follows them.
 */
const WORD =
  /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Nd}]+|[\p{Lu}\p{Lt}\p{Nd}]+|\p{Nl}+/gu;

/** Characters of two UTF-16 units. */
export const BEYOND_BMP = /[\u{10000}-\u{10ffff}]/gu;

/**
 * The words of a name in any style: `X-Amz-SignedHeaders` has four, `URLValue` two. Letters beyond the
 * Basic Multilingual Plane count as gaps: Unicode gains some every year, and compilers learn of them
 * at different times.
 */
export function wordsOf(name: string): string[] {
  const text = name
    .normalize('NFC')
    .replace(BEYOND_BMP, ' ')
    .replace(/^\+(?=\d)/, 'Plus ')
    .replace(/^-(?=\d)/, 'Minus ');
  const words = text.match(WORD) ?? [];
  // SHOUTED_NAMES have no inner capitals to keep.
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
