import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { untilConnected, useChatPages, type ChatPage } from './chatPage.js';

describe('examples/chat: long chats', () => {
  const open = useChatPages();

  it('has only a window of 1,000 messages on the page, which reaches every message', async () => {
    const { page, customer, ...rest } = await open();
    await say({ ...rest }, 1, 1_000);
    await customer.message('Message 1000.').waitFor();
    await customer.everythingSeen();
    expect(await customer.messages()).to.have.length.within(40, 80);

    await scrollUntil(page, customer.log, -1, 'Message 1.');
    expect(await customer.messages()).to.have.length.within(40, 80);
    await say({ ...rest }, 1_001, 1_001);
    await customer.button('1 new message').waitFor();
    await customer.message('Message 1.').waitFor();

    await scrollUntil(page, customer.log, 1, 'Message 1001.');
    await customer.log.press('End');
    await customer.pane.locator('.newest').waitFor({ state: 'hidden' });
    await say({ ...rest }, 1_002, 1_002);
    await customer.message('Message 1002.').waitFor();
    const last = await customer.messages();
    const wanted = last.map((_, index) => `Message ${1_002 - last.length + 1 + index}.`);
    expect(last).to.deep.equal(wanted);
  });

  it('keeps the visible messages in place, whatever is added around them', async () => {
    const { page, customer, ...rest } = await open();
    await say({ ...rest }, 1, 300);
    await customer.message('Message 300.').waitFor();
    await customer.everythingSeen();
    await customer.log.evaluate((log) => (log.scrollTop = log.scrollHeight / 2));
    await customer.button('New messages').waitFor();
    const places = (): Promise<Record<string, number>> =>
      customer.log
        .locator('.body')
        .evaluateAll((bodies) =>
          Object.fromEntries(
            bodies.map((body) => [body.textContent, body.getBoundingClientRect().top]),
          ),
        );
    const before = await places();
    await say({ ...rest }, 301, 310);
    await customer.button('10 new messages').waitFor();
    const after = await places();
    for (const [text, top] of Object.entries(before)) {
      // Places are rounded to pixels of the screen.
      expect(after[text], text).to.be.closeTo(top, 1);
    }
    await customer.button('10 new messages').click();
    await customer.message('Message 310.').waitFor();
    expect(await page.locator('.pane.customer .newest').isVisible()).to.equal(false);
  });

  it('shows the end of a long chat at once, and loads the rest page by page', async () => {
    const { page, customer, ...rest } = await open();
    await say({ ...rest }, 1, 700);
    await customer.message('Message 700.').waitFor();
    await page.reload();
    await untilConnected(page);
    await customer.message('Message 700.').waitFor();
    const pages: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/participant/transcript')) pages.push(request.url());
    });
    await scrollUntil(page, customer.log, -1, 'Message 1.');
    expect(pages.length).to.be.at.least(2);
    await customer.log.getByText('Ada has joined').waitFor();
    // History stands there at once.
    expect(await customer.log.locator('.arrives').count()).to.equal(0);
    await customer.button('Show earlier messages').waitFor({ state: 'hidden' });
  });

  it('reports that earlier messages could not be loaded, and tries again on request', async () => {
    const { page, customer, ...rest } = await open();
    await say({ ...rest }, 1, 600);
    await customer.message('Message 600.').waitFor();
    await page.reload();
    await untilConnected(page);
    rest.emulator.setFaults({
      faults: [{ operation: 'GetTranscript', kind: 'server-error', probability: 1 }],
    });
    await scrollUntil(page, customer.log, -1, undefined);
    const again = customer.button('Earlier messages could not be loaded. Try again');
    await again.waitFor();
    rest.emulator.setFaults({ faults: [] });
    await again.click();
    await scrollUntil(page, customer.log, -1, 'Message 1.');
  });

  it('catches up with 300 messages after a lost connection', async () => {
    const { customer, ...rest } = await open();
    await customer.button('Cut the connection').click();
    await customer.status('Reconnecting…');
    await say({ ...rest }, 1, 300);
    await customer.button('Cut the connection').click();
    await customer.message('Message 300.').waitFor();
    expect(await customer.messages()).to.have.length.within(40, 80);
  });
});

/** The agent says "Message N.", all at once. */
async function say(
  { emulator, contactId }: Pick<ChatPage, 'emulator' | 'contactId'>,
  from: number,
  to: number,
): Promise<void> {
  const contact = emulator.contact(contactId);
  for (let number = from; number <= to; number += 1) contact.say('AGENT', `Message ${number}.`);
  await Promise.resolve();
}

/** Scrolls to an end of the log, again and again, until a message is there. */
async function scrollUntil(
  page: Page,
  log: ChatPage['customer']['log'],
  direction: 1 | -1,
  text: string | undefined,
): Promise<void> {
  const isThere = async (): Promise<boolean> =>
    text === undefined
      ? (await log.getByText('Earlier messages could not be loaded').count()) > 0
      : (await log.locator('.body').allInnerTexts()).includes(text);
  for (let scrolls = 0; scrolls < 200 && !(await isThere()); scrolls += 1) {
    await log.evaluate((element, way) => {
      element.scrollTop = way < 0 ? 0 : element.scrollHeight;
    }, direction);
    // Until the page has drawn what it scrolled to.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
    );
  }
  expect(await isThere(), text).to.equal(true);
}
