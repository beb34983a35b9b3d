import type { Emulator } from 'amazon_connect_participant_emulator';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** The templates that the shop's bot can send, by the names of the screenshots. */
const TEMPLATES = {
  'list-picker': 'A list to choose from',
  'time-picker': 'A time',
  panel: 'A panel with a picture',
  'quick-reply': 'Quick replies',
  carousel: 'A carousel',
  view: 'A form',
} as const;

/** Everything that is needed for a screenshot. */
interface Scene {
  readonly page: Page;
  readonly customer: Locator;
  readonly emulator: Emulator;
  readonly contactId: string;
}

/** Brings a page into the state for a screenshot. */
type Arrange = (scene: Scene) => Promise<void>;

const say =
  (text: string): Arrange =>
  async ({ customer }) => {
    await customer.locator('textarea').fill(text);
    await customer.locator('textarea').press('Enter');
  };

const ask =
  (template: string): Arrange =>
  async ({ page, customer }) => {
    await page.locator('.pane.agent').getByLabel('Let the shop’s bot ask something').click();
    await page.getByRole('button', { name: template, exact: true }).click();
    await customer.locator('.interactive').last().waitFor();
  };

/** The service refuses all messages from now on. */
const throttle: Arrange = ({ emulator }) => {
  emulator.setFaults({ faults: [{ operation: 'SendMessage', kind: 'throttle', probability: 1 }] });
  return Promise.resolve();
};

const shows =
  (text: string): Arrange =>
  ({ customer }) =>
    customer.getByText(text).first().waitFor();

/** The screenshots of states, by their names. */
const states: Readonly<Record<string, readonly Arrange[]>> = {
  'status-sending': [
    throttle,
    say('Is anybody there?'),
    shows('The service is busy'),
    shows('Cancel'),
  ],
  'status-sent': [say('Hello!'), shows('Sent')],
  'status-delivered-read': [say('Hello!'), shows('Read')],
  'status-processing': [say('My card is 4111111111111111'), shows('Being checked…')],
  'status-rejected': [say('My card is 4111111111111111'), shows('Rejected: nobody else sees it')],
  'status-failed': [
    async ({ page }) => {
      await page.route('**/participant/message', (route) =>
        route.fulfill({
          status: 400,
          headers: { 'access-control-allow-origin': '*' },
          json: { __type: 'ValidationException', Message: 'No' },
        }),
      );
    },
    say('Hello!'),
    shows('Not sent'),
  ],
  'file-checked': [
    async ({ customer }) => {
      const buffer = Buffer.from('12 €');
      const file = customer.locator('input[type=file]');
      await file.setInputFiles([
        { name: 'bill.txt', mimeType: 'text/plain', buffer },
        { name: 'virus.txt', mimeType: 'text/plain', buffer },
        { name: 'nothing.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
      ]);
    },
    shows('Download'),
    shows('Rejected: nobody else sees it'),
    shows('the file is empty'),
  ],
  reconnecting: [
    ({ customer }) => customer.getByLabel('Cut the connection').click(),
    shows('Reconnecting…'),
    say('Can you hear me?'),
  ],
  'too-long': [({ customer }) => customer.locator('textarea').fill('long '.repeat(3_300))],
  'long-chat': [
    ({ emulator, contactId }) => {
      for (let n = 1; n <= 300; n += 1) emulator.contact(contactId).say('AGENT', `Message ${n}.`);
      return Promise.resolve();
    },
    shows('Message 300.'),
    ({ customer }) =>
      customer
        .locator('.log')
        .evaluate((log) => (log.scrollTop = 900))
        .then(() => undefined),
    shows('New messages'),
  ],
  ending: [({ customer }) => customer.getByRole('button', { name: 'End chat' }).click()],
  ended: [
    say('Thank you, bye!'),
    ({ customer }) => customer.getByRole('button', { name: 'End chat' }).click(),
    ({ page }) => page.locator('dialog.ending .yes').click(),
    shows('You have ended the chat'),
  ],
};

const templates = Object.fromEntries(
  Object.entries(TEMPLATES).map(([name, template]) => [`template-${name}`, [ask(template)]]),
);

const answered: Readonly<Record<string, readonly Arrange[]>> = {
  'answered-list-picker': [
    ask(TEMPLATES['list-picker']),
    ({ customer }) => customer.getByRole('button', { name: /^A refund/ }).click(),
    shows('We take care of it.'),
  ],
};

/**
 * Takes a screenshot of each template, status and state of the page.
 *
 * @param take - receives the name of each screenshot and the page.
 */
export async function pictureStates(
  browser: Browser,
  url: string,
  emulator: Emulator,
  options: BrowserContextOptions,
  take: (name: string, page: Page) => Promise<void>,
): Promise<void> {
  for (const [name, arrange] of Object.entries({ ...templates, ...answered, ...states })) {
    const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(url);
    for (const role of ['customer', 'agent']) {
      await page.locator(`.pane.${role}[data-state=connected]`).waitFor({ state: 'attached' });
    }
    const customer = page.locator('.pane.customer');
    const href = await page.locator('.inside').getAttribute('href');
    const scene = { page, customer, emulator, contactId: href?.split('/').at(-1) ?? '' };
    for (const step of arrange) await step(scene);
    await take(name, page);
    emulator.setFaults({ faults: [] });
    await context.close();
  }
}
