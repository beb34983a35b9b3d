import { expect } from 'chai';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { readScenario } from 'amazon_connect_participant_emulator';
import type { Emulator } from 'amazon_connect_participant_emulator';

import { axeFindings } from '../../examples/chat/axe.js';
import { LAUNCH, needChromium } from '../../support/chromium.js';
import { onTestFinished } from '../../support/onTestFinished.js';
import { chatWithCustomer, closeAll, connect, join, say, send, start } from '../support/chat.js';
import type { Person } from '../support/chat.js';
import { listen } from '../support/socket.js';

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 320, height: 640 };

const moments = (page: Page, text: string | RegExp): Locator =>
  page.locator('.moment').filter({ hasText: text });

/** A message that is applied, whose answer is lost, and that is sent again. */
async function sendTwice(emulator: Emulator, { connectionToken }: Person): Promise<void> {
  emulator.setFaults({
    faults: [{ operation: 'SendMessage', kind: 'reset-after-apply', probability: 1, count: 1 }],
  });
  const body = { ContentType: 'text/plain', Content: "it's 'me'", ClientToken: 'once' };
  const attempt = () => send(`${emulator.url}/participant/message`, 'POST', body, connectionToken);
  await attempt().catch(() => undefined);
  await attempt();
}

describe('emulator: the inspector', () => {
  let browser: Browser | undefined;
  before(async function () {
    needChromium(this);
    browser = await chromium.launch(LAUNCH);
  });
  after(() => browser?.close());
  afterEach(closeAll);

  /** Opens a page. Whatever goes wrong in it fails the test. */
  async function open(
    { url }: Emulator,
    path: string,
    options: BrowserContextOptions = { viewport: DESKTOP },
  ): Promise<Page> {
    const context = await browser!.newContext({ ...options, reducedMotion: 'reduce' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(dialog.message()));
    onTestFinished(async () => {
      await context.close();
      expect(complaints.filter((text) => !text.includes('404'))).to.deep.equal([]);
    });
    await page.goto(`${url}/emulator/${path}`);
    return page;
  }

  it('lists contacts live, and finds them by name, including ended ones', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const page = await open(emulator, '');
    const names = page.locator('.contact .name');
    await names.getByText('Ada').waitFor();
    await connect(emulator, await emulator.startChat({ displayName: 'Eve' }));
    await names.getByText('Eve').waitFor();
    expect(await names.allInnerTexts()).to.deep.equal(['Eve', 'Ada']);
    await send(`${emulator.url}/participant/disconnect`, 'POST', {}, customer.connectionToken);
    await page.locator('.contact[data-state=ended]').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('ada');
    await page.getByText('1 of 2 contacts').waitFor();
    expect(await names.allInnerTexts()).to.deep.equal(['Ada']);
  });

  it('shows items, calls and frames in both directions, retries, deduplication and faults', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    await listen(emulator, customer);
    const page = await open(emulator, '');
    await page.locator('.contact').click();
    await moments(page, 'participant.joined').first().waitFor();
    expect(page.url()).to.equal(`${emulator.url}/emulator/contacts/${contactId}`);
    await moments(page, /frame from the client.*subscribe/s).waitFor();
    await moments(page, /frame to the client.*subscribe.*success/s).waitFor();
    await sendTwice(emulator, customer);
    await moments(page, /SendMessage.*reset-after-apply.*no response/s).waitFor();
    await moments(page, /SendMessage.*attempt 2.*deduplicated.*200/s).waitFor();
    await moments(page, /item.*Ada.*message.*it's 'me'/s).waitFor();
    await page.getByText('Faults: 1, occurred 1×').waitFor();
    await page.getByLabel('Frames').uncheck();
    expect(await page.locator('.moment.frame').first().isVisible()).to.equal(false);
  });

  it('shows the details of a call, and copies it as a curl command', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    await sendTwice(emulator, customer);
    const page = await open(emulator, `contacts/${contactId}`);
    await moments(page, /attempt 2/).click();
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByText('"ClientToken": "once"').waitFor();
    await details.getByRole('button', { name: 'Copy as curl' }).click();
    await page.getByText('Copied the command').waitFor();
    const command = await page.evaluate(() => navigator.clipboard.readText());
    expect(command).to.equal(
      [
        `curl -X POST "${emulator.url}/participant/message"`,
        `-H "X-Amz-Bearer: $CONNECTION_TOKEN"`,
        `-H 'Content-Type: application/json'`,
        `-d '{"ContentType":"text/plain","Content":"it'\\''s '\\''me'\\''","ClientToken":"once"}'`,
      ].join(' \\\n  '),
    );
    expect(await page.content()).not.to.contain(customer.connectionToken);
    await page.keyboard.press('Escape');
    expect(await details.isVisible()).to.equal(false);
  });

  it('starts a chat, and shows the participant token for a client', async () => {
    const emulator = await start();
    const page = await open(emulator, '');
    await page.getByRole('button', { name: 'Start a chat' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('The customer’s name').fill('Eve');
    await dialog.getByLabel('Scenario to play').selectOption('bot-to-agent');
    await dialog.getByRole('button', { name: 'Start' }).click();
    const waiting = page.getByRole('dialog', { name: 'The chat is waiting for its customer' });
    const participantToken = await waiting.locator('pre').first().innerText();
    await connect(emulator, { participantId: '', participantToken });
    await waiting.getByRole('button', { name: 'Close' }).click();
    await moments(page, 'ListPicker: What can I do for you?').first().waitFor();
    await page.getByText('waiting for the customer: message').waitFor();
  });

  it('sends messages as an agent, a bot or the system, and pushes any interactive template', async () => {
    const { emulator, contactId } = await chatWithCustomer();
    const page = await open(emulator, `contacts/${contactId}`);
    for (const role of ['Agent', 'Bot', 'System']) {
      await page.getByLabel('Send as').selectOption(role);
      await page.getByRole('textbox', { name: 'Message', exact: true }).fill(`I am ${role}`);
      await page.keyboard.press('Enter');
      await moments(page, `I am ${role}`).waitFor();
    }
    const names = ['List picker', 'Quick reply', 'Time picker', 'Panel', 'Carousel', 'View'];
    for (const name of names) {
      await page.getByRole('button', { name: 'Interactive message' }).click();
      await page.getByLabel('Template').selectOption(name);
      await page.getByRole('button', { name: 'Push' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    const { transcript } = emulator.contact(contactId);
    const pushed = transcript.filter(({ ContentType }) => ContentType.endsWith('.interactive'));
    expect(
      pushed.map(({ Content }) => (JSON.parse(Content!) as { templateType: string }).templateType),
    ).to.deep.equal([
      'ListPicker',
      'QuickReply',
      'TimePicker',
      'Panel',
      'Carousel',
      'ViewResource',
    ]);
    expect(transcript.map(({ ParticipantRole }) => ParticipantRole)).to.include.members([
      'AGENT',
      'CUSTOM_BOT',
      'SYSTEM',
    ]);
  });

  it('drops sockets, sets faults, skips an hour and plays a scenario', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const socket = await listen(emulator, customer);
    const page = await open(emulator, `contacts/${contactId}`);
    await page.getByRole('button', { name: 'Drop sockets' }).click();
    expect(await socket.closed).to.equal(1006);
    await moments(page, /CloseWebSocket.*code 1006/s).waitFor();

    await page.getByRole('button', { name: 'Faults' }).click();
    await page.getByLabel('Operation').selectOption('SendEvent');
    await page.getByLabel('Fault', { exact: true }).selectOption('server-error');
    await page.getByLabel('At most').fill('2');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByText('server-error on SendEvent').waitFor();
    const faults = (await (await fetch(`${emulator.url}/emulator/faults`)).json()) as object;
    expect(faults).to.have.deep.nested.property('faults[0]', {
      operation: 'SendEvent',
      kind: 'server-error',
      probability: 1,
      count: 2,
      struck: 0,
    });
    await page.getByRole('button', { name: 'Remove all' }).click();
    await page.getByText('There are no faults.').waitFor();
    await page.keyboard.press('Escape');

    const before = Date.now();
    await page.getByRole('button', { name: 'Skip an hour' }).click();
    await page.getByText('Advanced the clock by an hour').waitFor();
    const { now } = (await (await fetch(`${emulator.url}/emulator/clock`)).json()) as {
      now: string;
    };
    expect(Date.parse(now) - before).to.be.at.least(3_600_000);

    await page.getByRole('button', { name: 'Play a scenario' }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'A rejected file' })
      .getByRole('button', { name: 'Play' })
      .click();
    await moments(page, 'photo of the broken lid').waitFor();
  });

  it('opens a long contact at its newest item, and follows it', async () => {
    const { emulator, contactId } = await chatWithCustomer();
    const contact = emulator.contact(contactId);
    for (let i = 0; i < 400; i += 1) contact.say('AGENT', `said ${i}.`);
    const page = await open(emulator, `contacts/${contactId}`);
    await moments(page, 'said 399.').waitFor();
    const isInView = (text: string) =>
      moments(page, text).evaluate((row) => {
        const box = row.closest('.scroller')!.getBoundingClientRect();
        const { top, bottom } = row.getBoundingClientRect();
        return top >= box.top && bottom <= box.bottom;
      });
    expect(await isInView('said 399.')).to.equal(true);
    contact.say('AGENT', 'the latest');
    await moments(page, 'the latest').waitFor();
    expect(await isInView('the latest')).to.equal(true);
    expect(await moments(page, 'said 99.').count()).to.equal(0);
  });

  it('has a page for an unknown contact, and for one that a reset has deleted', async () => {
    const { emulator, contactId } = await chatWithCustomer();
    const page = await open(emulator, 'contacts/nothing');
    await page.getByRole('heading', { name: 'There is no such contact' }).waitFor();
    await page.locator('.contact').click();
    await page.getByRole('heading', { name: 'Ada' }).waitFor();
    expect(page.url()).to.contain(contactId);
    emulator.reset();
    await page.getByRole('heading', { name: 'There is no such contact' }).waitFor();
  });

  it('shows hostile messages as text', async () => {
    const emulator = await start();
    const hostile = `<img src=x onerror=alert(1)><script>alert(2)</script>"'&`;
    const chat = await emulator.startChat({ displayName: hostile });
    const person = await connect(emulator, chat);
    await say(emulator, person, hostile);
    emulator.contact(chat.contactId).push({
      ContentType: '"><b>x',
      Content: hostile,
      DisplayName: '__proto__',
    });
    const page = await open(emulator, `contacts/${chat.contactId}`);
    await moments(page, hostile).first().waitFor();
    expect(await page.locator('h2').innerText()).to.equal(hostile);
    await page.locator('.moment.item').last().click();
    await page.getByRole('region', { name: 'Item' }).waitFor();
    expect(await page.locator('img, b, script:not([src])').count()).to.equal(0);
  });

  it('can be used with only the keyboard', async () => {
    const { emulator, contactId } = await chatWithCustomer();
    await join(emulator, contactId);
    const page = await open(emulator, '');
    await page.locator('.contact').focus();
    await page.keyboard.press('Enter');
    await moments(page, 'Grace').first().waitFor();
    const last = page.locator('.moment:visible').last();
    await last.focus();
    await page.keyboard.press('ArrowUp');
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).to.equal(await page.locator('.moment:visible').nth(-2).textContent());
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Details' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).to.equal(focused);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [name, viewport] of [
      ['a desktop', DESKTOP],
      ['a phone', PHONE],
    ] as const) {
      it(`is accessible and fits on ${name}, ${colorScheme}`, async () => {
        const { emulator, contactId, customer } = await chatWithCustomer();
        void emulator
          .contact(contactId)
          .play(readScenario('bot-to-agent'))
          .catch(() => undefined);
        await listen(emulator, customer);
        await sendTwice(emulator, customer);
        const page = await open(emulator, '', { viewport, colorScheme });
        await page.locator('.contact').waitFor();
        const check = async (what: string) => {
          expect(await axeFindings(page), what).to.deep.equal([]);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(width, `the width of ${what}`).to.be.at.most(viewport.width);
        };
        await check('the list');
        await page.locator('.contact').click();
        await moments(page, /attempt 2/).waitFor();
        await check('a contact');
        await moments(page, /attempt 2/).click();
        await page.getByRole('button', { name: 'Copy as test' }).waitFor();
        await check('a detail');
        await page.keyboard.press('Escape');
        for (const button of [/^Faults/, 'Interactive message', 'Play a scenario']) {
          await page.getByRole('button', { name: button }).click();
          await page.getByRole('dialog').waitFor();
          await check(String(button));
          await page.keyboard.press('Escape');
        }
      });
    }
  }
});
