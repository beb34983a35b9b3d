import { expect } from 'chai';
import { connect as openTcp } from 'node:net';
import type { Socket } from 'node:net';
import { once } from 'node:events';

import { onTestFinished } from '../../support/onTestFinished.js';
import {
  chatWithCustomer,
  closeAll,
  EVENT,
  join,
  look,
  ok,
  push,
  say,
  send,
  start,
  openSockets,
  stopTime,
} from '../support/chat.js';

import { listen, refusal, socketUrl, TestSocket } from '../support/socket.js';

const HOUR = 3_600_000;

describe('emulator: opening a WebSocket', () => {
  beforeEach(stopTime);
  afterEach(closeAll);

  it('opens the URL of CreateParticipantConnection, and counts it as open', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    expect(await openSockets(emulator, contactId)).to.deep.equal([0]);
    const socket = await TestSocket.open(await socketUrl(emulator, customer));
    expect(await openSockets(emulator, contactId)).to.deep.equal([1]);
    socket.socket.close(1000);
    expect(await socket.closed).to.equal(1000);
    expect(await openSockets(emulator, contactId)).to.deep.equal([0]);
  });

  it('refuses a URL that was opened before, is unknown or has no ticket, with 403', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const url = await socketUrl(emulator, customer);
    await TestSocket.open(url);
    expect(await refusal(url)).to.equal(403);
    expect(await refusal(url.replace(/ticket=.*/, 'ticket=x'))).to.equal(403);
    expect(await refusal(url.replace(/\?.*/, ''))).to.equal(403);
  });

  it('accepts a URL for 100 seconds, then refuses it with 403', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const [first, second] = [
      await socketUrl(emulator, customer),
      await socketUrl(emulator, customer),
    ];
    emulator.advance(98_000);
    await TestSocket.open(first);
    emulator.advance(2000);
    expect(await refusal(second)).to.equal(403);
  });

  it('refuses the URL of a participant who has left, and of a chat that has ended, with 403', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const agent = await join(emulator, contactId);
    const [ofAgent, ofCustomer] = [
      await socketUrl(emulator, agent),
      await socketUrl(emulator, customer),
    ];
    await ok(emulator, 'DisconnectParticipant', agent.connectionToken);
    expect(await refusal(ofAgent)).to.equal(403);
    await ok(emulator, 'DisconnectParticipant', customer.connectionToken);
    expect(await refusal(ofCustomer)).to.equal(403);
  });

  it('refuses a socket on any other path with 404', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const url = new URL(await socketUrl(emulator, customer));
    url.pathname = '/participant/message';
    expect(await refusal(url.href)).to.equal(404);
  });

  it('responds to an invalid handshake with 400, and keeps the URL valid', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const url = new URL(await socketUrl(emulator, customer));
    const tcp = openTcp(Number(url.port), '127.0.0.1');
    onTestFinished(() => tcp.destroy());
    tcp.write(
      `GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    );
    const [answer] = (await once(tcp, 'data')) as [Buffer];
    expect(answer.toString()).to.match(/^HTTP\/1\.1 400 /);
    await TestSocket.open(url.href);
  });

  it('responds in HTTP/1.1 to a request with a body that offers HTTP/2', async () => {
    const emulator = await start();
    const body = JSON.stringify({ advanceMs: 5 });
    const tcp = openTcp(Number(new URL(emulator.url).port), '127.0.0.1');
    onTestFinished(() => tcp.destroy());
    const request = [
      'POST /emulator/clock HTTP/1.1',
      'Host: 127.0.0.1',
      'Connection: Upgrade, HTTP2-Settings',
      'Upgrade: h2c',
      'HTTP2-Settings: AAMAAABkAAQAAP__',
      `Content-Length: ${body.length}`,
      '',
      body,
    ].join('\r\n');
    for (const parts of [[request], [request.slice(0, -4), request.slice(-4)]]) {
      for (const part of parts) tcp.write(part);
      let answer = '';
      while (!answer.includes('"now"')) answer += String((await once(tcp, 'data'))[0]);
      expect(answer).to.match(/^HTTP\/1\.1 200 OK/);
    }
  });

  it('closes the socket at ConnectionExpiry', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const { Websocket } = await ok(
      emulator,
      'CreateParticipantConnection',
      customer.participantToken,
      { Type: ['WEBSOCKET'] },
    );
    const socket = await TestSocket.open(Websocket.Url);
    const { body } = await send(`${emulator.url}/emulator/clock`, 'POST', { advanceMs: 0 });
    const left = Date.parse(Websocket.ConnectionExpiry) - Date.parse(body.now);
    expect(left).to.be.within(HOUR - 60_000, HOUR);
    await send(`${emulator.url}/emulator/clock`, 'POST', { advanceMs: left - 5000 });
    expect(await openSockets(emulator, contactId)).to.deep.equal([1]);
    await send(`${emulator.url}/emulator/clock`, 'POST', { advanceMs: 5000 });
    expect(await socket.closed).to.equal(1001);
  });

  it('closes the socket earlier if its lifetime is shorter', async () => {
    const { emulator, customer } = await chatWithCustomer({ lifetimes: { webSocket: 30_000 } });
    const socket = await listen(emulator, customer);
    emulator.advance(25_000);
    const next = await listen(emulator, customer);
    emulator.advance(5000);
    expect(await socket.closed).to.equal(1001);
    const Id = await say(emulator, customer, 'goes on');
    expect((await next.item()).Id).to.equal(Id);
  });

  it('keeps participants in the chat when their sockets close or break', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const agent = await join(emulator, contactId);
    const before = await look(emulator, contactId);
    const closed = await listen(emulator, customer);
    const broken = await listen(emulator, agent);
    closed.socket.close(1000);
    broken.socket.terminate();
    while ((await openSockets(emulator, contactId)).some((open) => open > 0));
    expect(await look(emulator, contactId)).to.deep.equal(before);
    for (const person of [customer, agent]) {
      const socket = await listen(emulator, person);
      const Id = await say(emulator, person, 'still here');
      expect((await socket.item()).Id).to.equal(Id);
    }
  });

  it('supports a new socket while the old one is open', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const old = await listen(emulator, customer);
    const next = await listen(emulator, customer);
    expect(await openSockets(emulator, contactId)).to.deep.equal([2]);
    const Id = await say(emulator, customer, 'both');
    expect([(await old.item()).Id, (await next.item()).Id]).to.deep.equal([Id, Id]);
    old.socket.close(1000);
    await old.closed;
    const later = await say(emulator, customer, 'one');
    expect((await next.item()).Id).to.equal(later);
  });

  for (const maxSockets of [undefined, 1, 2]) {
    it(`closes the oldest of ${maxSockets ?? 'five'} when one more is opened`, async () => {
      const options = maxSockets === undefined ? {} : { maxSockets };
      const { emulator, contactId, customer } = await chatWithCustomer(options);
      const agent = await listen(emulator, await join(emulator, contactId));
      const sockets: TestSocket[] = [];
      const allowed = maxSockets ?? 5;
      for (let i = 0; i <= allowed; i += 1) sockets.push(await listen(emulator, customer));
      expect(await sockets[0]!.closed).to.equal(1008);
      expect(await openSockets(emulator, contactId)).to.deep.equal([allowed, 1]);
      const Id = await say(emulator, customer, 'x');
      for (const socket of [...sockets.slice(1), agent]) {
        expect((await socket.items()).map((item) => item.Id)).to.deep.equal([Id]);
      }
    });
  }

  it('does not start with an invalid maximum of sockets', async () => {
    for (const maxSockets of [0, 1.5, NaN]) {
      const error: unknown = await start({ maxSockets }).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(TypeError);
    }
  });

  it('closes when the emulator is closed', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const socket = await listen(emulator, customer);
    socket.socket.pause();
    await emulator.close();
    socket.socket.resume();
    expect(await socket.closed).to.equal(1001);
  });
});

describe('emulator: frames', () => {
  afterEach(closeAll);

  async function open() {
    const chat = await chatWithCustomer();
    return {
      ...chat,
      socket: await TestSocket.open(await socketUrl(chat.emulator, chat.customer)),
    };
  }
  const topics = ['aws/chat'];

  it('responds to a subscription, a heartbeat and a ping', async () => {
    const { socket } = await open();
    expect(await socket.ask({ topic: 'aws/subscribe', content: { topics } })).to.deep.equal({
      topic: 'aws/subscribe',
      content: { status: 'success', topics },
    });
    expect(await socket.ask({ topic: 'aws/heartbeat' })).to.deep.equal({ topic: 'aws/heartbeat' });
    expect(await socket.ask({ topic: 'aws/ping' })).to.deep.equal({
      topic: 'aws/ping',
      statusCode: 200,
      statusContent: 'OK',
    });
  });

  for (const garbage of [')', '}', ' trailing', '"', '{']) {
    it(`accepts a subscription followed by ${garbage}`, async () => {
      const { socket } = await open();
      const text = JSON.stringify({ topic: 'aws/subscribe', content: { topics, a: '}"\\' } });
      expect((await socket.ask(text + garbage)).topic).to.equal('aws/subscribe');
    });
  }

  it('subscribes to the chat together with other topics, and repeatedly', async () => {
    const { emulator, customer, socket } = await open();
    const mixed = { topic: 'aws/subscribe', content: { topics: ['aws/x', 'aws/chat'] } };
    for (let i = 0; i < 2; i += 1) {
      expect((await socket.ask(mixed)).content).to.deep.equal({ status: 'success', topics });
    }
    await say(emulator, customer, 'once');
    expect(await socket.items()).to.have.length(1);
  });

  it('refuses unknown topics, and then sends no items', async () => {
    const { emulator, customer, socket } = await open();
    const answer = await socket.ask({ topic: 'aws/subscribe', content: { topics: ['aws/x'] } });
    expect(answer.content).to.deep.equal({ status: 'failure', topics: ['aws/x'] });
    await say(emulator, customer, 'unheard');
    expect(await socket.items()).to.have.length(0);
  });

  const nonsense = [
    'hello',
    '{"topic":"aws/nothing"}',
    '{"topic":"aws/subscribe"}',
    '{"topic":"aws/subscribe","content":{"topics":[7]}}',
    '{"topic":',
    '[]',
    '7',
    'null',
    '{}',
  ];
  for (const text of nonsense) {
    it(`responds to ${text} with an error of the gateway, and continues`, async () => {
      const { socket } = await open();
      const first = await socket.ask(text);
      const second = await socket.ask(text);
      expect(first).to.have.all.keys('message', 'connectionId', 'requestId');
      expect(second.connectionId).to.equal(first.connectionId);
      expect(second.requestId).not.to.equal(first.requestId);
      expect((await socket.ask('{"topic":"aws/heartbeat"}')).topic).to.equal('aws/heartbeat');
    });
  }

  it('ignores empty frames', async () => {
    const { socket } = await open();
    socket.socket.send('');
    socket.socket.send(' \n');
    expect(await socket.ask('{"topic":"aws/heartbeat"}')).to.deep.equal({ topic: 'aws/heartbeat' });
  });

  const harmful: [string, (socket: TestSocket) => void, number][] = [
    [
      'a binary frame',
      ({ socket }) => {
        socket.send(Buffer.from('{"topic":"aws/ping"}'));
      },
      1003,
    ],
    [
      'a frame of more than 128 KiB',
      ({ socket }) => {
        socket.send('x'.repeat(128 * 1024 + 1));
      },
      1009,
    ],
    [
      'bytes that are no frame',
      ({ socket }) => {
        (Reflect.get(socket, '_socket') as Socket).write('GET /');
      },
      1002,
    ],
  ];
  for (const [name, harm, code] of harmful) {
    it(`closes with ${code} on ${name}, without affecting others`, async () => {
      const { emulator, contactId, customer, socket } = await open();
      const agent = await listen(emulator, await join(emulator, contactId));
      harm(socket);
      expect(await socket.closed).to.be.oneOf([code, 1006]);
      const Id = await say(emulator, customer, 'still here');
      expect((await agent.item()).Id).to.equal(Id);
    });
  }

  it('disconnects a client that never reads, and serves the others', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const deaf = await listen(emulator, customer);
    // Paused, it does not notice that its connection is closed.
    onTestFinished(() => {
      deaf.socket.terminate();
    });
    const agent = await listen(emulator, await join(emulator, contactId));
    deaf.socket.pause();
    const content = 'x'.repeat(16_000);
    let sent = 0;
    while ((await openSockets(emulator, contactId))[0] === 1) {
      const pushes = Array.from({ length: 50 }, () =>
        push(emulator, contactId, { ContentType: 'text/plain', Content: content }),
      );
      await Promise.all(pushes);
      sent += pushes.length;
      expect(sent, 'messages until it was cut off').to.be.lessThan(2000);
    }
    const messages = (await agent.items()).filter(({ Type }) => Type === 'MESSAGE');
    expect(messages).to.have.length(sent);
  });
});

describe('emulator: items on the socket', () => {
  afterEach(closeAll);

  it('sends every item to every participant, including the sender, as in the transcript', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const sockets = [await listen(emulator, customer)];
    const agent = await join(emulator, contactId);
    sockets.push(await listen(emulator, agent));
    sockets.push(await listen(emulator, await join(emulator, contactId, 'SUPERVISOR')));
    await say(emulator, customer, 'hello');
    await say(emulator, agent, 'hi');
    await push(emulator, contactId, { ContentType: 'text/markdown', Content: '**x**' });
    await push(emulator, contactId, { ContentType: `${EVENT}participant.idle` });
    const { transcript } = await look(emulator, contactId);
    expect(await sockets[0]!.items()).to.deep.equal(transcript.slice(1));
    expect(await sockets[1]!.items()).to.deep.equal(transcript.slice(2));
    expect(await sockets[2]!.items()).to.deep.equal(transcript.slice(3));
    expect(transcript[3]).to.have.all.keys(
      'AbsoluteTime',
      'Id',
      'Type',
      'ContentType',
      'Content',
      'ParticipantId',
      'DisplayName',
      'ParticipantRole',
      'InitialContactId',
      'ContactId',
    );
  });

  it('keeps chats separate', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const other = await emulator.startChat({ displayName: 'Eve' });
    const eve = await listen(emulator, other);
    await say(emulator, customer, 'private');
    expect(await eve.items()).to.deep.equal([]);
  });

  it("shows the others that a participant leaves, and closes that participant's socket", async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const agent = await join(emulator, contactId);
    const [ofCustomer, ofAgent] = [await listen(emulator, customer), await listen(emulator, agent)];
    await ok(emulator, 'DisconnectParticipant', agent.connectionToken);
    for (const socket of [ofCustomer, ofAgent]) {
      expect(await socket.item()).to.include({
        ContentType: `${EVENT}participant.left`,
        ParticipantId: agent.participantId,
      });
    }
    expect(await ofAgent.closed).to.equal(1000);
    expect(await openSockets(emulator, contactId)).to.deep.equal([1, 0]);
  });

  it('sends that the chat has ended, then closes all sockets with 1000', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const sockets = [
      await listen(emulator, customer),
      await listen(emulator, await join(emulator, contactId)),
    ];
    await send(`${emulator.url}/contact/stop`, 'POST', { ContactId: contactId });
    for (const socket of sockets) {
      expect(await socket.closed).to.equal(1000);
      const last = JSON.parse(socket.frames.at(-1)!.content as string) as object;
      expect(last).to.include({ Type: 'EVENT', ContentType: `${EVENT}chat.ended` });
    }
    expect(await openSockets(emulator, contactId)).to.deep.equal([0, 0]);
  });
});
