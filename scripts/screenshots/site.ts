/*
 * Takes screenshots of pages of the site, in both colour schemes, on a desktop and on a phone:
 * `npm run docs && npm run screenshots:site`. They go to screenshots/, which is not committed.
 */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import { LAUNCH } from '../../test/support/chromium.js';

const folder = fileURLToPath(new URL('../../screenshots', import.meta.url));
const site = fileURLToPath(new URL('../../site', import.meta.url));

/** The site's files are returned from disk for this address, so no server is needed. */
const origin = 'http://site.invalid';

/** The pages, by the names of the screenshots. */
const pages: Readonly<Record<string, string>> = {
  home: '/index.html',
  guide: '/guides/how-it-works.html',
  reference: '/reference/exports/client/classes/ChatSession.html',
  emulator: '/tools/emulator.html',
  performance: '/guides/performance.html',
};

const devices: Readonly<Record<string, BrowserContextOptions>> = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true },
};

if (!existsSync(site)) throw new Error('There is no site/: run npm run docs first');
await mkdir(folder, { recursive: true });
const browser = await chromium.launch(LAUNCH);
try {
  for (const [device, options] of Object.entries(devices)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({
        ...options,
        colorScheme,
        reducedMotion: 'reduce',
      });
      await context.route(`${origin}/**`, (route) => {
        const { pathname } = new URL(route.request().url());
        return route.fulfill({ path: site + decodeURIComponent(pathname) });
      });
      const page = await context.newPage();
      for (const [name, path] of Object.entries(pages)) {
        await takePicture(page, path, `site-${name}-${device}-${colorScheme}.png`);
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
}

async function takePicture(page: Page, path: string, name: string): Promise<void> {
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  // Code blocks and tables scroll by themselves; the page must not.
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  await page.screenshot({ path: `${folder}/${name}` });
  console.log(
    `screenshots/${name}${overflow > 0 ? `: wider than the window by ${overflow} px` : ''}`,
  );
}
