import type { ExitCode } from '../exitCode.js';
import { joinChat, type JoinOptions } from './joinChat.js';
import { takePart } from './takePart.js';

/** A live chat of the emulator that somebody else has started, until it ends or is left. */
export async function runJoin(options: JoinOptions): Promise<ExitCode> {
  return takePart(() => joinChat(options));
}
