import type { Emulator } from 'amazon_connect_participant_emulator';
import type { Browser, Page } from 'playwright-core';

import { longestTask } from './longestTask.js';

/** How messages arrive: live and all at once, or together after a lost connection. */
export type Arrival = 'burst' | 'catch-up';

/** How a page handles many messages. */
export interface PageFigures {
  /** From the first message to the last one on the page, in ms. Undefined if it took too long. */
  readonly time: number | undefined;
  /** The longest time during which the page was blocked, in ms of CPU time. */
  readonly longestTask: number;
  /** The number of elements on the page at the end. */
  readonly elements: number;
}

/** The time limit for a page, in ms. */
const PATIENCE = 240_000;

/** Opens the page of examples/chat, and sends many messages as the agent. */
export async function measurePage(
  browser: Browser,
  url: string,
  emulator: Emulator,
  arrival: Arrival,
  count: number,
): Promise<PageFigures> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  try {
    await page.goto(url);
    for (const role of ['customer', 'agent']) {
      await page.locator(`.pane.${role}[data-state=connected]`).waitFor();
    }
    const href = await page.locator('.inside').getAttribute('href');
    const contact = emulator.contact(href?.split('/').at(-1) ?? '');
    const cut = page.locator('.pane.customer').getByLabel('Cut the connection');
    if (arrival === 'catch-up') {
      await cut.click();
      await page.locator('.pane.customer[data-state=reconnecting]').waitFor();
    }
    let time: number | undefined;
    const task = await longestTask(browser, page, async () => {
      const start = performance.now();
      for (let number = 1; number <= count; number += 1) contact.say('AGENT', `Message ${number}.`);
      if (arrival === 'catch-up') await cut.click({ timeout: PATIENCE });
      const isShown = await untilShown(page, `Message ${count}.`).then(
        () => true,
        () => false,
      );
      if (isShown) time = performance.now() - start;
    });
    const elements = await page.locator('.pane.customer *').count();
    return { time, longestTask: Math.round(task), elements };
  } finally {
    await page.close();
  }
}

async function untilShown(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const messages = document.querySelectorAll('.pane.customer .message');
      return messages[messages.length - 1]?.textContent.includes(wanted);
    },
    text,
    { timeout: PATIENCE, polling: 50 },
  );
}
