import { styleText } from 'node:util';

/** How texts look; without colours, as they are. */
export interface Style {
  /** A name, in a colour by the role. */
  readonly name: (text: string, role: string | undefined) => string;
  /** What is beside the point. */
  readonly dim: (text: string) => string;
  /** What went wrong. */
  readonly error: (text: string) => string;
}

type Colour = Parameters<typeof styleText>[0];

const ROLE_COLOURS = new Map<string | undefined, Colour>([
  ['CUSTOMER', 'cyan'],
  ['AGENT', 'green'],
  ['SUPERVISOR', 'magenta'],
]);

/** Those who are no people: bots and the contact flow. */
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
 * Whether to use colours: in a terminal that has them, unless NO_COLOR (no-color.org) is set;
 * FORCE_COLOR goes before both, and 0 means none.
 */
export function wantsColours(isTerminal: boolean, environment: NodeJS.ProcessEnv): boolean {
  const { FORCE_COLOR, NO_COLOR, TERM } = environment;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal && !NO_COLOR && TERM !== 'dumb';
}
