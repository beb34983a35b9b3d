import type { InteractiveResponse } from 'amazon_connect_participant_service';
import { words } from '../words/words.js';
import { membersOf, textIn } from './fields.js';

/** Describes an answer to a carousel. Undefined for any other text. */
export function carouselAnswerText(content: string): string | undefined {
  if (!content.startsWith('{')) return undefined;
  try {
    const { templateIdentifier, listTitle, selectionText } = membersOf(JSON.parse(content));
    const isAnswer = typeof templateIdentifier === 'string' && typeof listTitle === 'string';
    if (!isAnswer || typeof selectionText !== 'string') return undefined;
    return listTitle === '' ? selectionText : `${listTitle} – ${selectionText}`;
  } catch {
    return undefined;
  }
}

/** Describes a form that was sent: the action, and the values of the fields. */
export function responseTexts({ action, data }: InteractiveResponse): readonly string[] {
  const filled = Object.entries(membersOf(data)).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value.join(', ') : String(value);
    return typeof value === 'object' && !Array.isArray(value) ? [] : `${name}: ${text}`;
  });
  return [words.interactive.chose(textIn(action) ?? words.interactive.submit), ...filled];
}
