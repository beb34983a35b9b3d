import { expect } from 'chai';
import { useChatPages } from './chatPage.js';

/** The service is asked too often. */
const throttling = {
  faults: [{ operation: 'SendMessage', kind: 'throttle', probability: 1 }],
} as const;

describe('examples/chat: the status of a message', () => {
  const open = useChatPages();

  it('shows that the service throttles, until a message is sent', async () => {
    const { customer, emulator } = await open();
    emulator.setFaults(throttling);
    await customer.say('Hello?');
    await customer.status('The service is busy');
    await customer.message('Hello?').getByText('Sending…').waitFor();
    emulator.setFaults({ faults: [] });
    await customer
      .message('Hello?')
      .getByText(/^(Sent|Delivered|Read)$/)
      .waitFor();
    await customer.status('Connected');
  });

  it('can cancel a message that is being sent', async () => {
    const { customer, agent, emulator } = await open();
    emulator.setFaults(throttling);
    await customer.say('Never mind');
    await customer.button('Cancel').click();
    await customer.message('Never mind').waitFor({ state: 'detached' });
    await customer.pane.locator('textarea:focus').waitFor();
    emulator.setFaults({ faults: [] });
    await customer.say('Hello');
    await agent.message('Hello').waitFor();
    expect(await agent.messages()).to.deep.equal(['Hello']);
  });

  it('shows why a message was not sent, and sends it again on request', async () => {
    const { page, customer, agent } = await open();
    await page.route('**/participant/message', (route) =>
      route.fulfill({
        status: 400,
        headers: { 'access-control-allow-origin': '*' },
        json: { __type: 'ValidationException', Message: 'No' },
      }),
    );
    await customer.say('Hello');
    await customer.message('Hello').getByText('Not sent: the service does not accept it').waitFor();
    await page.unroute('**/participant/message');
    await customer.button('Send again').click();
    await agent.message('Hello').waitFor();
    await customer.message('Hello').getByText('Not sent').waitFor({ state: 'detached' });
    expect(await customer.messages()).to.deep.equal(['Hello']);
  });

  it('never shows a rejected message as read', async () => {
    const { customer, agent, finishChecks } = await open();
    await customer.say('My card is 4111111111111111');
    const refused = customer.message('My card');
    await refused.getByText('Being checked…').waitFor();
    finishChecks();
    await refused.getByText('Rejected: nobody else sees it').waitFor();
    await customer.say('Did you get it?');
    await customer.message('Did you').getByText('Read', { exact: true }).waitFor();
    expect(await refused.getByText('Read', { exact: true }).count()).to.equal(0);
    expect(await agent.messages()).to.deep.equal(['Did you get it?']);
    await customer.button('Discard').click();
    await refused.waitFor({ state: 'detached' });
  });
});
