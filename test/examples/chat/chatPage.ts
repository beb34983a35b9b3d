import { startEmulator, type Emulator } from 'amazon_connect_participant_emulator';
import { expect } from 'chai';
import { chromium } from 'playwright-core';
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Locator,
  Page,
} from 'playwright-core';
import { startChatServer, type ChatServer } from '../../../examples/chat/server.js';
import { LAUNCH, needChromium } from '../../emulator/support/chromium.js';

/** One side of the chat on the page. */
export class Side {
  readonly pane: Locator;
  readonly log: Locator;
  readonly text: Locator;

  constructor(page: Page, role: 'customer' | 'agent') {
    this.pane = page.locator(`.pane.${role}`);
    this.log = this.pane.getByRole('log');
    this.text = this.pane.getByLabel('Message');
  }

  /** Writes as people do, key by key, and sends. */
  async say(text: string): Promise<void> {
    await this.text.pressSequentially(text);
    await this.text.press('Enter');
  }

  message(text: string): Locator {
    return this.log.getByRole('article').filter({ hasText: text });
  }

  button(name: string): Locator {
    return this.pane.getByRole('button', { name, exact: true });
  }

  async attach(name: string, mimeType: string, buffer: Buffer): Promise<void> {
    await this.pane.getByLabel('Attach a file').setInputFiles({ name, mimeType, buffer });
  }

  /** Waits for what is said of the connection. */
  async status(text: string): Promise<void> {
    await this.pane.locator('.status', { hasText: text }).waitFor();
  }

  /** What stands in the log, message by message. */
  messages(): Promise<string[]> {
    return this.log.locator('.message .body').allInnerTexts();
  }
}

/** The page with a new chat on it, and both sides connected. */
export interface ChatPage {
  readonly page: Page;
  readonly customer: Side;
  readonly agent: Side;
  /** Ends the checks of all files that were sent. */
  readonly finishChecks: () => void;
}

/** How long the emulator checks a file unless the check is ended, in ms. */
const CHECK_TIME = 60_000;

/** Opens the page in a browser of its own making. */
export type OpenChat = (
  options?: BrowserContextOptions,
  prepare?: (context: BrowserContext) => Promise<void>,
) => Promise<ChatPage>;

/**
 * Has the page served while the tests of a suite run. After each, whatever went wrong in its pages is
 * a failure: exceptions, dialogs, and what their policy has kept from them.
 */
export function useChatPages(): OpenChat {
  let emulator: Emulator | undefined;
  let server: ChatServer | undefined;
  let browser: Browser | undefined;
  let contexts: BrowserContext[] = [];
  let faults: string[] = [];

  before(async function () {
    needChromium(this);
    emulator = await startEmulator({
      port: 0,
      attachments: { delayMs: CHECK_TIME, reject: ['virus.*'] },
    });
    server = await startChatServer(emulator, 0);
    browser = await chromium.launch(LAUNCH);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    await emulator?.close();
  });
  beforeEach(() => {
    contexts = [];
    faults = [];
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    expect(faults).to.deep.equal([]);
  });

  return async (options, prepare) => {
    const size = { width: 1200, height: 800 };
    const context = await browser!.newContext({ viewport: size, ...options });
    contexts.push(context);
    await prepare?.(context);
    const page = await context.newPage();
    page.setDefaultTimeout(40_000);
    watch(page, faults);
    await page.goto(server!.url);
    for (const role of ['customer', 'agent']) {
      const connected = page.locator(`.pane.${role}[data-state=connected]`);
      await connected.waitFor({ state: 'attached' });
    }
    const finishChecks = (): void => emulator?.advance(CHECK_TIME);
    const [customer, agent] = [new Side(page, 'customer'), new Side(page, 'agent')];
    return { page, customer, agent, finishChecks };
  };
}

function watch(page: Page, faults: string[]): void {
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('dialog', (dialog) => {
    faults.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (line) => {
    if (line.text().includes('Content Security Policy')) faults.push(line.text());
  });
}
