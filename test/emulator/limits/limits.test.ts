import { expect } from 'chai';
import { startEmulator } from 'amazon_connect_participant_emulator';
import type { Emulator, LimitSettings } from 'amazon_connect_participant_emulator';

import { failure, thrown } from '../../support/failure.js';
import {
  call,
  chatWithCustomer,
  closeAll,
  expectError,
  look,
  send,
  start,
} from '../support/chat.js';
import type { Person } from '../support/chat.js';

const put = ({ url }: Emulator, limits: unknown) =>
  send(`${url}/emulator/limits`, 'PUT', { limits });

/** How many of so many calls in a row are not throttled. */
async function admitted(emulator: Emulator, { connectionToken }: Person, calls: number) {
  const body = { ContentType: 'text/plain', Content: 'hello' };
  let count = 0;
  for (let i = 0; i < calls; i += 1) {
    const { status } = await call(emulator, 'SendMessage', connectionToken, body);
    expect(status).to.be.oneOf([200, 429]);
    if (status === 200) count += 1;
  }
  return count;
}

// The rates are so low that no token is gained in real time while a test runs.
describe('emulator: request rates', () => {
  afterEach(closeAll);

  it('are not limited until a limit is set', async () => {
    const { emulator, customer } = await chatWithCustomer();
    expect(await admitted(emulator, customer, 50)).to.equal(50);
  });

  it('allow a burst, and throttle further calls without applying them', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer({
      limits: { SendMessage: { perSecond: 0.001, burst: 3 } },
    });
    expect(await admitted(emulator, customer, 5)).to.equal(3);
    expect((await look(emulator, contactId)).counts.applied).to.equal(3);
    const answer = await call(emulator, 'SendMessage', customer.connectionToken, {});
    expect(answer.status).to.equal(429);
    expectError(answer, 'ThrottlingException', /Rate exceeded/);
    expect(answer.headers.get('retry-after')).to.equal(null);
  });

  it("recover as the emulator's time passes, up to the burst", async () => {
    const { emulator, customer } = await chatWithCustomer();
    emulator.setLimits({ SendMessage: { perSecond: 0.001, burst: 3 } });
    expect(await admitted(emulator, customer, 4)).to.equal(3);
    emulator.advance(2_000_000);
    expect(await admitted(emulator, customer, 4)).to.equal(2);
    emulator.advance(20_000_000);
    expect(await admitted(emulator, customer, 4)).to.equal(3);
  });

  it('allow a burst of one second by default, and at least one call', async () => {
    const { emulator, customer } = await chatWithCustomer();
    emulator.setLimits({ SendMessage: { perSecond: 0.001 } });
    expect(await admitted(emulator, customer, 2)).to.equal(1);
  });

  it('apply to an operation, for all callers together', async () => {
    const { emulator, customer } = await chatWithCustomer({
      limits: { SendMessage: { perSecond: 0.001 }, StopContact: { perSecond: 0.001 } },
    });
    expect(await admitted(emulator, customer, 2)).to.equal(1);
    const unknown = await call(emulator, 'SendMessage', 'somebody else', {});
    expect(unknown.status).to.equal(429);
    const transcript = await call(emulator, 'GetTranscript', customer.connectionToken);
    expect(transcript.status).to.equal(200);
    const stop = () => send(`${emulator.url}/contact/stop`, 'POST', {});
    expect((await stop()).status).to.equal(400);
    expect((await stop()).status).to.equal(429);
  });

  it('are set, returned and removed over HTTP', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const limits = { SendMessage: { perSecond: 0.001, burst: 2 } };
    expect((await put(emulator, limits)).body).to.deep.equal({ limits });
    expect(await admitted(emulator, customer, 3)).to.equal(2);
    const shown = await fetch(`${emulator.url}/emulator/limits`);
    expect(await shown.json()).to.deep.equal({ limits });
    expect((await put(emulator, {})).body).to.deep.equal({ limits: {} });
    expect(await admitted(emulator, customer, 3)).to.equal(3);
  });

  const invalid: [string, object, RegExp][] = [
    [
      'an unknown operation',
      { Send: { perSecond: 1 } },
      /^limits\.Send: the operations are Cancel/,
    ],
    ['no rate', { SendMessage: {} }, /^limits\.SendMessage\.perSecond: is required/],
    [
      'a rate of 0',
      { SendMessage: { perSecond: 0 } },
      /^limits\.SendMessage\.perSecond: must be > 0/,
    ],
    [
      'a burst below 1',
      { SendMessage: { perSecond: 1, burst: 0.5 } },
      /^limits\.SendMessage\.burst: must be >= 1/,
    ],
  ];
  for (const [name, limits, why] of invalid) {
    it(`reject ${name}`, async () => {
      const emulator = await start();
      const answer = await put(emulator, limits);
      expect(answer.status).to.equal(400);
      expectError(answer, 'ValidationException', why);
      const settings = limits as LimitSettings;
      const error = thrown(() => {
        emulator.setLimits(settings);
      }, Error);
      expect(error.message).to.match(why);
      expect((await failure(startEmulator({ port: 0, limits: settings }), Error)).message).to.match(
        why,
      );
    });
  }
});
