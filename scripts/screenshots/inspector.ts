import { readScenario, startEmulator } from 'amazon_connect_participant_emulator';
import { ApiClient, ChatSession } from 'amazon_connect_participant_service';
import type { Browser, BrowserContextOptions } from 'playwright-core';

/**
 * Takes the screenshots of the emulator's inspector. They show a chat whose first message is sent
 * twice, because the response was lost.
 *
 * @param images the folder for the screenshots
 */
export async function takeInspectorPictures(browser: Browser, images: string): Promise<void> {
  const emulator = await startEmulator({ port: 0 });
  const client = new ApiClient(emulator.url);
  const contentTypes = ['text/plain', 'application/vnd.amazonaws.connect.message.interactive'];
  for (const displayName of ['Charles', 'Emmy']) {
    const { contactId } = await emulator.startChat({ displayName, contentTypes });
    emulator.contact(contactId).say('AGENT', 'How can I help?');
  }
  const { contactId, participantToken } = await emulator.startChat({
    displayName: 'Ada',
    contentTypes,
  });
  const chat = emulator.contact(contactId);
  const played = chat.play(readScenario('bot-to-agent'));
  // It continues after the screenshots are taken.
  played.catch(() => undefined);
  const session = new ChatSession({ participantToken, client });
  try {
    await session.connect();
    await chat.waitFor(({ Content = '' }) => Content.includes('What can I do for you?'));
    emulator.setFaults({
      faults: [{ operation: 'SendMessage', kind: 'reset-after-apply', probability: 1, count: 1 }],
    });
    await session.sendMessage('Talk to a person');
    await chat.waitFor(({ DisplayName, Type }) => DisplayName === 'Grace' && Type === 'EVENT');
    emulator.advance(1500);
    await chat.waitFor(({ Content = '' }) => Content.includes('Which parcel'));

    const desktop = { viewport: { width: 1280, height: 800 } };
    const phone = { viewport: { width: 360, height: 780 }, deviceScaleFactor: 2 };
    const pictures: [name: string, options: BrowserContextOptions, isDetailed: boolean][] = [
      ['inspector.png', { ...desktop, colorScheme: 'light' }, true],
      ['inspector-dark.png', { ...desktop, colorScheme: 'dark' }, false],
      ['inspector-phone.png', { ...phone, colorScheme: 'light' }, false],
    ];
    for (const [name, options, isDetailed] of pictures) {
      const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.goto(`${emulator.url}/emulator/contacts/${contactId}`);
      await page.locator('.moment', { hasText: 'Which parcel' }).first().waitFor();
      if (isDetailed) await page.locator('.moment', { hasText: 'deduplicated' }).click();
      await page.screenshot({ path: `${images}/${name}` });
      await context.close();
      console.log(`docs/images/${name}`);
    }
  } finally {
    session.close();
    client.close();
    await emulator.close();
  }
}
