/*
 * What others send may hold control characters. Printed as they are, they move the cursor, paint
 * over what was said before, set the window's title, or put words into the terminal's input.
 */

/** What has to be seen instead of being obeyed: all control characters but the line break. */
const CONTROLS = /(?!\n)\p{Cc}/gu;

/**
 * Characters that are not seen but change how others are shown: marks and controls of the writing
 * direction (Unicode, UAX #9), and tags, in which text can be hidden. Tags that make a flag of a black
 * flag, such as that of Scotland, are in the group; joiners are not here, since emoji and several
 * scripts need them.
 */
const HIDDEN =
  /(\u{1f3f4}[\u{e0061}-\u{e007a}]{2,6}\u{e007f})|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u{e0001}\u{e0020}-\u{e007f}]/gu;

/** Line breaks of other systems, and Unicode's. */
const BREAKS = /\r\n|[\u2028\u2029]/g;

/** A text that may be printed, line breaks and all: control characters become their pictures. */
export function harmless(text: string): string {
  return text
    .replace(BREAKS, '\n')
    .replace(/\t/g, '  ')
    .replace(CONTROLS, pictureOf)
    .replace(HIDDEN, (_character, flag?: string) => flag ?? '\ufffd');
}

/** The same in one line: for names, and for what must not pass for a line of its own. */
export function harmlessLine(text: string): string {
  return harmless(text).replace(/\n/g, ' ');
}

/** JSON with escapes for what a terminal must not be given. It says the same as before. */
export function harmlessJson(json: string): string {
  const escape = (character: string): string =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join('');
  // JSON itself escapes the controls up to U+001F.
  return json
    .replace(/[\u007f-\u009f\u2028\u2029]/g, escape)
    .replace(HIDDEN, (character, flag?: string) => flag ?? escape(character));
}

/** Unicode has pictures of the ASCII controls, `␛` for ESC. */
function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
