import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { stopTime } from '../emulator/support/chat.js';
import { useChatPages } from './chat/chatPage.js';

const PHONE = { viewport: { width: 360, height: 740 } };

describe('examples/chat', () => {
  const open = useChatPages();

  it('carries a conversation both ways, with typing and receipts', async () => {
    const { customer, agent } = await open();
    await customer.log.getByText('Grace has joined').waitFor();

    await customer.text.pressSequentially('Anybody **there**?');
    await agent.pane.getByText('Ada is typing').waitFor();
    await customer.text.press('Enter');
    await agent.message('Anybody there?').waitFor();
    expect(await agent.message('Anybody').locator('strong').innerText()).to.equal('there');
    await agent.pane.getByText('Ada is typing').waitFor({ state: 'detached' });
    await customer.message('Anybody').getByText('Read').waitFor();

    await agent.say('I am.');
    await customer.message('I am.').waitFor();
    await agent.message('I am.').getByText('Read').waitFor();
    const said = ['Anybody there?', 'I am.'];
    expect(await customer.messages()).to.deep.equal(said);
    expect(await agent.messages()).to.deep.equal(said);
  });

  it('shows one side on a phone, with the number of unread messages on the other', async () => {
    const { page, customer, agent } = await open(PHONE, (context) => context.clock.install());
    expect(await agent.pane.isVisible()).to.equal(false);

    await customer.say('Hello!');
    await page.getByLabel('1 unread').waitFor();
    await customer.message('Hello!').getByText('Delivered').waitFor();

    await page.getByText('Agent', { exact: true }).click();
    await agent.message('Hello!').waitFor();
    expect(await customer.pane.isVisible()).to.equal(false);
    await page.getByLabel('1 unread').waitFor({ state: 'detached' });
    // Receipts are at least 5 s apart.
    await page.clock.runFor(5_000);
    await page.getByText('Customer', { exact: true }).click();
    await customer.message('Hello!').getByText('Read').waitFor();
  });

  it('sees a message of the same millisecond as the one that was seen before', async () => {
    const { customer, emulator, contactId } = await open();
    stopTime();
    for (const text of ['One.', 'Two.']) {
      emulator.contact(contactId).say('AGENT', text);
      await customer.message(text).waitFor();
      await customer.everythingSeen();
    }
  });

  it('keeps the shape of its icons and buttons on the narrowest phone', async () => {
    const { page, customer } = await open({ viewport: { width: 320, height: 480 } });
    const name = `${'a-long-name-'.repeat(8)}.txt`;
    await customer.attach(name, 'text/plain', Buffer.from('text'));
    await customer.message(name).getByText('Scanning…').waitFor();
    const icon = await customer.message(name).locator('svg').first().boundingBox();
    expect(icon?.width).to.equal(20);
    const button = await page.getByRole('link', { name: 'New chat' }).boundingBox();
    expect(button?.height).to.be.below(40);
    const status = await customer.pane.locator('.status').boundingBox();
    const tool = await customer.button('Cut the connection').boundingBox();
    expect((status?.x ?? 0) + (status?.width ?? 0)).to.be.below(tool?.x ?? 0);
  });

  it('sends a picture with a progress bar, and shows it once it has been scanned', async () => {
    const { page, customer, agent, finishChecks } = await open();
    const picture = await page.screenshot();
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    const slow = { offline: false, latency: 0, downloadThroughput: -1 };
    await network.send('Network.emulateNetworkConditions', {
      ...slow,
      uploadThroughput: picture.length / 10,
    });

    await customer.attach('lid.png', 'image/png', picture);
    const bar = customer.log.getByRole('progressbar', { name: 'Upload of lid.png' });
    await bar.waitFor();
    const isUnderWay = (element: Element): boolean =>
      element instanceof HTMLProgressElement && element.value > 0 && element.value < 1;
    while (!(await bar.evaluate(isUnderWay))) await page.waitForTimeout(20);
    await network.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: -1 });

    await agent.message('Scanning…').waitFor();
    finishChecks();
    await bar.waitFor({ state: 'detached' });
    for (const { log } of [customer, agent]) {
      await log.getByRole('img', { name: 'lid.png' }).waitFor();
      await page.waitForFunction(() =>
        [...document.images].every(({ naturalWidth }) => naturalWidth === 1200),
      );
    }
  });

  it('offers other files for download, except those that the scan rejects', async () => {
    const { page, customer, agent, finishChecks } = await open();
    await customer.attach('bill.txt', 'text/plain', Buffer.from('12 €'));
    await customer.attach('virus.txt', 'text/plain', Buffer.from('MZ'));
    await agent.log.getByText('Scanning…').nth(1).waitFor();
    finishChecks();
    const downloading = page.waitForEvent('download');
    await agent.log.getByRole('button', { name: 'bill.txt' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).to.equal('bill.txt');
    expect(await readFile(await download.path(), 'utf8')).to.equal('12 €');

    await agent.message('Rejected by the scan').waitFor();
    await customer.message('virus.txt').getByText('Rejected: nobody else sees it').waitFor();
    expect(await agent.log.getByRole('button', { name: 'virus.txt' }).count()).to.equal(0);
  });

  it('shows why a file was not sent, until the entry is discarded', async () => {
    const { customer } = await open();
    await customer.attach('nothing.txt', 'text/plain', Buffer.alloc(0));
    await customer.message('nothing.txt').getByText('Not sent: the file is empty').waitFor();
    await customer.button('Discard').click();
    await customer.message('nothing.txt').waitFor({ state: 'detached' });
    await customer.pane.locator('textarea:focus').waitFor();
  });

  it('loses nothing when the connection is interrupted, and shows that it is reconnecting', async () => {
    const { customer, agent } = await open();
    await customer.button('Cut the connection').click();
    await customer.status('Reconnecting…');
    await agent.status('Connected');

    const missed = ['Hello?', 'Are you there?', 'Can you hear me?'];
    for (const text of missed) await agent.say(text);
    await customer.say('What did you say?');
    await customer.message('What did you say?').getByText('Sending…').waitFor();
    await agent.message('Can you hear me?').getByText('Sent').waitFor();
    expect(await customer.messages()).to.deep.equal(['What did you say?']);

    await customer.button('Cut the connection').click();
    await customer.status('Connected');
    await agent.message('What did you say?').waitFor();
    await customer.message('Can you hear me?').waitFor();
    await customer
      .message('What did you say?')
      .getByText(/^(Sent|Read)$/)
      .waitFor();
    for (const side of [customer, agent]) {
      expect(await side.messages()).to.deep.equal([...missed, 'What did you say?']);
    }
  });

  it('shows hostile messages as text', async () => {
    // Without the page's policy, which would hide it if something got through.
    const { page, customer, agent, finishChecks } = await open({ bypassCSP: true });
    const hostile = [
      '<img src=x onerror="alert(1)">',
      '<script>alert(2)</script><svg onload=alert(3)>',
      '[a link](javascript:alert(4)) <javascript:alert(5)>',
      '[data](data:text/html,<script>alert(6)</script>) ![pixel](https://evil.example/a.png)',
      '<a href="javascript:alert(7)">click</a><iframe src="javascript:alert(8)"></iframe>',
    ];
    for (const text of hostile) {
      await customer.text.fill(text);
      await customer.text.press('Enter');
    }
    await customer.attach('<img src=x onerror=alert(9)>.txt', 'text/plain', Buffer.from('x'));
    await agent.log.getByText('Scanning…').waitFor();
    finishChecks();
    await agent.log.getByRole('button', { name: '<img src=x onerror=alert(9)>.txt' }).waitFor();

    const shown = await agent.messages();
    for (const [index, text] of hostile.entries()) {
      if (index !== 3) expect(shown[index]).to.equal(text);
    }
    const elements = page
      .locator('.log')
      .locator('img, script, iframe, .body svg:not([aria-hidden])');
    expect(await elements.count()).to.equal(0);
    const links = await page
      .locator('.log a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).to.deep.equal(['https://evil.example/a.png', 'https://evil.example/a.png']);
    expect(await page.locator('.log a[rel="noopener noreferrer"]').count()).to.equal(2);
  });

  it('shows the whole transcript, and saves it', async () => {
    const { page, customer, agent } = await open();
    await customer.say('See https://shop.example');
    await agent.message('See').waitFor();
    await agent.say('It is **good**');
    await customer.message('It is good').waitFor();
    await customer.button('Transcript').click();
    const dialog = page.getByRole('dialog', { name: 'Transcript' });
    await dialog.getByText('It is **good**').waitFor();
    const downloading = page.waitForEvent('download');
    await dialog.getByRole('link', { name: 'Save as text' }).click();
    const text = await readFile(await (await downloading).path(), 'utf8');
    expect(text.replaceAll(/^\d\d:\d\d {2}/gm, '').split('\n')).to.deep.equal([
      'Ada has joined',
      'Grace has joined',
      'Ada  See https://shop.example',
      'Grace  It is **good**',
    ]);
  });

  it('ends on both sides', async () => {
    const { page, customer, agent } = await open();
    await agent.text.focus();
    await customer.leave('End chat');
    await customer.status('You have ended the chat');
    await agent.status('The chat has ended');
    await agent.log.getByText('Ada has left').waitFor();
    for (const { text } of [customer, agent]) expect(await text.isDisabled()).to.equal(true);
    // The transcript is still there to be read.
    await agent.button('Transcript').click();
    await page.getByRole('dialog').getByText('The chat has ended').waitFor();
    await page.keyboard.press('Escape');
    await customer.pane.getByRole('link', { name: 'Start a new chat' }).click();
    await page.locator('.pane.customer[data-state=connected]').waitFor();
    expect(await customer.messages()).to.deep.equal([]);
  });

  it('continues for the customer when the agent leaves', async () => {
    const { customer, agent } = await open();
    await agent.leave('Leave');
    await agent.status('You have left the chat');
    await customer.log.getByText('Grace has left').waitFor();
    expect(await customer.text.isEnabled()).to.equal(true);
  });
});
