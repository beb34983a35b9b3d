import { PipedScreen } from './PipedScreen.js';
import type { Screen } from './Screen.js';
import type { Style } from './style.js';
import { TerminalScreen } from './TerminalScreen.js';

/** Creates the right screen for standard input and output. */
export function openScreen(style: Style): Screen {
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY && process.env['TERM'] !== 'dumb';
  return isTerminal ? new TerminalScreen(style) : new PipedScreen();
}
