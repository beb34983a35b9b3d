import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How Playwright starts the browser. */
export const LAUNCH = { executablePath: EXECUTABLE, args: ARGS };

/** Skips a suite with a message if there is no Chromium. In CI, that is a failure. */
export function needChromium(suite: Mocha.Context): void {
  if (existsSync(EXECUTABLE)) return;
  const message = `There is no Chromium at ${EXECUTABLE}`;
  if (process.env['CI'] === 'true') throw new Error(message);
  console.log(`    ${message}: its tests are pending.`);
  suite.skip();
}

/** Does something with a page of a browser that ends afterwards. */
export async function withPage<Result>(run: (page: Page) => Promise<Result>): Promise<Result> {
  const browser = await chromium.launch(LAUNCH);
  try {
    return await run(await browser.newPage());
  } finally {
    await browser.close();
  }
}

/** Has a browser run while the tests of a suite do. Without Chromium, they are pending. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  before(async function () {
    needChromium(this);
    browser = await chromium.launch(LAUNCH);
  });
  after(() => browser?.close());
  return () => {
    if (!browser) throw new Error('The browser runs while tests do');
    return browser;
  };
}
