import type { ExitCode } from '../exitCode.js';
import { findChat, type ChatOptions } from './findChat.js';
import { takePart } from './takePart.js';

/** Runs a live chat until it ends or the user leaves. */
export async function runChat(options: ChatOptions): Promise<ExitCode> {
  return takePart((note) => findChat(options, note));
}
