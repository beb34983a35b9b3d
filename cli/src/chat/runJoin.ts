import type { ExitCode } from '../exitCode.js';
import { joinChat, type JoinOptions } from './joinChat.js';
import { takePart } from './takePart.js';

/** Joins a live chat of the emulator, until it ends or the user leaves. */
export async function runJoin(options: JoinOptions): Promise<ExitCode> {
  return takePart(() => joinChat(options));
}
