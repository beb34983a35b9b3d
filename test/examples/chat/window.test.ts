import { ContentType } from 'amazon_connect_participant_service';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { axeFindings } from './axe.js';
import { untilConnected, useChatPages } from './chatPage.js';

describe('examples/chat: the window', () => {
  const open = useChatPages();

  it('shows the name of the other participant in its header', async () => {
    const { customer, agent } = await open();
    const name = ({ pane }: typeof customer) => pane.getByRole('heading', { level: 2 });
    await name(customer).getByText('Grace', { exact: true }).waitFor();
    await name(agent).getByText('Ada', { exact: true }).waitFor();
    await agent.leave('Leave');
    await name(customer).getByText('Waiting for somebody to join').waitFor();
  });

  it('describes every event in words', async () => {
    const { customer, emulator, contactId } = await open();
    const contact = emulator.contact(contactId);
    const live = [ContentType.TYPING, ContentType.MESSAGE_METADATA];
    const types = Object.values(ContentType).filter(
      (type) =>
        type.includes('.event.') &&
        !(live as string[]).includes(type) &&
        !/message\.(delivered|read)$/.test(type) &&
        type !== ContentType.CHAT_ENDED,
    );
    const sessionId = 'a1b2c3d4-0000-0000-0000-000000000001';
    for (const type of [...types, 'application/vnd.amazonaws.connect.event.tea.served']) {
      const isSignIn = type.includes('.authentication.');
      contact.push({
        Type: 'EVENT',
        ContentType: type,
        DisplayName: 'Grace',
        ...(isSignIn && { Content: JSON.stringify({ SessionId: sessionId }) }),
      });
    }
    await customer.log.getByText('Something happened that this page cannot describe').waitFor();
    const lines = await customer.log.locator('.event').allInnerTexts();
    const texts = lines.map((line) => line.replace(/ \d\d:\d\d$/, ''));
    expect(texts.slice(2)).to.have.length(types.length + 1);
    expect(new Set(texts.slice(2)).size).to.equal(types.length + 1);
    for (const text of texts) expect(text).not.to.match(/\.|vnd|participant|_|displayname/);
  });

  it('asks before it ends the chat', async () => {
    const { page, customer, agent } = await open();
    await customer.button('End chat').click();
    const dialog = page.getByRole('dialog', { name: 'End the chat?' });
    await dialog.getByText('It ends for everybody in it.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await customer.button('End chat').click();
    await dialog.getByRole('button', { name: 'Keep chatting' }).click();
    await customer.say('Still here');
    await agent.message('Still here').waitFor();
    await customer.leave('End chat');
    await customer.status('You have ended the chat');
  });

  it('accepts files that are dropped on it or pasted into it', async () => {
    const { page, customer, agent } = await open();
    const give = (type: 'drop' | 'paste', name: string): Promise<void> =>
      page.evaluate(
        ([kind, fileName]) => {
          const data = new DataTransfer();
          data.items.add(new File(['12 €'], fileName, { type: 'text/plain' }));
          const pane = document.querySelector('.pane.customer')!;
          const init = { bubbles: true, cancelable: true };
          if (kind === 'paste') {
            const text = pane.querySelector('textarea')!;
            text.dispatchEvent(new ClipboardEvent('paste', { ...init, clipboardData: data }));
            return;
          }
          const over = new DragEvent('dragover', { ...init, dataTransfer: data });
          pane.dispatchEvent(over);
          if (!over.defaultPrevented) throw new Error('The browser would open the file');
          pane.dispatchEvent(new DragEvent('drop', { ...init, dataTransfer: data }));
        },
        [type, name] as const,
      );
    await give('drop', 'dropped.txt');
    await agent.message('dropped.txt').waitFor();
    await give('paste', 'pasted.txt');
    await agent.message('pasted.txt').waitFor();
    expect(await customer.pane.locator('.dropping').count()).to.equal(0);
  });

  it('shows the size of a message in bytes, and sends none that is too long', async () => {
    const { customer, agent } = await open();
    await customer.text.fill('é'.repeat(8_000));
    await customer.pane.getByText('16,000 of 16,384 bytes').waitFor();
    await customer.text.fill('é'.repeat(8_193));
    await customer.pane.getByText('Too long by 2 bytes').waitFor();
    expect(await customer.button('Send').isDisabled()).to.equal(true);
    await customer.text.press('Enter');
    expect(await customer.messages()).to.deep.equal([]);
    await customer.text.press('Backspace');
    await customer.text.press('Enter');
    await agent.message('é').waitFor();
    expect(await customer.pane.locator('.bytes').innerText()).to.equal('');
  });

  it('continues the chat when the page is reloaded', async () => {
    const { page, customer, agent } = await open();
    await customer.say('Before');
    await customer.message('Before').getByText('Read').waitFor();
    await customer.button('Cut the connection').click();
    await customer.status('Reconnecting…');
    await customer.say('Not sent yet');
    await customer.text.fill('Half a sent');
    await page.reload();
    await untilConnected(page);
    await agent.message('Not sent yet').waitFor();
    expect(await customer.messages()).to.deep.equal(['Before', 'Not sent yet']);
    expect(await customer.text.inputValue()).to.equal('Half a sent');
    await customer.message('Before').getByText('Read').waitFor({ state: 'attached' });
    await agent.say('Welcome back');
    await customer.message('Welcome back').waitFor();

    await page.getByRole('link', { name: 'New chat' }).click();
    await untilConnected(page);
    expect(await customer.messages()).to.deep.equal([]);
    expect(new URL(page.url()).search).to.equal('');
  });

  it('supports a language that is written from right to left', async () => {
    const { page, customer, agent } = await open({ search: '?lang=ar', reducedMotion: 'reduce' });
    expect(await page.locator('html').getAttribute('dir')).to.equal('rtl');
    await customer.pane.locator('textarea').fill('أهلا');
    await customer.pane.locator('textarea').press('Enter');
    await agent.message('أهلا').waitFor();
    await customer.message('أهلا').getByText('قُرئت').waitFor();
    const [own, log] = await Promise.all([
      customer.log.locator('.body').boundingBox(),
      customer.log.boundingBox(),
    ]);
    const middle = (log?.x ?? 0) + (log?.width ?? 0) / 2;
    expect(own?.x).to.be.below(middle);
    expect(await page.locator('body').innerText()).not.to.match(
      /Connected|Delivered|Write|New chat/,
    );
    expect(await axeFindings(page)).to.deep.equal([]);
  });

  it('fits into 320 pixels, in both directions of writing', async () => {
    for (const search of ['', '?lang=ar']) {
      const { page, agent } = await open({ viewport: { width: 320, height: 640 }, search });
      await page.locator('.sides label:has([value=agent])').click();
      await agent.pane.locator('.tool:has(use[href="#list"])').click();
      await page.locator('dialog.ask .option').last().click();
      await page.locator('.sides label:has([value=customer])').click();
      await page.locator('.pane.customer .view [type=email]').waitFor();
      expect(await overflow(page)).to.deep.equal([]);
    }
  });
});

describe('examples/chat: Markdown', () => {
  const open = useChatPages({});

  it('is not available unless the chat allows it', async () => {
    const { page, customer, agent } = await open();
    const sent = page.waitForRequest(/participant\/message$/);
    await customer.say('Is it **bold**?');
    await agent.message('Is it **bold**?').waitFor();
    expect((await sent).postDataJSON()).to.include({ ContentType: 'text/plain' });
  });
});

/** What stands out of the page at its sides. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    return [...document.querySelectorAll('body *:not(.unseen, h1)')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const isOut = width > 1 && (left < -1 || right > clientWidth + 1);
        return isOut && element.closest('.cards') === null;
      })
      .map((element) => `${element.tagName}.${element.className}`);
  });
}
