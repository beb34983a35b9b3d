import wrapAnsi from 'wrap-ansi';

import { INDENT } from './indent.js';

/** The narrowest terminal whose lines are wrapped. In narrower ones, words would not fit. */
const NARROWEST = 40;

/**
 * Breaks long lines between words, because the terminal would break them anywhere. Continuation
 * lines are indented, so that they don't look like another participant's message.
 *
 * @param columns - the width of the terminal.
 */
export function wrap(text: string, columns: number): string {
  if (columns < NARROWEST) return text;
  const wrapLine = (line: string): string => {
    const indent = line.startsWith(INDENT) ? INDENT : '';
    const words = line.slice(indent.length);
    const [first = '', ...rest] = wrapAnsi(words, columns - INDENT.length, {
      hard: true,
      trim: false,
    }).split('\n');
    return [`${indent}${first}`, ...rest.map((more) => `${INDENT}${more.trimStart()}`)].join('\n');
  };
  return text.split('\n').map(wrapLine).join('\n');
}
