/*
 * What others send may hold control characters. Printed as they are, they move the cursor, paint
 * over what was said before, set the window's title, or put words into the terminal's input.
 */

/** What has to be seen instead of being obeyed: all control characters but the line break. */
const CONTROLS = /(?!\n)\p{Cc}/gu;

/** What shows later text of a line in another order than it stands in (Unicode, UAX #9). */
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g;

/** Line breaks of other systems, and Unicode's. */
const BREAKS = /\r\n|[\u2028\u2029]/g;

/** A text that may be printed, line breaks and all: control characters become their pictures. */
export function harmless(text: string): string {
  return text
    .replace(BREAKS, '\n')
    .replace(/\t/g, '  ')
    .replace(CONTROLS, pictureOf)
    .replace(REORDERING, '\ufffd');
}

/** The same in one line: for names, and for what must not pass for a line of its own. */
export function harmlessLine(text: string): string {
  return harmless(text).replace(/\n/g, ' ');
}

/** Unicode has pictures of the ASCII controls, `␛` for ESC. */
function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
