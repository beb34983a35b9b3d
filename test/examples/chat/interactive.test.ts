import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { useChatPages, type Side } from './chatPage.js';

describe('examples/chat: interactive messages', () => {
  const open = useChatPages();

  /** What each template takes, and what the customer is shown to have said. */
  const answers: readonly {
    readonly template: Parameters<Side['ask']>[0];
    readonly choice: string | RegExp;
    readonly sent: string;
    readonly shown: string;
    readonly reply?: string;
  }[] = [
    {
      template: 'A list to choose from',
      choice: /A new one/,
      sent: 'A new one',
      shown: 'A new one',
      reply: 'We take care of it.',
    },
    {
      template: 'A time',
      choice: /^14:30/,
      sent: '2030-03-04T13:30+00:00',
      shown: '2030-03-04T13:30+00:00',
      reply: 'See you then!',
    },
    {
      template: 'A panel with a picture',
      choice: 'Steel',
      sent: 'Steel',
      shown: 'Steel',
      reply: 'Good choice',
    },
    { template: 'Quick replies', choice: 'Well', sent: 'Well', shown: 'Well' },
    {
      template: 'A carousel',
      choice: 'Walnut',
      sent: '{"templateIdentifier":"boards","listTitle":"Boards","selectionText":"Walnut"}',
      shown: 'Boards – Walnut',
    },
  ];
  for (const { template, choice, sent, shown, reply } of answers) {
    for (const [way, choose] of [
      ['by mouse', (side: Side) => side.log.getByRole('button', { name: choice }).click()],
      ['by keyboard', (side: Side) => pressEnterOn(side, choice)],
    ] as const) {
      // What the other templates do by keyboard, two of them show.
      if (way === 'by keyboard' && !['A time', 'A carousel'].includes(template)) continue;
      it(`${template}: is answered ${way}, and shows the answer on both sides`, async () => {
        const { customer, agent, emulator, contactId } = await open();
        await agent.ask(template);
        await choose(customer);
        await emulator.contact(contactId).waitFor(({ Content }) => Content === sent);
        await agent.message(shown).getByText(shown, { exact: true }).last().waitFor();
        for (const side of [customer, agent]) {
          const button = side.log.getByRole('button', { name: choice });
          await side.log.locator('[aria-pressed=true]').waitFor();
          expect(await button.isDisabled()).to.equal(true);
          expect(await button.getAttribute('aria-pressed')).to.equal('true');
          if (reply !== undefined) await side.log.getByText(reply).waitFor();
        }
        await customer.pane.locator('textarea:focus').waitFor();
      });
    }
  }

  it('shows a form that can be filled in by keyboard, and sends the values', async () => {
    const { page, customer, agent, emulator, contactId } = await open();
    await agent.ask('A form');
    const email = customer.log.getByLabel('E-mail address');
    await email.waitFor();
    expect(await customer.log.getByLabel('Order').inputValue()).to.equal('A-1815');
    expect(await agent.log.getByLabel('E-mail address').isDisabled()).to.equal(true);
    await customer.log.getByRole('button', { name: 'Send' }).click();
    expect(await customer.log.locator(':invalid').count()).to.be.greaterThan(0);

    await email.focus();
    await page.keyboard.type('ada@example.com');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Broken');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await customer.log.getByLabel('Tell me about news').press('Space');
    await customer.log.getByRole('button', { name: 'Send' }).press('Enter');

    const { Content = '' } = await emulator
      .contact(contactId)
      .waitFor(({ ContentType }) => ContentType.endsWith('interactive.response'));
    expect(JSON.parse(Content)).to.deep.equal({
      templateType: 'ViewResource',
      version: '1.0',
      action: 'Submit',
      data: {
        order: 'A-1815',
        email: 'ada@example.com',
        reason: 'Broken',
        how: 'In the shop',
        day: '',
        note: '',
        news: ['true'],
      },
    });
    await agent.message('email: ada@example.com').getByText('Sent: Submit').waitFor();
    for (const side of [customer, agent]) {
      const filled = side.log.getByLabel('E-mail address');
      await side.pane
        .page()
        .waitForFunction(
          (field) => field instanceof HTMLInputElement && field.value === 'ada@example.com',
          await filled.elementHandle(),
        );
      expect(await filled.isDisabled()).to.equal(true);
    }
  });

  it('reports that a form could not be loaded, and tries again', async () => {
    const { customer, agent, emulator } = await open();
    emulator.setFaults({
      faults: [{ operation: 'DescribeView', kind: 'server-error', probability: 1 }],
    });
    await agent.ask('A form');
    await customer.log.getByText('The form could not be loaded.').waitFor();
    emulator.setFaults({ faults: [] });
    await customer.button('Try again').click();
    await customer.log.getByLabel('E-mail address').waitFor();
  });

  it('loads no pictures from other servers, and says so', async () => {
    // The page's own policy would hide it.
    const { page, customer, agent } = await open({ bypassCSP: true });
    const asked = requestsOf(page);
    for (const template of [
      'A list to choose from',
      'A panel with a picture',
      'A carousel',
    ] as const)
      await agent.ask(template);
    const words =
      'Image not shown: pictures.shop.example would learn who reads this chat, and when';
    await customer.log.getByText(words).nth(4).waitFor();
    await customer.log.getByText('Three lids side by side').waitFor();
    expect(asked.filter((url) => url.includes('shop.example'))).to.deep.equal([]);
  });

  it('shows malformed and unknown templates', async () => {
    const { customer, emulator, contactId } = await open();
    const push = (Content: string) =>
      emulator
        .contact(contactId)
        .push({ ContentType: 'application/vnd.amazonaws.connect.message.interactive', Content });
    const template = (templateType: string, content: unknown): string =>
      JSON.stringify({ templateType, version: '1.0', data: { content } });
    push('no JSON');
    push(template('AppleForm', { title: 'Something new' }));
    push(template('ListPicker', { title: { x: 1 }, elements: [null, 7, { title: ['y'] }] }));
    push(template('TimePicker', { timeslots: [{ date: 'never' }, { date: 5 }] }));
    push(template('Carousel', { title: 'Cards', elements: [{ data: 5 }] }));
    const link = { title: 'Evil', type: 'hyperlink', url: 'javascript:alert(1)' };
    push(template('Panel', { title: 'The last one', elements: [link] }));
    await customer.message('The last one').waitFor();
    const unknown = customer.log.getByText('This cannot be shown here. Please type your answer.');
    expect(await unknown.count()).to.equal(2);
    await customer.log.getByText('There are no times to choose from').waitFor();
    expect(await customer.log.getByRole('link').count()).to.equal(0);
  });

  it('can be answered again if the same question is asked again', async () => {
    const { customer, agent } = await open();
    await agent.ask('Quick replies');
    await customer.log.getByRole('button', { name: 'Well' }).click();
    await agent.message('Well').nth(1).waitFor();
    await agent.ask('Quick replies');
    await customer.log.getByRole('button', { name: 'Badly' }).nth(1).click();
    await customer.log.locator('[aria-pressed=true]', { hasText: 'Badly' }).waitFor();
    const chosen = await customer.log.locator('[aria-pressed=true]').allInnerTexts();
    expect(chosen).to.deep.equal(['Well', 'Badly']);
  });
});

async function pressEnterOn({ log, pane }: Side, name: string | RegExp): Promise<void> {
  await log.getByRole('button', { name }).waitFor();
  await log.focus();
  const { keyboard } = pane.page();
  const isThere = (): Promise<boolean> =>
    log.getByRole('button', { name }).evaluate((button) => button === document.activeElement);
  for (let presses = 0; presses < 30 && !(await isThere()); presses += 1) {
    await keyboard.press('Tab');
  }
  await keyboard.press('Enter');
}

function requestsOf(page: Page): readonly string[] {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  return urls;
}
