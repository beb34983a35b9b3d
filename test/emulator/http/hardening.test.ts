import { expect } from 'chai';
import { once } from 'node:events';
import { connect as openSocket } from 'node:net';
import type { Socket } from 'node:net';
import { startEmulator } from 'amazon_connect_participant_emulator';
import type { Emulator, Timeouts } from 'amazon_connect_participant_emulator';

import { mulberry32 } from '../../../emulator/src/faults/mulberry32.js';
import { bytesHeld } from '../../support/bytesHeld.js';
import { failure } from '../../support/failure.js';
import { onTestFinished } from '../../support/onTestFinished.js';
import { chatWithCustomer, closeAll, join, look, PATHS, say } from '../support/chat.js';
import type { Person } from '../support/chat.js';

const KIB = 1024;
const MIB = 1024 * KIB;
/** For clients that are meant to be too slow. */
const SHORT_TIMEOUTS: Timeouts = { headers: 500, request: 1_000 };
const message = '{"ContentType":"text/plain","Content":"hello"}';

/** A bare connection, with all that came over it. */
class Wire {
  readonly socket: Socket;
  readonly ended: Promise<unknown>;
  text = '';

  constructor({ url }: Emulator) {
    this.socket = openSocket({
      port: Number(new URL(url).port),
      host: '127.0.0.1',
      allowHalfOpen: true,
    });
    this.socket.setEncoding('latin1').on('data', (text: string) => (this.text += text));
    // An end in the middle of sending may come as a reset.
    this.socket.on('error', () => undefined);
    this.socket.on('end', () => this.socket.end());
    this.ended = new Promise((resolve) => this.socket.once('close', resolve));
  }

  write(...parts: (string | Buffer)[]): void {
    for (const part of parts) this.socket.write(part);
  }

  /** Resolves when so many answers have begun to come. */
  async answers(count: number): Promise<number[]> {
    while (this.statuses.length < count) await once(this.socket, 'data');
    return this.statuses;
  }

  get statuses(): number[] {
    return Array.from(this.text.matchAll(/HTTP\/1\.1 (\d{3}) /g), ([, status]) => Number(status));
  }
}

