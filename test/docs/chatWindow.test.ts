import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { startEmulator } from 'amazon_connect_participant_emulator';
import { type Conversation } from 'amazon_connect_participant_service';
import { expect } from 'chai';
import { transform } from 'esbuild';
import { JSDOM } from 'jsdom';
import { untilShown, openWindow, type Window } from '../chat/conversation/support.js';
import { passTime, until } from '../chat/support.js';
import { createConsumer } from '../support/consumer.js';
import { codeBlocks } from '../support/markdown.js';

const guide = fileURLToPath(new URL('../../docs/guides/chat-window.md', import.meta.url));
const blocks = codeBlocks(readFileSync(guide, 'utf8'));
const require = createRequire(import.meta.url);

/** What the code below a heading of the guide exports. */
async function recipe<Exports>(heading: string): Promise<Exports> {
  const block = blocks.find((one) => one.heading === heading);
  const { code } = await transform(block?.code ?? '', {
    loader: block?.language === 'ts' ? 'ts' : 'jsx',
    jsx: 'automatic',
    format: 'cjs',
  });
  const module = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the guide's own code
  const run = new Function('module', 'exports', 'require', code) as (...args: unknown[]) => void;
  run(module, module.exports, require);
  return module.exports as Exports;
}

describe('docs/guides/chat-window.md', () => {
  it('starts with a program that runs', async () => {
    const emulator = await startEmulator({ port: 0 });
    const consumer = await createConsumer();
    try {
      const { participantToken } = await emulator.startChat({ displayName: 'Ada' });
      const { code, stdout, stderr } = await consumer.run('window.mjs', blocks[0]?.code ?? '', {
        ENDPOINT: emulator.url,
        PARTICIPANT_TOKEN: participantToken,
      });
      expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
      expect(stdout).to.contain('Hello! (sending)').and.to.contain('Hello! (sent)');
    } finally {
      await consumer.remove();
      await emulator.close();
    }
  });

  describe('its recipes', () => {
    let window: Window;
    let dom: JSDOM;
    const undo: (() => void)[] = [];
    before(() => {
      dom = new JSDOM('<main></main>');
      const { document, Element, SVGElement, addEventListener, removeEventListener } = dom.window;
      // The frameworks look for these when they are loaded, and when they render; so do sessions.
      const globals = {
        window: dom.window,
        document,
        navigator: dom.window.navigator,
        Element,
        SVGElement,
        addEventListener: addEventListener.bind(dom.window),
        removeEventListener: removeEventListener.bind(dom.window),
      };
      for (const [name, value] of Object.entries(globals)) {
        const own = Object.getOwnPropertyDescriptor(globalThis, name);
        Object.defineProperty(globalThis, name, { value, configurable: true });
        undo.push(() => {
          if (own) Object.defineProperty(globalThis, name, own);
          else Reflect.deleteProperty(globalThis, name);
        });
      }
    });
    beforeEach(async () => {
      window = await openWindow();
    });
    afterEach(async () => {
      await window.chat.close();
    });
    after(() => {
      for (const remove of undo) remove();
      dom.window.close();
    });

    const lines = (): (string | null)[] =>
      [...dom.window.document.querySelectorAll('li')].map(({ textContent }) => textContent.trim());
    const main = (): HTMLElement => dom.window.document.querySelector('main')!;

    it('React: follows the conversation in StrictMode, across unmounting and mounting', async () => {
      const { createElement, StrictMode } = await import('react');
      const { createRoot } = await import('react-dom/client');
      type Props = { readonly conversation: Conversation };
      const { ChatWindow } = await recipe<{ ChatWindow: (props: Props) => never }>('React');
      const { conversation, agent } = window;
      const show = () => {
        const root = createRoot(main());
        root.render(createElement(StrictMode, null, createElement(ChatWindow, { conversation })));
        return root;
      };
      let root = show();
      await until(() => lines().length === 2);
      await conversation.send('Hello');
      await until(() => lines().at(-1) === 'Hello sent');
      await agent.sendTyping();
      await until(() => lines().at(-1) === 'Bob is typing');
      root.unmount();
      expect(lines()).to.deep.equal([]);
      await agent.sendMessage('Are you there?');
      await untilShown(conversation, 'Hello', 'Are you there?');
      root = show();
      await until(() => lines().length === 4);
      expect(lines().slice(2)).to.deep.equal(['Hello sent', 'Are you there?']);
      await agent.sendMessage('Yes, you are');
      await until(() => lines().at(-1) === 'Yes, you are');
      root.unmount();
      // React has work of its own to end before its document goes.
      await passTime(0);
    });

    it('Vue: follows the conversation until it is unmounted', async () => {
      const { createApp, h } = await import('vue');
      type Snapshot = { readonly value: ReturnType<Conversation['getSnapshot']> };
      const { useConversation } = await recipe<{
        useConversation: (conversation: Conversation) => Snapshot;
      }>('Vue');
      const { conversation } = window;
      let renders = 0;
      const app = createApp({
        setup() {
          const snapshot = useConversation(conversation);
          return () => {
            renders += 1;
            return snapshot.value.entries.map(({ key, item, status }) =>
              h('li', { key }, `${item.Type === 'MESSAGE' ? item.Content : ''} ${status ?? ''}`),
            );
          };
        },
      });
      app.mount(main());
      await conversation.send('Hello');
      await until(() => lines().at(-1) === 'Hello sent');
      app.unmount();
      const before = renders;
      await conversation.send('again');
      await passTime(10);
      expect(renders).to.equal(before);
    });

    it('Svelte: is a store', async () => {
      type Store = { subscribe(run: (snapshot: object) => void): () => void };
      const { storeOf } = await recipe<{ storeOf: (conversation: Conversation) => Store }>(
        'Svelte',
      );
      const { conversation } = window;
      const seen: object[] = [];
      const stop = storeOf(conversation).subscribe((snapshot) => seen.push(snapshot));
      expect(seen).to.deep.equal([conversation.getSnapshot()]);
      await conversation.send('Hello');
      await until(() => seen.at(-1) === conversation.getSnapshot());
      expect(seen.length).to.be.greaterThan(1);
      stop();
    });
  });
});
