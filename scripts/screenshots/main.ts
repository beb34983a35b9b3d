/*
 * Takes screenshots of the chat and of the inspector: `npm run screenshots`. Those for the README
 * and the guides go to docs/images. Those of each template, status and state go to screenshots/,
 * which is not committed.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startEmulator } from 'amazon_connect_participant_emulator';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { emulatorOptions } from '../../examples/chat/emulatorOptions.js';
import { startChatServer } from '../../examples/chat/server.js';
import { LAUNCH } from '../../test/support/chromium.js';
import { takeInspectorPictures } from './inspector.js';
import { pictureStates } from './states.js';

const images = fileURLToPath(new URL('../../docs/images', import.meta.url));
const folder = fileURLToPath(new URL('../../screenshots', import.meta.url));
const jar = fileURLToPath(new URL('jar.svg', import.meta.url));

const emulator = await startEmulator({ ...emulatorOptions, port: 0 });
const server = await startChatServer(emulator, { markdown: true });
const browser = await chromium.launch(LAUNCH);
try {
  const photo = await takePhoto(browser);
  const desktop = { viewport: { width: 1200, height: 900 }, colorScheme: 'light' } as const;
  await takePicture('chat.png', desktop, photo);
  const phone = { width: 360, height: 780 };
  const dark = { viewport: phone, colorScheme: 'dark', deviceScaleFactor: 2 } as const;
  await takePicture('chat-phone.png', dark, photo);
  await takeInspectorPictures(browser, images);
  await mkdir(folder, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    const options = { ...desktop, colorScheme };
    await pictureStates(browser, server.url, emulator, options, async (name, page) => {
      await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` });
      console.log(`screenshots/${name}-${colorScheme}.png`);
    });
  }
} finally {
  await browser.close();
  await server.close();
  await emulator.close();
}

/** The photo that the customer sends. */
async function takePhoto(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 720, height: 480 } });
  await page.setContent(`<style>* { margin: 0 }</style>${await readFile(jar, 'utf8')}`);
  return page.screenshot();
}

async function takePicture(
  name: string,
  options: BrowserContextOptions,
  photo: Buffer,
): Promise<void> {
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(server.url);
  await converse(page, photo);
  await page.screenshot({ path: `${images}/${name}` });
  await context.close();
  console.log(`docs/images/${name}`);
}

async function converse(page: Page, photo: Buffer): Promise<void> {
  await page.locator('.pane.customer').getByText('Grace has joined').waitFor();
  await say(page, 'Customer', 'Hello! My order **A-1815** has come, but the lid is broken.');
  await page
    .locator('.pane.customer input[type=file]')
    .setInputFiles({ name: 'jar.png', mimeType: 'image/png', buffer: photo });
  await page.locator('.pane.customer img').waitFor();
  await say(
    page,
    'Agent',
    'Oh no, I am sorry! We can\n\n- send you **a new one** today, or\n- pay you back.\n\nWhich one would you like?',
  );
  await say(page, 'Customer', 'A new one, please.');
  // By then, all messages have been read: receipts are at least 5 s apart.
  for (const side of ['Agent', 'Customer']) {
    await turnTo(page, side);
    await page.waitForTimeout(5_500);
  }
  await turnTo(page, 'Agent');
  await page.locator('.pane.agent textarea').fill('It will');
  await turnTo(page, 'Customer');
  await page.getByText('Grace is typing').waitFor();
}

async function say(page: Page, side: 'Customer' | 'Agent', text: string): Promise<void> {
  await turnTo(page, side);
  const box = page.locator(`.pane.${side.toLowerCase()} textarea`);
  await box.fill(text);
  await box.press('Enter');
  await page.locator(`.pane.${side.toLowerCase()} [data-status=sent]`).last().waitFor();
}

/** A phone shows one side at a time. */
async function turnTo(page: Page, side: string): Promise<void> {
  const tab = page.locator('.sides').getByText(side, { exact: true });
  if (await tab.isVisible()) await tab.click();
}