const head = (
  { connectionToken }: Person,
  length: number | string,
  path: string = PATHS.SendMessage,
) =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nX-Amz-Bearer: ${connectionToken}\r\n` +
  `Content-Length: ${length}\r\n\r\n`;
const wholeRequest = (person: Person) => head(person, message.length) + message;

describe('emulator: bad input over HTTP', () => {
  afterEach(closeAll);

  /** Does its worst, and shows that another chat has noticed nothing. */
  async function unharmed(
    worst: (emulator: Emulator, customer: Person) => Promise<void>,
    timeouts: Timeouts = {},
  ) {
    const { emulator, contactId, customer } = await chatWithCustomer({ timeouts });
    const other = await emulator.startChat({ displayName: 'Bob' });
    const agent = await join(emulator, other.contactId);
    await say(emulator, agent, 'before');
    await worst(emulator, customer);
    await say(emulator, agent, 'after');
    const said = (await look(emulator, other.contactId)).transcript.filter(
      ({ Type }) => Type === 'MESSAGE',
    );
    expect(said.map(({ Content }) => Content)).to.deep.equal(['before', 'after']);
    return look(emulator, contactId);
  }

  const garbage: [string, string | Buffer, number][] = [
    ['bytes that are not HTTP', Buffer.from([0, 1, 2, 0xff, 13, 10, 13, 10]), 400],
    ['the first bytes of TLS', Buffer.from('16030100f4010000f00303', 'hex'), 400],
    ['a method that is none', 'FETCH / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['a version that is none', 'GET / HTTP/9.9\r\nHost: x\r\n\r\n', 400],
    ['a request without a host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['a header without a name', 'GET / HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n', 400],
    ['a length that is no number', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n', 400],
    [
      'a length beside chunks',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    ['a path of 64 KiB', `GET /${'a'.repeat(64 * KIB)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    ['a header of 64 KiB', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(64 * KIB)}\r\n\r\n`, 431],
    [
      '10,000 headers',
      `GET / HTTP/1.1\r\nHost: x\r\n${Array.from({ length: 10_000 }, (_, i) => `X-${i}: y\r\n`).join('')}\r\n`,
      431,
    ],
  ];
  for (const [name, bytes, status] of garbage) {
    it(`responds to ${name} with ${status}, and closes the connection`, () =>
      unharmed(async (emulator) => {
        const wire = new Wire(emulator);
        wire.write(bytes);
        await wire.ended;
        expect(wire.statuses).to.deep.equal([status]);
      }));
  }

  it('reports malformed HTTP in the format of its other errors', async () => {
    await unharmed(async (emulator) => {
      const wire = new Wire(emulator);
      wire.write('garbage\r\n\r\n');
      await wire.ended;
      const [headers = '', body = ''] = wire.text.split('\r\n\r\n');
      expect(headers).to.match(/^x-amzn-errortype: BadRequestException$/m);
      expect(headers).to.match(/^access-control-allow-origin: \*$/m);
      expect(headers).to.match(/^connection: close$/m);
      expect(JSON.parse(body)).to.deep.equal({ Message: 'This is not HTTP' });
    });
  });

  for (const method of ['HEAD', 'DELETE', 'TRACE', 'PROPFIND']) {
    it(`responds to the method ${method} with 405`, () =>
      unharmed(async (emulator) => {
        const wire = new Wire(emulator);
        wire.write(
          `${method} ${PATHS.SendMessage} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
        );
        await wire.ended;
        expect(wire.statuses).to.deep.equal([405]);
      }));
  }

  it('closes the connection of a request for a tunnel', () =>
    unharmed(async (emulator) => {
      const wire = new Wire(emulator);
      wire.write('CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n');
      await wire.ended;
      expect(wire.text).to.equal('');
    }));

  for (const target of ['/%zz', '/participant/views/%zz', '//', '*', 'http://x/participant/no']) {
    it(`responds to the target ${target} with 404`, () =>
      unharmed(async (emulator) => {
        const wire = new Wire(emulator);
        wire.write(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
        await wire.ended;
        expect(wire.statuses).to.deep.equal([404]);
      }));
  }

  it('refuses a body of 200 MiB with 413, and does not keep it', async () => {
    const { counts } = await unharmed(async (emulator, customer) => {
      const wire = new Wire(emulator);
      wire.write(head(customer, 200 * MIB));
      const chunk = Buffer.alloc(MIB, 'a');
      const before = bytesHeld();
      let most = 0;
      for (let i = 1; i <= 200; i += 1) {
        if (!wire.socket.write(chunk)) await once(wire.socket, 'drain');
        if (i % 20 === 0) most = Math.max(most, bytesHeld() - before);
      }
      expect(await wire.answers(1)).to.deep.equal([413]);
      expect(most).to.be.lessThan(100 * MIB);
      // The connection goes on with the next request.
      wire.write(wholeRequest(customer));
      expect(await wire.answers(2)).to.deep.equal([413, 200]);
      wire.socket.destroy();
    });
    expect(counts.applied).to.equal(1);
  });

  it('refuses a chunked body that does not end, and then closes the connection', async () => {
    const { counts } = await unharmed(async (emulator, customer) => {
      const wire = new Wire(emulator);
      wire.write(
        head(customer, 0).replace('Content-Length: 0', 'Transfer-Encoding: chunked'),
        `200000\r\n${'a'.repeat(0x200000)}\r\n`,
      );
      expect(await wire.answers(1)).to.deep.equal([413]);
      await wire.ended;
    }, SHORT_TIMEOUTS);
    expect(counts.applied).to.equal(0);
  });

  it('responds to an invalid chunk with 400 and does not apply the call', async () => {
    const { counts } = await unharmed(async (emulator, customer) => {
      const wire = new Wire(emulator);
      wire.write(
        head(customer, 0).replace('Content-Length: 0', 'Transfer-Encoding: chunked'),
        `zz\r\n${message}\r\n`,
      );
      await wire.ended;
      expect(wire.statuses).to.deep.equal([400]);
    });
    expect(counts.applied).to.equal(0);
  });

  it('aborts headers that arrive too slowly with 408', () =>
    unharmed(async (emulator) => {
      const wire = new Wire(emulator);
      wire.write('GET / HTTP/1.1\r\nHost: x\r\n');
      const drip = setInterval(() => {
        wire.write('X: y\r\n');
      }, 20);
      onTestFinished(() => {
        clearInterval(drip);
      });
      await wire.ended;
      expect(wire.statuses).to.deep.equal([408]);
      expect(wire.text).to.contain('RequestTimeoutException');
    }, SHORT_TIMEOUTS));

  it('closes connections that send nothing', () =>
    unharmed(async (emulator) => {
      const wire = new Wire(emulator);
      await wire.ended;
      expect(wire.statuses).to.deep.equal([408]);
    }, SHORT_TIMEOUTS));

  it('aborts a body that arrives too slowly with 408, and does not apply the call', async () => {
    const { counts } = await unharmed(async (emulator, customer) => {
      const wire = new Wire(emulator);
      wire.write(head(customer, 1000));
      const drip = setInterval(() => {
        wire.write(' ');
      }, 20);
      onTestFinished(() => {
        clearInterval(drip);
      });
      await wire.ended;
      expect(wire.statuses).to.deep.equal([408]);
    }, SHORT_TIMEOUTS);
    expect(counts.applied).to.equal(0);
  });

  it('serves others while a hundred clients stall', () =>
    unharmed(async (emulator, customer) => {
      const wires = Array.from({ length: 100 }, () => new Wire(emulator));
      for (const [index, wire] of wires.entries()) {
        wire.write(index % 2 === 0 ? 'GET / HT' : `${head(customer, 1000)}{`);
      }
      await say(emulator, customer, 'meanwhile');
      await Promise.all(wires.map(({ ended }) => ended));
      for (const { statuses } of wires) expect(statuses).to.deep.equal([408]);
    }, SHORT_TIMEOUTS));

  it('applies pipelined requests, and responds to them in order', async () => {
    const { counts } = await unharmed(async (emulator, customer) => {
      const wire = new Wire(emulator);
      wire.write(wholeRequest(customer).repeat(3), head(customer, 2), '{}');
      expect(await wire.answers(4)).to.deep.equal([200, 200, 200, 400]);
      wire.socket.destroy();
    });
    expect(counts.applied).to.equal(3);
  });

  it('responds to a request before the garbage that follows it, and then closes the connection', async () => {
    const { counts } = await unharmed(async (emulator, customer) => {
      const wire = new Wire(emulator);
      wire.write(`${wholeRequest(customer)}garbage\r\n\r\n`);
      await wire.ended;
      expect(wire.statuses).to.deep.equal([200]);
    });
    expect(counts.applied).to.equal(1);
  });

  it('responds on a half-closed connection, and closes it', async () => {
    const { counts } = await unharmed(async (emulator, customer) => {
      const wire = new Wire(emulator);
      wire.socket.end(wholeRequest(customer));
      await wire.ended;
      expect(wire.statuses).to.deep.equal([200]);
    });
    expect(counts.applied).to.equal(1);
  });

  it('does not apply an incomplete request when the client half-closes the connection', async () => {
    const { counts } = await unharmed(async (emulator, customer) => {
      const wire = new Wire(emulator);
      wire.socket.end(head(customer, message.length) + message.slice(0, -1));
      await wire.ended;
    });
    expect(counts.applied).to.equal(0);
  });

  it('survives clients that send a request and reset the connection', async () => {
    const { counts } = await unharmed(async (emulator, customer) => {
      const wires = Array.from({ length: 20 }, () => new Wire(emulator));
      for (const wire of wires) {
        wire.socket.write(wholeRequest(customer), () => wire.socket.resetAndDestroy());
      }
      await Promise.all(wires.map(({ ended }) => ended));
    });
    expect(counts.applied).to.be.at.most(20);
  });

  it('responds to requests with changed bytes or closes the connection, and never fails', () =>
    unharmed(async (emulator, customer) => {
      const next = mulberry32(1);
      const below = (end: number) => Math.floor(next() * end);
      const wires = Array.from({ length: 500 }, () => {
        const bytes = Buffer.from(wholeRequest(customer));
        for (let i = below(4); i >= 0; i -= 1) bytes[below(bytes.length)] = below(256);
        const wire = new Wire(emulator);
        wire.socket.end(bytes);
        return wire;
      });
      await Promise.all(wires.map(({ ended }) => ended));
      const statuses = new Set(wires.flatMap((wire) => wire.statuses));
      expect([...statuses]).to.include.members([200, 400, 403, 404]);
      expect([...statuses].filter((status) => status >= 500)).to.deep.equal([]);
    }));

  it('responds to a preflight whose headers are not ASCII', () =>
    unharmed(async (emulator) => {
      const wire = new Wire(emulator);
      const headers =
        'Host: x\r\nAccess-Control-Request-Headers: x-\xff\r\nConnection: close\r\n\r\n';
      wire.write(Buffer.from(`OPTIONS / HTTP/1.1\r\n${headers}`, 'latin1'));
      await wire.ended;
      expect(wire.statuses).to.deep.equal([204]);
    }));

  it('continues while a client sends requests and never reads a response', () =>
    unharmed(async (emulator, customer) => {
      const wire = new Wire(emulator);
      await say(emulator, customer, 'a'.repeat(1024));
      wire.socket.pause();
      wire.write((head(customer, 2, PATHS.GetTranscript) + '{}').repeat(10_000));
      for (let i = 0; i < 20; i += 1) await say(emulator, customer, 'meanwhile');
      wire.socket.destroy();
    }));

  for (const timeouts of [{ headers: 0 }, { headers: 2, request: 1 }, { request: -1 }]) {
    it(`does not start with the timeouts ${JSON.stringify(timeouts)}`, async () => {
      const error = await failure(startEmulator({ port: 0, timeouts }), TypeError);
      expect(error.message).to.match(/^timeouts\.headers must be above 0/);
    });
  }

  it('closes while clients are connected', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    emulator.setFaults({
      faults: [{ operation: 'SendMessage', kind: 'delay', probability: 1, delayMs: 3_600_000 }],
    });
    const wires = [wholeRequest(customer), `${wholeRequest(customer)}garbage\r\n\r\n`, 'GET /'].map(
      (text) => {
        const wire = new Wire(emulator);
        wire.write(text);
        return wire;
      },
    );
    while ((await look(emulator, contactId)).counts.applied < 2);
    await Promise.all([emulator.close(), ...wires.map(({ ended }) => ended)]);
  });
});
