import { open, rm, type FileHandle } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

import { harmlessLine } from '../terminal/harmless.js';
import { progressBar } from '../terminal/progressBar.js';
import type { ChatContext } from './ChatContext.js';

/** Sends a file, with a progress bar. */
export async function attach(
  { conversation, screen, signal }: ChatContext,
  argument: string,
): Promise<void> {
  if (argument === '') throw new Error('/attach needs a file: /attach FILE');
  const path = pathOf(argument);
  const status = `attach ${path}`;
  const name = harmlessLine(basename(path)).slice(0, 30);
  try {
    await conversation.sendFile(path, {
      signal,
      onProgress: ({ loaded, total }) => {
        screen.status(status, `${name} ${progressBar(loaded, total)}`);
      },
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Error(`the service does not accept files with the extension of ${name}`, {
      cause: error,
    });
  } finally {
    screen.status(status, undefined);
  }
}

/** Saves an attachment, with a progress bar. */
export async function save(
  { conversation, printer, screen, signal }: ChatContext,
  argument: string,
): Promise<void> {
  const [, number = '', given = ''] = /^(\d{1,6})(?:\s+(.+))?$/s.exec(argument) ?? [];
  const attachment = printer.attachments.get(Number(number));
  if (attachment === undefined) {
    throw new Error(
      '/save needs the number of an attachment, as it was shown: /save NUMBER [FILE]',
    );
  }
  const path = given === '' ? safeName(attachment.AttachmentName) : pathOf(given);
  const status = `save ${number}`;
  const file = await create(path);
  try {
    const download = await conversation.session.downloadAttachment(attachment, {
      signal,
      onProgress: ({ loaded, total }) => {
        screen.status(status, `${path.slice(-30)} ${progressBar(loaded, total)}`);
      },
    });
    const bytes = Readable.fromWeb(download.stream() as ReadableStream);
    await pipeline(bytes, file.createWriteStream(), { signal });
  } catch (error) {
    await file.close();
    await rm(path);
    throw error;
  } finally {
    screen.status(status, undefined);
  }
  screen.note(`Saved ${harmlessLine(path)}`);
}

/** Creates a new file. Existing files are not overwritten. */
async function create(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'wx');
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw isThere ? new Error(`${path} already exists: choose another name`) : error;
  }
}

/** The path for what the user typed as in a shell: with quotes, or with `~` for the home folder. */
function pathOf(typed: string): string {
  const path = /^(["'])(.*)\1$/s.exec(typed)?.[2] ?? typed;
  return path.startsWith('~/') ? join(homedir(), path.slice(2)) : path;
}

/** Turns the name that a sender has chosen into a name in the current folder. */
function safeName(name = ''): string {
  const last = (/[^/\\]*$/.exec(harmlessLine(name))?.[0] ?? '')
    .replace(/^\.+/, '')
    .replace(/[<>:"|?*]/g, '_')
    .trim();
  return last === '' ? 'attachment' : last;
}
