import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { axeFindings } from './chat/axe.js';
import { TEMPLATES, useChatPages } from './chat/chatPage.js';

const DESKTOP = { width: 1200, height: 800 };
const PHONE = { width: 360, height: 740 };

describe('examples/chat: accessibility', () => {
  const open = useChatPages();

  it('can be used with only the keyboard, from one end of the page to the other', async () => {
    const { page } = await open();
    const stops = ['This chat in the emulator', 'New chat'];
    for (const [name, tools, leave] of [
      ['Ada', [], 'End chat'],
      ['Grace', ['Let the shop’s bot ask something'], 'Leave'],
    ] as const) {
      stops.push('Cut the connection', 'Transcript', leave, `What ${name} sees`);
      stops.push('Attach files', ...tools, 'Message', 'Send');
    }
    const seen: string[] = [];
    for (const _ of stops) {
      await page.keyboard.press('Tab');
      const { name, isMarked } = await focused(page);
      expect(isMarked, `the focus on ${name} can be seen`).to.equal(true);
      seen.push(name);
    }
    expect(seen).to.deep.equal(stops);
  });

  it('supports writing, reading, disconnecting, ending and restarting with the keyboard', async () => {
    const { page, customer, agent } = await open();
    await customer.text.focus();
    await page.keyboard.type('One');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('Two');
    await page.keyboard.press('Enter');
    await agent.message('One\nTwo').waitFor();
    expect((await focused(page)).name).to.equal('Message');

    await customer.button('Transcript').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Transcript' }).waitFor();
    await page.keyboard.press('Escape');
    expect((await focused(page)).name).to.equal('Transcript');

    await customer.button('Cut the connection').focus();
    await page.keyboard.press('Space');
    await customer.status('Reconnecting…');
    await page.keyboard.press('Space');
    await customer.status('Connected');

    await customer.button('End chat').focus();
    await page.keyboard.press('Enter');
    expect((await focused(page)).name).to.equal('Keep chatting');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await customer.status('You have ended the chat');
    expect((await focused(page)).name).to.equal('Start a new chat');
    await page.keyboard.press('Enter');
    await customer.log.getByText('Ada has joined').waitFor();
    expect(await customer.messages()).to.deep.equal([]);
  });

  it('switches sides with the arrow keys on a phone', async () => {
    const { page, customer, agent } = await open({ viewport: PHONE });
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await agent.pane.isVisible()).to.equal(true);
    expect(await customer.pane.isVisible()).to.equal(false);
  });

  it('describes the sides, their messages and connections to screen readers', async () => {
    const { customer } = await open();
    const tree = await customer.pane.ariaSnapshot();
    expect(tree).to.match(/^- region "Ada, the customer":/);
    expect(tree).to.contain('- log "What Ada sees"');
    expect(tree).to.contain('- status: Connected');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [device, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
      it(`has no violations in axe: ${colorScheme}, ${device}`, async () => {
        const { page, customer, agent, finishChecks } = await open({
          viewport,
          colorScheme,
          // Half-way through an animation, colours are none that anybody reads.
          reducedMotion: 'reduce',
        });
        const turnTo = async (name: string): Promise<void> => {
          if (viewport === PHONE) await page.getByText(name, { exact: true }).click();
        };
        await customer.say('# A _list_ `of`');
        await customer.say('- https://shop.example');
        await customer.attach('lid.png', 'image/png', await page.screenshot());
        await customer.attach('bill.txt', 'text/plain', Buffer.from('12 €'));
        await customer.attach('virus.txt', 'text/plain', Buffer.from('MZ'));
        await customer.log.getByText('Scanning…').nth(2).waitFor();
        finishChecks();
        await customer.message('Rejected by the scan').waitFor();
        await customer.attach('nothing.txt', 'text/plain', Buffer.alloc(0));
        await customer.pane.getByText('Not sent').waitFor();
        await turnTo('Agent');
        for (const template of TEMPLATES) await agent.ask(template);
        await agent.log.getByLabel('E-mail address').waitFor();
        await agent.text.press('x');
        await turnTo('Customer');
        await customer.pane.getByText('Grace is typing').waitFor();
        await customer.button('Cut the connection').click();
        await customer.status('Reconnecting…');
        expect(await axeFindings(page)).to.deep.equal([]);

        await customer.button('Transcript').click();
        await page.getByRole('dialog').getByText('lid.png').waitFor();
        expect(await axeFindings(page)).to.deep.equal([]);
        await page.keyboard.press('Escape');

        await customer.button('End chat').click();
        expect(await axeFindings(page)).to.deep.equal([]);
        await page.getByRole('dialog').getByRole('button', { name: 'End chat' }).click();
        await customer.status('You have ended the chat');
        expect(await axeFindings(page)).to.deep.equal([]);
      });
    }
  }
});

/** What has the focus: its name, and whether the page marks it. */
function focused(page: Page): Promise<{ readonly name: string; readonly isMarked: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { name: '', isMarked: false };
    const label = 'labels' in element ? (element.labels as NodeListOf<HTMLElement>)[0] : undefined;
    const name = element.ariaLabel ?? label?.innerText ?? element.innerText;
    // The mark of an invisible or inner control is on what stands for it.
    const marked = [element, element.closest('label'), element.closest('fieldset')];
    const isMarked = marked.some((one) => one && getComputedStyle(one).outlineStyle === 'solid');
    return { name: name.trim(), isMarked };
  });
}
