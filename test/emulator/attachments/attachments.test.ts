import { expect } from 'chai';
import { once } from 'node:events';
import { get, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { connect as openSocket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AttachmentOptions, Emulator } from 'amazon_connect_participant_emulator';

import { bytesHeld } from '../../support/bytesHeld.js';
import { failure } from '../../support/failure.js';
import type { Body, SeenItem } from '../support/bodies.js';
import {
  call,
  chatWithCustomer,
  closeAll,
  connect,
  expectError,
  join,
  look,
  ok,
  read,
  send,
  start,
  stopTime,
  violation,
} from '../support/chat.js';
import type { Person } from '../support/chat.js';
import { listen } from '../support/socket.js';

const MINUTES = 60_000;
const LARGEST = 20 * 1024 * 1024;
const bytes = Buffer.from('four');
let tokens = 0;
const ClientToken = () => `token-${(tokens += 1)}`;

function announce(emulator: Emulator, { connectionToken }: Person, members: object = {}) {
  return ok(emulator, 'StartAttachmentUpload', connectionToken, {
    ContentType: 'image/png',
    AttachmentSizeInBytes: bytes.length,
    AttachmentName: 'parcel.png',
    ClientToken: ClientToken(),
    ...members,
  });
}

async function put({ UploadMetadata: { Url, HeadersToInclude } }: Body, headers: object = {}) {
  return read(
    await fetch(Url, {
      method: 'PUT',
      headers: { ...HeadersToInclude, ...headers } as Record<string, string>,
      body: bytes,
    }),
  );
}

function complete(
  emulator: Emulator,
  { connectionToken }: Person,
  AttachmentId: string,
  token = ClientToken(),
) {
  return call(emulator, 'CompleteAttachmentUpload', connectionToken, {
    AttachmentIds: [AttachmentId],
    ClientToken: token,
  });
}

async function share(emulator: Emulator, person: Person, members: object = {}) {
  const announced = await announce(emulator, person, members);
  expect((await put(announced)).status).to.equal(200);
  expect((await complete(emulator, person, announced.AttachmentId)).status).to.equal(200);
  return announced;
}

describe('emulator: attachments', () => {
  beforeEach(stopTime);
  afterEach(closeAll);

  it('accepts a file, shows it in the transcript as approved, and lets the others download it', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const agent = await join(emulator, contactId);
    const { AttachmentId, UploadMetadata } = await share(emulator, customer);
    expect(UploadMetadata.HeadersToInclude).to.deep.equal({
      'Content-Type': 'image/png',
      'Content-Length': '4',
      'Content-Disposition': 'attachment; filename="parcel.png"',
    });
    const { transcript } = await look(emulator, contactId);
    expect(transcript.at(-1)).to.include({
      Type: 'ATTACHMENT',
      ParticipantId: customer.participantId,
    });
    expect(transcript.at(-1)).not.to.have.property('Content');
    expect(transcript.at(-1)!.Attachments).to.deep.equal([
      { AttachmentId, AttachmentName: 'parcel.png', ContentType: 'image/png', Status: 'APPROVED' },
    ]);
    const { Url, AttachmentSizeInBytes } = await ok(
      emulator,
      'GetAttachment',
      agent.connectionToken,
      { AttachmentId },
    );
    expect(AttachmentSizeInBytes).to.equal(4);
    const download = await fetch(Url);
    expect(download.headers.get('content-type')).to.equal('image/png');
    expect(download.headers.get('content-disposition')).to.equal(
      'attachment; filename="parcel.png"',
    );
    expect(Buffer.from(await download.arrayBuffer())).to.deep.equal(bytes);
  });

  it('returns URLs below the public URL', async () => {
    const { emulator, customer } = await chatWithCustomer({ publicUrl: 'https://chat.example' });
    const { UploadMetadata } = await announce(emulator, customer);
    expect(UploadMetadata.Url).to.match(/^https:\/\/chat\.example\/attachments\//);
  });

  describe('the store', () => {
    for (const [name, value] of [
      ['Content-Type', 'image/gif'],
      ['Content-Disposition', 'inline'],
    ] as const) {
      it(`refuses an upload whose ${name} differs from the announcement`, async () => {
        const { emulator, customer } = await chatWithCustomer();
        const announced = await announce(emulator, customer);
        const answer = await put(announced, { [name]: value });
        expect(answer.status).to.equal(403);
        expect(answer.headers.get('content-type')).to.equal('application/xml');
        expect(answer.text).to.match(new RegExp(`<Code>SignatureDoesNotMatch</Code>.*${name}`));
        const completed = await complete(emulator, customer, announced.AttachmentId);
        expectError(completed, 'ValidationException', /bytes are uploaded/);
      });
    }

    it('refuses an upload of another size', async () => {
      const { emulator, customer } = await chatWithCustomer();
      const announced = await announce(emulator, customer, { AttachmentSizeInBytes: 5 });
      const answer = await put(announced, { 'Content-Length': '4' });
      expect(answer.status).to.equal(403);
      expect(answer.text).to.contain('Content-Length');
    });

    it('refuses a token at the store with 400, for uploads and downloads', async () => {
      const { emulator, customer } = await chatWithCustomer();
      const bearer = { 'X-Amz-Bearer': customer.connectionToken };
      const announced = await announce(emulator, customer);
      const answer = await put(announced, bearer);
      expect(answer.status).to.equal(400);
      expect(answer.text).not.to.contain(customer.connectionToken);
      const { AttachmentId } = await share(emulator, customer);
      const { Url } = await ok(emulator, 'GetAttachment', customer.connectionToken, {
        AttachmentId,
      });
      expect((await fetch(Url, { headers: bearer })).status).to.equal(400);
    });

    it('refuses a URL that has expired, was changed, or is for the other method', async () => {
      const { emulator, customer } = await chatWithCustomer();
      const announced = await announce(emulator, customer);
      const { Url, UrlExpiry } = announced.UploadMetadata;
      expect((await fetch(Url)).status).to.equal(403);
      const later = new URL(Url);
      later.searchParams.set('expires', String(Date.parse(UrlExpiry) + 1));
      const changed = {
        ...announced,
        UploadMetadata: { ...announced.UploadMetadata, Url: later.href },
      };
      expect((await put(changed)).status).to.equal(403);
      emulator.advance(15 * MINUTES);
      const expired = await put(announced);
      expect(expired.status).to.equal(403);
      expect(expired.text).to.contain('expired');
    });

    it('expires download URLs after the requested time, by default after five minutes', async () => {
      const { emulator, customer } = await chatWithCustomer();
      const { AttachmentId } = await share(emulator, customer);
      const get = (members: object) =>
        ok(emulator, 'GetAttachment', customer.connectionToken, { AttachmentId, ...members });
      const long = await get({});
      const short = await get({ UrlExpiryInSeconds: 5 });
      expect(Date.parse(long.UrlExpiry) - Date.parse(short.UrlExpiry)).to.be.within(
        290_000,
        295_000,
      );
      emulator.advance(5000);
      expect((await fetch(short.Url)).status).to.equal(403);
      expect((await fetch(long.Url)).status).to.equal(200);
      emulator.advance(295_000);
      expect((await fetch(long.Url)).status).to.equal(403);
    });

    it('does not change the bytes of a completed attachment', async () => {
      const { emulator, customer } = await chatWithCustomer();
      const announced = await share(emulator, customer);
      expect((await put(announced)).status).to.equal(403);
    });

    it('keeps nothing of an interrupted upload', async () => {
      const { emulator, customer } = await chatWithCustomer();
      const announced = await announce(emulator, customer, { AttachmentSizeInBytes: 1000 });
      const { Url, HeadersToInclude } = announced.UploadMetadata;
      const { port, pathname, search } = new URL(Url);
      const socket = openSocket(Number(port), '127.0.0.1');
      const headers = Object.entries(HeadersToInclude).map(
        ([name, value]) => `${name}: ${value}\r\n`,
      );
      socket.write(
        `PUT ${pathname}${search} HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n${headers.join('')}\r\nabc`,
      );
      await once(socket, 'data');
      socket.resetAndDestroy();
      await once(socket, 'close');
      const answer = await complete(emulator, customer, announced.AttachmentId);
      expectError(answer, 'ValidationException', /bytes are uploaded/);
    });

    it('responds with 403 for an attachment that does not exist', async () => {
      const { emulator } = await chatWithCustomer();
      expect((await send(`${emulator.url}/attachments/nothing`, 'GET')).status).to.equal(403);
    });
  });

  describe('completing and downloading', () => {
    it('completes once: another call is a conflict, the same client token gets the first response', async () => {
      const { emulator, contactId, customer } = await chatWithCustomer();
      const announced = await announce(emulator, customer);
      await put(announced);
      const first = await complete(emulator, customer, announced.AttachmentId, 'same');
      expect(first.status).to.equal(200);
      expect((await complete(emulator, customer, announced.AttachmentId, 'same')).status).to.equal(
        200,
      );
      const again = await complete(emulator, customer, announced.AttachmentId);
      expect(again.status).to.equal(409);
      expectError(again, 'ConflictException', /completed before/);
      const { transcript } = await look(emulator, contactId);
      expect(transcript.filter(({ Type }) => Type === 'ATTACHMENT')).to.have.length(1);
    });

    it('refuses to complete unknown uploads and those of other participants', async () => {
      const { emulator, contactId, customer } = await chatWithCustomer();
      const agent = await join(emulator, contactId);
      const announced = await announce(emulator, customer);
      await put(announced);
      for (const [person, id] of [
        [customer, 'nothing'],
        [agent, announced.AttachmentId],
      ] as const) {
        expectError(
          await complete(emulator, person, id),
          'ValidationException',
          /Value at 'attachmentIds\.1\.member' failed to satisfy constraint: /,
        );
      }
    });

    it('refuses to return attachments that are unknown, not approved, or of another chat', async () => {
      const { emulator, customer } = await chatWithCustomer();
      const eve = await connect(emulator, await emulator.startChat({ displayName: 'Eve' }));
      const pending = await announce(emulator, customer);
      await put(pending);
      const shared = await share(emulator, customer);
      for (const [person, AttachmentId, message] of [
        [customer, 'nothing', /of this chat/],
        [customer, pending.AttachmentId, /approved/],
        [eve, shared.AttachmentId, /of this chat/],
      ] as const) {
        const answer = await call(emulator, 'GetAttachment', person.connectionToken, {
          AttachmentId,
        });
        expectError(answer, 'ValidationException', message);
      }
    });

    it('refuses to complete several attachments at once, and expiries out of bounds', async () => {
      const { emulator, customer } = await chatWithCustomer();
      const two = await call(emulator, 'CompleteAttachmentUpload', customer.connectionToken, {
        AttachmentIds: ['a', 'b'],
        ClientToken: 'x',
      });
      expectError(
        two,
        'ValidationException',
        /Value at 'attachmentIds' failed to satisfy constraint: Member must have length less than or equal to 1$/,
      );
      for (const UrlExpiryInSeconds of [4, 301]) {
        const answer = await call(emulator, 'GetAttachment', customer.connectionToken, {
          AttachmentId: 'a',
          UrlExpiryInSeconds,
        });
        expectError(
          answer,
          'ValidationException',
          /Value at 'urlExpiryInSeconds' failed to satisfy constraint: Member must have value/,
        );
      }
    });
  });

  describe('limits', () => {
    it('accepts 20 MiB, and keeps them in memory once, however many clients download them', async () => {
      const { emulator, customer } = await chatWithCustomer();
      const before = bytesHeld();
      const announced = await announce(emulator, customer, { AttachmentSizeInBytes: LARGEST });
      const { Url, HeadersToInclude } = announced.UploadMetadata;
      const upload = request(Url, { method: 'PUT', headers: HeadersToInclude });
      const chunk = Buffer.alloc(64 * 1024, 'x');
      const chunks = Array.from({ length: LARGEST / chunk.length }, () => chunk);
      const [[uploaded]] = await Promise.all([
        once(upload, 'response') as Promise<[IncomingMessage]>,
        pipeline(Readable.from(chunks), upload),
      ]);
      expect(uploaded.statusCode).to.equal(200);
      uploaded.resume();
      expect(bytesHeld() - before).to.be.lessThan(1.75 * LARGEST);

      await complete(emulator, customer, announced.AttachmentId);
      const { AttachmentId } = announced;
      const download = await ok(emulator, 'GetAttachment', customer.connectionToken, {
        AttachmentId,
      });
      const answers = await Promise.all(
        Array.from({ length: 5 }, async () => {
          const [answer] = (await once(get(download.Url), 'response')) as [IncomingMessage];
          return answer;
        }),
      );
      expect(bytesHeld() - before).to.be.lessThan(1.75 * LARGEST);
      for (const answer of answers) {
        let length = 0;
        for await (const part of answer) length += (part as Buffer).length;
        expect(length).to.equal(LARGEST);
      }
    });

    it('refuses one byte more than 20 MiB', async () => {
      const { emulator, customer } = await chatWithCustomer();
      const size = LARGEST;
      const answer = await call(emulator, 'StartAttachmentUpload', customer.connectionToken, {
        ContentType: 'image/png',
        AttachmentSizeInBytes: size + 1,
        AttachmentName: 'x.png',
        ClientToken: ClientToken(),
      });
      expect(answer.status).to.equal(400);
      const constraint = `Member must have value less than or equal to ${size}`;
      const message = violation('attachmentSizeInBytes', constraint);
      expectError(answer, 'ValidationException', message);
    });

    it('allows files up to the limit of the instance, which is at most 100 MB', async () => {
      const { emulator, customer } = await chatWithCustomer({ attachments: { maxBytes: 10 } });
      const announceOf = (AttachmentSizeInBytes: number) =>
        call(emulator, 'StartAttachmentUpload', customer.connectionToken, {
          ContentType: 'image/png',
          AttachmentSizeInBytes,
          AttachmentName: 'x.png',
          ClientToken: ClientToken(),
        });
      expect((await announceOf(10)).status).to.equal(200);
      expect((await announceOf(11)).status).to.equal(400);
      const error = await failure(start({ attachments: { maxBytes: 100_000_001 } }), TypeError);
      expect(error.message).to.match(/^attachments\.maxBytes must be/);
    });

    it('allows the extensions of the service, or the given ones, ignoring case', async () => {
      const statuses = async (attachments: AttachmentOptions, lenient: boolean) => {
        const { emulator, customer } = await chatWithCustomer({ attachments, lenient });
        const found: number[] = [];
        for (const AttachmentName of ['a.PDF', 'a.exe', 'pdf']) {
          const answer = await call(emulator, 'StartAttachmentUpload', customer.connectionToken, {
            ContentType: 'application/octet-stream',
            AttachmentSizeInBytes: 1,
            AttachmentName,
            ClientToken: ClientToken(),
          });
          found.push(answer.status);
          if (answer.status === 400) expect(answer.body.Message).to.contain(`'attachmentName'`);
        }
        return found;
      };
      expect(await statuses({}, false)).to.deep.equal([200, 400, 400]);
      expect(await statuses({ extensions: ['exe'] }, false)).to.deep.equal([400, 200, 400]);
      expect(await statuses({}, true)).to.deep.equal([200, 200, 200]);
    });

    it('allows 35 attachments per chat; an announced one counts until its URL expires', async () => {
      const { emulator, customer } = await chatWithCustomer();
      const first = await Promise.all(
        Array.from({ length: 35 }, () => announce(emulator, customer)),
      );
      await Promise.all(first.map((announced) => put(announced)));
      const body = {
        ContentType: 'image/png',
        AttachmentSizeInBytes: 4,
        AttachmentName: 'x.png',
        ClientToken: 'next',
      };
      const refused = await call(emulator, 'StartAttachmentUpload', customer.connectionToken, body);
      expectError(refused, 'ServiceQuotaExceededException', /35 attachments/);
      emulator.advance(15 * MINUTES);
      const late = await announce(emulator, customer);
      await put(late);
      for (const { AttachmentId } of first) {
        expect((await complete(emulator, customer, AttachmentId)).status).to.equal(200);
      }
      const full = await call(emulator, 'StartAttachmentUpload', customer.connectionToken, body);
      expectError(full, 'ServiceQuotaExceededException', /35 attachments/);
      const tooMany = await complete(emulator, customer, late.AttachmentId);
      expectError(tooMany, 'ServiceQuotaExceededException', /35 attachments/);
    });
  });

  describe('announcing', () => {
    it('supports file names that a header cannot contain', async () => {
      const { emulator, customer } = await chatWithCustomer({ lenient: true });
      for (const [AttachmentName, want] of [
        ['a"b\\c.png', `attachment; filename="a_b_c.png"; filename*=UTF-8''a%22b%5Cc.png`],
        [
          'Größe (1).png',
          `attachment; filename="Gr__e (1).png"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%281%29.png`,
        ],
        [
          'x\r\nX-Evil: 1',
          `attachment; filename="x__X-Evil: 1"; filename*=UTF-8''x%0D%0AX-Evil%3A%201`,
        ],
        ['\ud800.png', `attachment; filename="_.png"; filename*=UTF-8''%EF%BF%BD.png`],
      ] as const) {
        const { AttachmentId, UploadMetadata } = await share(emulator, customer, {
          AttachmentName,
        });
        expect(UploadMetadata.HeadersToInclude['Content-Disposition']).to.equal(want);
        const { Url } = await ok(emulator, 'GetAttachment', customer.connectionToken, {
          AttachmentId,
        });
        expect((await fetch(Url)).headers.get('content-disposition')).to.equal(want);
      }
      await share(emulator, customer, { AttachmentName: 'n'.repeat(256) });
      await share(emulator, customer, { AttachmentName: 'ß'.repeat(256) });
    });

    const invalid: [object, RegExp][] = [
      [
        { ContentType: 'text' },
        /Value at 'contentType' failed to satisfy constraint: Member must be a media type/,
      ],
      [
        { ContentType: 'text/plain\r\nX-Evil: 1' },
        /Value at 'contentType' failed to satisfy constraint: Member must be a media type/,
      ],
      [
        { AttachmentSizeInBytes: 0 },
        /Value at 'attachmentSizeInBytes' failed to satisfy constraint: Member must have value greater than or equal to 1$/,
      ],
      [
        { AttachmentName: '' },
        /Value at 'attachmentName' failed to satisfy constraint: Member must have length /,
      ],
      [
        { ClientToken: '' },
        /Value at 'clientToken' failed to satisfy constraint: Member must have length /,
      ],
      [
        { ClientToken: undefined },
        /Value at 'clientToken' failed to satisfy constraint: Member must not be null$/,
      ],
    ];
    for (const [members, message] of invalid) {
      it(`refuses to announce a file with ${JSON.stringify(members)}`, async () => {
        const { emulator, customer } = await chatWithCustomer();
        const answer = await call(emulator, 'StartAttachmentUpload', customer.connectionToken, {
          ContentType: 'image/png',
          AttachmentSizeInBytes: 4,
          AttachmentName: 'x',
          ClientToken: 'x',
          ...members,
        });
        expectError(answer, 'ValidationException', message);
      });
    }
  });

  describe('scanning', () => {
    const statuses = (items: readonly SeenItem[]) =>
      items.map(({ Type, Attachments }) => [Type, Attachments[0]!.Status].join(' '));

    it('shows everyone the item again when the file has been scanned', async () => {
      const { emulator, contactId, customer } = await chatWithCustomer();
      const sockets = [
        await listen(emulator, customer),
        await listen(emulator, await join(emulator, contactId)),
      ];
      const { AttachmentId } = await share(emulator, customer);
      for (const socket of sockets) {
        const items = (await socket.items()).filter(({ Type }) => Type === 'ATTACHMENT');
        expect(statuses(items)).to.deep.equal(['ATTACHMENT IN_PROGRESS', 'ATTACHMENT APPROVED']);
        const { Id, AbsoluteTime } = items[0]!;
        expect(items[1]).to.include({ Id, AbsoluteTime });
        expect(items[1]).not.to.have.property('Content');
        expect(items[1]!.Attachments[0]).to.have.property('AttachmentId', AttachmentId);
      }
    });

    const files: [string, string, string, string][] = [
      ['*.exe', 'SETUP.EXE', 'application/octet-stream', 'REJECTED'],
      ['*.exe', 'setup.exe.txt', 'text/plain', 'APPROVED'],
      ['video/*', 'a.mp4', 'video/mp4', 'REJECTED'],
      ['video/*', 'video.png', 'image/png', 'APPROVED'],
      ['v(1).+', 'v(1).+', 'image/png', 'REJECTED'],
      ['a*c', 'a\nc', 'image/png', 'REJECTED'],
      ['*a*b*c', 'xaxabxbxcxc', 'image/png', 'REJECTED'],
      ['*a*b*c', 'xaxabxbxcxd', 'image/png', 'APPROVED'],
      ['a', 'b', 'image/png', 'APPROVED'],
    ];
    for (const [pattern, AttachmentName, ContentType, status] of files) {
      it(`scans ${JSON.stringify(AttachmentName)} of type ${ContentType} as ${status} if ${pattern} is rejected`, async () => {
        const { emulator, contactId, customer } = await chatWithCustomer({
          attachments: { reject: [pattern] },
          lenient: true,
        });
        const { AttachmentId } = await share(emulator, customer, { AttachmentName, ContentType });
        const { transcript } = await look(emulator, contactId);
        expect(transcript.at(-1)!.Attachments[0]!.Status).to.equal(status);
        const answer = await call(emulator, 'GetAttachment', customer.connectionToken, {
          AttachmentId,
        });
        expect(answer.status).to.equal(status === 'APPROVED' ? 200 : 400);
      });
    }

    it("scans a file for the given time, by the emulator's clock", async () => {
      const { emulator, customer } = await chatWithCustomer({ attachments: { delayMs: 30_000 } });
      const socket = await listen(emulator, customer);
      const { AttachmentId } = await share(emulator, customer);
      const get = () => call(emulator, 'GetAttachment', customer.connectionToken, { AttachmentId });
      emulator.advance(29_000);
      expect(statuses(await socket.items())).to.deep.equal(['ATTACHMENT IN_PROGRESS']);
      expectError(await get(), 'ValidationException', /approved/);
      emulator.advance(1000);
      expect(statuses(await socket.items())).to.deep.equal(['ATTACHMENT APPROVED']);
      expect((await get()).status).to.equal(200);
    });

    it('does not start with an invalid duration of the scan', async () => {
      for (const delayMs of [-1, NaN]) {
        const error: unknown = await chatWithCustomer({ attachments: { delayMs } }).catch(
          (reason: unknown) => reason,
        );
        expect(error).to.be.instanceOf(TypeError);
      }
    });
  });
});
