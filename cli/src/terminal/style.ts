import { styleText } from 'node:util';

/** The style of texts. Without colours, they are unchanged. */
export interface Style {
  /** A name, coloured by role. */
  readonly name: (text: string, role: string | undefined) => string;
  /** Less important text. */
  readonly dim: (text: string) => string;
  /** An error. */
  readonly error: (text: string) => string;
}

type Colour = Parameters<typeof styleText>[0];

const ROLE_COLOURS = new Map<string | undefined, Colour>([
  ['CUSTOMER', 'cyan'],
  ['AGENT', 'green'],
  ['SUPERVISOR', 'magenta'],
]);

/** The colour of bots and the contact flow. */
const OTHER_COLOUR: Colour = 'yellow';

export function styleFor(hasColours: boolean): Style {
  const paint = (colour: Colour, text: string): string =>
    hasColours ? styleText(colour, text) : text;
  return {
    name: (text, role) => paint(ROLE_COLOURS.get(role) ?? OTHER_COLOUR, text),
    dim: (text) => paint('dim', text),
    error: (text) => paint('red', text),
  };
}

/**
 * Whether to use colours. FORCE_COLOR takes precedence, and 0 means none. Otherwise, colours are
 * used in terminals that support them, unless NO_COLOR is set (no-color.org).
 */
export function wantsColours(isTerminal: boolean, environment: NodeJS.ProcessEnv): boolean {
  const { FORCE_COLOR, NO_COLOR, TERM } = environment;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal && !NO_COLOR && TERM !== 'dumb';
}
