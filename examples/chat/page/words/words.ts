import { arabic } from './arabic.js';
import { english, type Words } from './english.js';

const languages: Readonly<Record<string, Words>> = { en: english, ar: arabic };

/**
 * The language of the page: that of `?lang=`, or the first of the browser's languages that the page
 * supports.
 */
export const language: string = chooseLanguage();

/** The texts of the page in its language. */
export const words: Words = languages[language] ?? english;

/** Fills in the texts that elements refer to by `data-words`, `data-label` and `data-placeholder`. */
export function translate(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-words]')) {
    element.textContent = wordsAt(element.dataset['words']);
  }
  for (const element of root.querySelectorAll<HTMLElement>('[data-label]')) {
    element.ariaLabel = wordsAt(element.dataset['label']);
    if (element.matches('button')) element.title = element.ariaLabel;
  }
  for (const field of root.querySelectorAll<HTMLTextAreaElement>('[data-placeholder]')) {
    field.placeholder = wordsAt(field.dataset['placeholder']);
  }
}

/** @throws Error if there is no such text. */
function wordsAt(path = ''): string {
  const found = path
    .split('.')
    .reduce<unknown>((all, name) => Reflect.get(Object(all), name), words);
  if (typeof found !== 'string') throw new Error(`There are no words '${path}'`);
  return found;
}

function chooseLanguage(): string {
  const asked = new URLSearchParams(location.search).get('lang');
  const wanted = [asked ?? '', ...navigator.languages].map((tag) => tag.split('-')[0] ?? '');
  return wanted.find((tag) => Object.hasOwn(languages, tag)) ?? 'en';
}
