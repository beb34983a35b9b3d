import wrapAnsi from 'wrap-ansi';

import { INDENT } from './indent.js';

/** The narrowest terminal whose lines are wrapped: in others, words would not fit. */
const NARROWEST = 40;

/**
 * Breaks lines between words where the terminal would break them anywhere. The rest stands further in,
 * like the further lines of a message, so that it passes for nobody else's.
 *
 * @param columns - of the terminal.
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
