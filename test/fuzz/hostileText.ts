import fc from 'fast-check';

/** Texts that have broken programs before: injections, controls, halves of characters, long runs. */
const known = [
  '',
  ' ',
  '.',
  '..',
  '../..',
  '%2e%2e',
  '/',
  '\\',
  '?',
  '#',
  '&a=b',
  '\r\nX-Injected: yes',
  '\0',
  '\u007f',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\ud800',
  '\udc00x',
  '💬',
  'ä'.repeat(300),
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '${pwned}',
  '`;pwned();//',
  "';pwned();//",
  '";pwned();//',
  '*/pwned();/*',
  '<script>pwned()</script>',
  '{{pwned}}',
  '-->',
  '{id}',
  'NaN',
  '9007199254740993',
];

/** A hostile text, or any other. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...known),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.tuple(fc.constantFrom(...known), fc.string({ maxLength: 10 })).map((parts) => parts.join('')),
);
