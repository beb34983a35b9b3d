import { expect } from 'chai';
import type { Emulator } from 'amazon_connect_participant_emulator';

import { chatWithCustomer, closeAll, look, start } from '../support/chat.js';

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

async function open({ url }: Emulator, path: string, headers: Record<string, string> = browser) {
  const response = await fetch(url + path, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('emulator: the page of the inspector', () => {
  afterEach(closeAll);

  it('is found without the trailing slash, also with a path in the public URL', async () => {
    const { url } = await start();
    const answer = await fetch(`${url}/emulator`, { redirect: 'manual' });
    expect(answer.status).to.equal(308);
    const location = answer.headers.get('location')!;
    expect(new URL(location, `${url}/emulator`).href).to.equal(`${url}/emulator/`);
    expect(new URL(location, 'https://chat.example/of/me/emulator').href).to.equal(
      'https://chat.example/of/me/emulator/',
    );
  });

  it('finds its scripts and style sheets also from the page of a contact', async () => {
    const { emulator, contactId } = await chatWithCustomer();
    for (const path of ['/emulator/', `/emulator/contacts/${contactId}`]) {
      const { status, headers, text } = await open(emulator, path);
      expect(status).to.equal(200);
      expect(headers.get('content-type')).to.equal('text/html; charset=utf-8');
      const files = [...text.matchAll(/(?:src|href)="([^"]+\.(?:js|css|svg))"/g)].map(
        ([, file]) => new URL(file!, emulator.url + path),
      );
      expect(files).to.have.length(8);
      for (const file of files) {
        const answer = await fetch(file);
        expect(answer.status, file.href).to.equal(200);
        expect(answer.headers.get('content-type')).to.match(/javascript|css|svg/);
      }
    }
  });

  it('allows only its own scripts, and no markup created from strings', async () => {
    const { headers, text } = await open(await start(), '/emulator/');
    const policy = headers.get('content-security-policy');
    for (const rule of [
      `default-src 'none'`,
      `script-src 'self'`,
      `style-src 'self'`,
      `frame-ancestors 'none'`,
      `require-trusted-types-for 'script'`,
    ]) {
      expect(policy).to.contain(rule);
    }
    expect(text.match(/<script/g)).to.have.length(1);
    expect(text).not.to.match(/<style|\sstyle=|\son\w+=/);
  });

  it('is also returned for an unknown contact, while other clients get JSON', async () => {
    const { emulator, contactId } = await chatWithCustomer();
    const unknown = await open(emulator, '/emulator/contacts/nothing');
    expect(unknown.status).to.equal(404);
    expect(unknown.text).to.match(/^<!doctype html>/);
    const json = await open(emulator, '/emulator/contacts/nothing', { accept: '*/*' });
    expect(json.status).to.equal(404);
    expect(json.headers.get('content-type')).to.equal('application/json');
    expect((await look(emulator, contactId)).contactId).to.equal(contactId);
  });

  it('returns no other files', async () => {
    const emulator = await start();
    for (const file of ['nothing.js', 'index.html', 'tsconfig.json', '..%2Fpackage.json']) {
      expect((await open(emulator, `/emulator/inspector/${file}`)).status, file).to.equal(404);
    }
  });

  it('is not accessible to pages of other sites, nor are its files', async () => {
    const { emulator, contactId } = await chatWithCustomer();
    const contact = `/emulator/contacts/${contactId}`;
    for (const [method, path] of [
      ['GET', '/emulator/'],
      ['GET', '/emulator/inspector/main.js'],
      ['GET', '/emulator/events'],
      ['GET', '/emulator/operations'],
      ['GET', '/emulator/interactive'],
      ['GET', '/emulator/scenarios'],
      ['GET', '/emulator/scenario'],
      ['PUT', '/emulator/scenario'],
      ['PUT', `${contact}/scenario`],
      ['POST', `${contact}/messages`],
      ['DELETE', `${contact}/sockets`],
    ]) {
      const headers = { origin: 'https://evil.example' };
      const { status } = await fetch(emulator.url + path!, { method: method!, headers });
      expect(status, `${method} ${path}`).to.equal(403);
    }
  });
});
