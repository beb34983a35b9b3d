import { expect } from 'chai';
import { request } from 'node:http';
import type { Emulator, EmulatorOptions } from 'amazon_connect_participant_emulator';

import { closeAll, start } from '../support/chat.js';

/** The status of a request with headers that fetch would not send. */
function statusOf(
  { url }: Emulator,
  path: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(url + path, { method, headers });
    sent.on('error', reject);
    sent.on('response', (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.end();
  });
}

describe('emulator: access to the controls', () => {
  afterEach(closeAll);

  const cases: [string, EmulatorOptions, Record<string, string>, number][] = [
    ['no Origin', {}, {}, 200],
    ['a page of this machine', {}, { origin: 'http://localhost:8080' }, 200],
    ['a page of this machine by its address', {}, { origin: 'http://127.0.0.1:1' }, 200],
    ['a page of this machine by IPv6', {}, { origin: 'http://[::1]:3000' }, 200],
    ['a page of another site', {}, { origin: 'https://evil.example' }, 403],
    ['a page without an origin', {}, { origin: 'null' }, 403],
    ['a site with a name like localhost', {}, { origin: 'http://localhost.evil.example' }, 403],
    ['the host localhost', {}, { host: 'localhost:4580' }, 200],
    ['the host ::1', {}, { host: '[::1]:4580' }, 200],
    ['a host that leads here', {}, { host: 'evil.example' }, 403],
    ['an address as part of a name', {}, { host: '127.0.0.1.evil.example' }, 403],
    ['a host that is none', {}, { host: 'a b' }, 403],
    ['a host that is allowed', { allowHosts: ['Emulator'] }, { host: 'emulator:4580' }, 200],
    ['another host', { allowHosts: ['emulator'] }, { host: 'emulator2:4580' }, 403],
    [
      'the host of the public URL',
      { publicUrl: 'https://chat.example/of/me' },
      { host: 'chat.example' },
      200,
    ],
    ['the host that it listens on', { host: 'localhost' }, { host: 'localhost' }, 200],
    [
      'a page of another site on an allowed host',
      { allowHosts: ['emulator'] },
      { host: 'emulator', origin: 'http://emulator' },
      403,
    ],
  ];
  for (const [what, options, headers, status] of cases) {
    it(`responds to ${what} with ${status}`, async () => {
      const emulator = await start(options);
      for (const path of [
        '/emulator/clock',
        '/%65mulator/clock',
        '/emulator/contacts',
        '/emulator/',
      ]) {
        expect(await statusOf(emulator, path, headers), path).to.equal(status);
      }
    });
  }

  it('changes nothing if access is refused', async () => {
    const emulator = await start();
    const { contactId } = await emulator.startChat({ displayName: 'Ada' });
    const headers = { origin: 'https://evil.example' };
    expect(await statusOf(emulator, '/emulator/reset', headers, 'POST')).to.equal(403);
    expect(emulator.contact(contactId).participants).to.have.length(1);
  });

  it('does not restrict the operations and /health', async () => {
    const emulator = await start();
    const headers = { origin: 'https://shop.example', host: 'chat.example' };
    expect(await statusOf(emulator, '/health', headers)).to.equal(200);
    expect(await statusOf(emulator, '/contact/chat', headers, 'PUT')).to.equal(400);
  });
});
