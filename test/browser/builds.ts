import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { bundle } from '../support/bundle.js';
import { install, packed } from '../support/installation.js';
import type * as Program from './program.js';

/** The builds that browsers get, each as a script that leaves the package in the global `service`. */
export const builds: Readonly<Record<string, () => Promise<string>>> = {
  'for browsers': () => bundled('amazon_connect_participant_service'),
  'with fetch': () => bundled('amazon_connect_participant_service/fetch'),
  'for script tags': async () => {
    const folder = join((await packed()).folder, 'dist/browser');
    const files = ['amazon_connect_participant_service.min.js', 'conversation.min.js'];
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
    return `${texts.join('\n')}; globalThis.service = AmazonConnectParticipantService;`;
  },
};

async function bundled(entry: string): Promise<string> {
  const consumer = await install();
  try {
    const program = `import * as service from '${entry}'; globalThis.service = service;`;
    return (await bundle(program, consumer.folder, { format: 'iife' })).text;
  } finally {
    await consumer.remove();
  }
}

/** Puts a build into a page, and the functions of program.ts as the global `program`. */
export async function load(page: Page, build: string): Promise<void> {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const { text } = await bundle(`export * from './program.ts';`, folder, {
    format: 'iife',
    globalName: 'program',
  });
  await page.addScriptTag({ content: build });
  await page.addScriptTag({ content: text });
}

declare global {
  /** What `load` leaves in the page. */
  const program: typeof Program;
}
