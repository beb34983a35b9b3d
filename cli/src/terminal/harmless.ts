/*
 * Messages of others may contain control characters. In a terminal, these can move the cursor,
 * overwrite earlier messages, set the window's title, or put words into the terminal's input.
 */

/**
 * Characters to show instead of sending them to the terminal: all control characters but the line
 * break.
 */
const CONTROLS = /(?!\n)\p{Cc}/gu;

/**
 * Invisible characters that change how others are shown: marks and controls of the writing
 * direction (Unicode, UAX #9), and tags, in which text can be hidden. Tags after a black flag are
 * kept, because they form flags such as Scotland's. Joiners are not included, because emoji and
 * several scripts need them.
 */
const HIDDEN =
  /(\u{1f3f4}[\u{e0061}-\u{e007a}]{2,6}\u{e007f})|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u{e0001}\u{e0020}-\u{e007f}]/gu;

/** Line breaks of other systems, and of Unicode. */
const BREAKS = /\r\n|[\u2028\u2029]/g;

/** Makes a text safe to print, keeping its line breaks. Control characters are replaced by symbols. */
export function harmless(text: string): string {
  return text
    .replace(BREAKS, '\n')
    .replace(/\t/g, '  ')
    .replace(CONTROLS, pictureOf)
    .replace(HIDDEN, (_character, flag?: string) => flag ?? '\ufffd');
}

/** The same in one line, for names and for text that must not look like a line of its own. */
export function harmlessLine(text: string): string {
  return harmless(text).replace(/\n/g, ' ');
}

/** Escapes characters in JSON that are not safe to print. The JSON means the same as before. */
export function harmlessJson(json: string): string {
  const escape = (character: string): string =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join('');
  // JSON itself escapes control characters up to U+001F.
  return json
    .replace(/[\u007f-\u009f\u2028\u2029]/g, escape)
    .replace(HIDDEN, (character, flag?: string) => flag ?? escape(character));
}

/** Unicode has symbols for the ASCII control characters, such as `␛` for ESC. */
function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
