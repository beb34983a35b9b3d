import { expect } from 'chai';
import { createHash } from 'node:crypto';
import type { Emulator } from 'amazon_connect_participant_emulator';

import { needChromium, withPage } from '../../support/chromium.js';
import {
  chatWithCustomer,
  closeAll,
  connect,
  join,
  look,
  ok,
  push,
  say,
  start,
} from '../support/chat.js';

const browser = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

async function open(emulator: Emulator, path: string) {
  const response = await fetch(emulator.url + path, browser);
  expect(response.headers.get('content-type')).to.equal('text/html; charset=utf-8');
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('emulator: pages for people', () => {
  afterEach(closeAll);

  it('list the open contacts, each with a link to its own page', async () => {
    const { emulator, contactId } = await chatWithCustomer();
    await join(emulator, contactId);
    const gone = await emulator.startChat({ displayName: 'Eve' });
    const { connectionToken } = await connect(emulator, gone);
    await ok(emulator, 'DisconnectParticipant', connectionToken);
    const { status, text } = await open(emulator, '/emulator/');
    expect(status).to.equal(200);
    expect(text).to.contain('Open contacts: 1');
    expect(text).to.contain(`href="contacts/${contactId}"`);
    expect(text).to.contain('Ada (CUSTOMER), Grace (AGENT)');
    expect(text).not.to.contain(gone.contactId);
    expect(text).to.match(/Ended contacts:\s+1/);
  });

  it('are found without the slash at the end, also behind a public URL with a path', async () => {
    const { url } = await start();
    const answer = await fetch(`${url}/emulator`, { redirect: 'manual' });
    expect(answer.status).to.equal(308);
    const location = answer.headers.get('location')!;
    expect(new URL(location, `${url}/emulator`).href).to.equal(`${url}/emulator/`);
    expect(new URL(location, 'https://chat.example/of/me/emulator').href).to.equal(
      'https://chat.example/of/me/emulator/',
    );
    expect(await (await fetch(`${url}/emulator`)).text()).to.contain('Open contacts: 0');
  });

  it('show the faults in force', async () => {
    const emulator = await start({
      faults: {
        seed: 7,
        faults: [{ operation: 'SendMessage', kind: 'reset', probability: 0.25, count: 3 }],
      },
    });
    const { text } = await open(emulator, '/emulator/');
    for (const part of ['SendMessage', 'reset', '0.25', '0 of 3', 'Seed: 7']) {
      expect(text).to.contain(part);
    }
  });

  it('show a contact to a browser, and the same contact as JSON to other clients', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    await say(emulator, customer, 'hello there');
    const { text } = await open(emulator, `/emulator/contacts/${contactId}`);
    expect(text).to.contain('hello there').and.to.contain('participant.joined Ada');
    expect((await look(emulator, contactId)).contactId).to.equal(contactId);
    const json = await fetch(`${emulator.url}/emulator/contacts/${contactId}`, {
      headers: { accept: 'application/json' },
    });
    expect(json.headers.get('content-type')).to.equal('application/json');
  });

  it('show what hostile people say as text, and let no script run but their own', async () => {
    const emulator = await start();
    const hostile = `<script>alert(1)</script><img src=x onerror='a()'>"&`;
    const chat = await emulator.startChat({ displayName: hostile });
    const person = await connect(emulator, chat);
    await say(emulator, person, hostile);
    await push(emulator, chat.contactId, {
      ContentType: '"><b>x',
      Content: hostile,
      DisplayName: hostile,
    });
    for (const path of ['/emulator/', `/emulator/contacts/${chat.contactId}`]) {
      const { text, headers } = await open(emulator, path);
      expect(text).to.contain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(text).not.to.contain('<img').and.not.to.contain('<b>');
      expect(text.match(/<script/g)).to.have.length(1);
      const [, script] = /<script>([^]*?)<\/script>/.exec(text)!;
      const hash = createHash('sha256').update(script!).digest('base64');
      const policy = headers.get('content-security-policy');
      expect(policy).to.contain(`default-src 'none'`).and.contain(`script-src 'sha256-${hash}'`);
    }
  });

  it('show the newest items of a long transcript only', async () => {
    const { emulator, contactId } = await chatWithCustomer();
    for (let i = 0; i < 11; i += 1) {
      const pushes = Array.from({ length: 50 }, (_, j) =>
        push(emulator, contactId, { ContentType: 'text/plain', Content: `said ${i * 50 + j}` }),
      );
      await Promise.all(pushes);
    }
    const { text } = await open(emulator, `/emulator/contacts/${contactId}`);
    expect(text.match(/<li/g)).to.have.length(500);
    expect(text).to.contain('The newest 500 items are shown.').and.to.contain('said 549');
  });

  it('grow in a browser while somebody looks at them, without a word on its console', async function () {
    needChromium(this);
    const { emulator, contactId, customer } = await chatWithCustomer();
    await withPage(async (page) => {
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`${emulator.url}/emulator/`);
      await page.getByRole('link', { name: contactId }).click();
      await page.getByText('participant.joined').waitFor();
      await say(emulator, customer, 'said just now');
      await page.getByText('said just now').waitFor();
      expect(complaints).to.deep.equal([]);
    });
  });
});
