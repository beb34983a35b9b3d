import {
  startEmulator,
  type Emulator,
  type EmulatorOptions,
} from 'amazon_connect_participant_emulator';
import { expect } from 'chai';
import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { emulatorOptions } from '../../../examples/chat/emulatorOptions.js';
import {
  startChatServer,
  type ChatServer,
  type ChatServerOptions,
} from '../../../examples/chat/server.js';
import { useBrowser } from '../../support/chromium.js';

/** What the shop's bot can ask, as the page calls it. */
export const TEMPLATES = [
  'A list to choose from',
  'A time',
  'A panel with a picture',
  'Quick replies',
  'A carousel',
  'A form',
] as const;

/** One side of the chat on the page. */
export class Side {
  readonly pane: Locator;
  readonly log: Locator;
  readonly text: Locator;

  readonly #role: 'customer' | 'agent';

  constructor(page: Page, role: 'customer' | 'agent') {
    this.#role = role;
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
    await this.pane.getByLabel('Attach files').setInputFiles({ name, mimeType, buffer });
  }

  /** Waits for what is said of the connection. */
  async status(text: string): Promise<void> {
    await this.pane.locator('.status', { hasText: text }).waitFor();
  }

  /** Waits until no message is unread, which the page learns after it has drawn them. */
  async everythingSeen(): Promise<void> {
    const note = `.unread[data-side=${this.#role}]:empty`;
    await this.pane.page().locator(note).waitFor({ state: 'attached' });
  }

  /** What stands in the log, message by message. */
  messages(): Promise<string[]> {
    return this.log.locator('.message .body').allInnerTexts();
  }

  /** Lets the shop's bot ask the customer something. */
  async ask(template: (typeof TEMPLATES)[number]): Promise<void> {
    await this.button('Let the shop’s bot ask something').click();
    await this.pane.page().getByRole('button', { name: template, exact: true }).click();
  }

  /** Ends the chat, or leaves it, and says that this is meant. */
  async leave(name: 'End chat' | 'Leave'): Promise<void> {
    await this.button(name).click();
    await this.pane.page().getByRole('dialog').getByRole('button', { name, exact: true }).click();
  }
}

/** The page with a new chat on it, and both sides connected. */
export interface ChatPage {
  readonly page: Page;
  readonly customer: Side;
  readonly agent: Side;
  readonly emulator: Emulator;
  readonly contactId: string;
  /** Ends the checks of all files that were sent. */
  readonly finishChecks: () => void;
}

/** How long the emulator checks a file unless the check is ended, in ms. */
const CHECK_TIME = 60_000;

/** Opens the page with a new chat, as somebody who has never been there. */
export type OpenChat = (
  options?: BrowserContextOptions & { readonly search?: string },
  prepare?: (context: BrowserContext) => Promise<void>,
) => Promise<ChatPage>;

/**
 * Has the page served while the tests of a suite run. After each, whatever went wrong in its pages is
 * a failure: exceptions, dialogs, and what their policy has kept from them.
 */
export function useChatPages(
  serverOptions: ChatServerOptions = { markdown: true },
  otherOptions: EmulatorOptions = {},
): OpenChat {
  const browser = useBrowser();
  let emulator: Emulator | undefined;
  let server: ChatServer | undefined;
  let contexts: BrowserContext[] = [];
  let faults: string[] = [];

  before(async () => {
    emulator = await startEmulator({
      ...emulatorOptions,
      port: 0,
      attachments: { delayMs: CHECK_TIME, reject: ['virus.*'] },
      ...otherOptions,
    });
    server = await startChatServer(emulator, serverOptions);
  });
  after(async () => {
    await server?.close();
    await emulator?.close();
  });
  beforeEach(() => {
    contexts = [];
    faults = [];
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    emulator?.setFaults({ faults: [] });
    expect(faults).to.deep.equal([]);
  });

  return async ({ search = '', ...options } = {}, prepare) => {
    const size = { width: 1200, height: 800 };
    const context = await browser().newContext({ viewport: size, ...options });
    contexts.push(context);
    await prepare?.(context);
    const page = await context.newPage();
    page.setDefaultTimeout(40_000);
    watch(page, faults);
    await page.goto(`${server!.url}${search}`);
    await untilConnected(page);
    const href = await page.locator('.inside').getAttribute('href');
    return {
      page,
      customer: new Side(page, 'customer'),
      agent: new Side(page, 'agent'),
      emulator: emulator!,
      contactId: href?.split('/').at(-1) ?? '',
      finishChecks: () => emulator?.advance(CHECK_TIME),
    };
  };
}

/** Waits until both sides can hear the chat. */
export async function untilConnected(page: Page): Promise<void> {
  for (const role of ['customer', 'agent']) {
    const connected = page.locator(`.pane.${role}[data-state=connected]`);
    await connected.waitFor({ state: 'attached' });
  }
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
