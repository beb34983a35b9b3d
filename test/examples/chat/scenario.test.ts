import { readScenario } from 'amazon_connect_participant_emulator';
import { useChatPages } from './chatPage.js';

describe('examples/chat: a scenario', () => {
  const open = useChatPages({ markdown: false }, { scenario: readScenario('bot-to-agent') });

  it('plays on the page, which responds to it', async () => {
    const { customer, agent } = await open();
    await customer.message('Hello! I am the parcel bot.').waitFor();
    await customer.button('Talk to a person').click();
    await customer.message('Hi, I am Grace. Which parcel is it about?').waitFor();
    await customer.say('Number 42');
    await customer.message('Thank you. It is on its way, and comes tomorrow.').waitFor();
    await customer.button('No, thank you').click();
    await agent.pane.locator('.status', { hasText: /ended/i }).waitFor();
  });
});
