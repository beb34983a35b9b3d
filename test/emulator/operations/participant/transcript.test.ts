import { expect } from 'chai';
import type { Emulator } from 'amazon_connect_participant_emulator';

import type { Body } from '../../support/bodies.js';
import {
  call,
  chatWithCustomer,
  closeAll,
  connect,
  expectDenied,
  expectError,
  look,
  ok,
  push,
  say,
  send,
  stopTime,
} from '../../support/chat.js';
import type { Person } from '../../support/chat.js';
import { listen } from '../../support/socket.js';

/** A chat with these messages; the first item of its transcript is that the customer joined. */
async function chatWith(count: number) {
  const chat = await chatWithCustomer();
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) ids.push(await say(chat.emulator, chat.customer, `m${i}`));
  return { ...chat, ids };
}

const page = (emulator: Emulator, { connectionToken }: Person, body: object) =>
  ok(emulator, 'GetTranscript', connectionToken, body);
const contents = ({ Transcript }: Body) => Transcript.map(({ Content }) => Content);
const numbered = (...numbers: number[]) => numbers.map((number) => `m${number}`);

/** The contents of all pages, page by page. */
async function pages(emulator: Emulator, customer: Person, body: object): Promise<string[][]> {
  const found: string[][] = [];
  let token: string | undefined;
  for (;;) {
    const answer = await page(emulator, customer, { ...body, ...(token && { NextToken: token }) });
    found.push(contents(answer));
    token = answer.NextToken;
    if (!token) return found;
  }
}

/** Does something 60 times, 20 times each in the same millisecond. */
async function inThreeMoments(
  emulator: Emulator,
  act: (index: number) => Promise<unknown>,
): Promise<void> {
  stopTime();
  for (const first of [0, 20, 40]) {
    await Promise.all(Array.from({ length: 20 }, (_, i) => act(first + i)));
    emulator.advance(1);
  }
}

describe('emulator: transcript', () => {
  afterEach(closeAll);

  it('returns the ten newest items by default, newest first', async () => {
    const { emulator, contactId, customer } = await chatWith(12);
    for (const body of [{}, { MaxResults: 0 }]) {
      const answer = await page(emulator, customer, body);
      expect(contents(answer)).to.deep.equal(numbered(11, 10, 9, 8, 7, 6, 5, 4, 3, 2));
      expect(answer.NextToken).to.be.a('string');
      expect(answer.InitialContactId).to.equal(contactId);
    }
  });

  it('treats an empty start position, which amazon-connect-chatjs sends, as none', async () => {
    const { emulator, customer, ids } = await chatWith(3);
    const StartPosition = { Id: null, AbsoluteTime: null };
    expect(contents(await page(emulator, customer, { StartPosition }))[0]).to.equal('m2');
    const body = { StartPosition: { Id: ids[0] }, MaxResults: 1 };
    const { NextToken } = await page(emulator, customer, body);
    const next = await page(emulator, customer, { StartPosition: {}, MaxResults: 1, NextToken });
    expect(contents(next)).to.deep.equal(['m1']);
  });

  it('shows items with the members of the contract', async () => {
    const { emulator, contactId, customer } = await chatWith(1);
    const { Transcript } = await page(emulator, customer, { MaxResults: 1 });
    expect(Transcript[0]).to.have.all.keys(
      'Id',
      'AbsoluteTime',
      'Type',
      'ContentType',
      'Content',
      'ParticipantId',
      'DisplayName',
      'ParticipantRole',
      'ContactId',
    );
    expect(Transcript[0]!.ContactId).to.equal(contactId);
  });

  it('sorts only within a page', async () => {
    const { emulator, customer } = await chatWith(5);
    const ascending = { MaxResults: 2, SortOrder: 'ASCENDING' };
    expect(await pages(emulator, customer, ascending)).to.deep.equal([
      numbered(3, 4),
      numbered(1, 2),
      [undefined, 'm0'],
    ]);
    expect(await pages(emulator, customer, { MaxResults: 2 })).to.deep.equal([
      numbered(4, 3),
      numbered(2, 1),
      ['m0', undefined],
    ]);
  });

  it('returns no token after a full last page', async () => {
    const { emulator, customer } = await chatWith(3);
    expect(await pages(emulator, customer, { MaxResults: 2 })).to.have.length(2);
    expect((await page(emulator, customer, { MaxResults: 4 })).NextToken).to.equal(undefined);
    expect((await page(emulator, customer, { MaxResults: 3 })).NextToken).to.be.a('string');
  });

  for (const [ScanDirection, want] of [
    ['FORWARD', numbered(2, 3, 4)],
    ['BACKWARD', [undefined, ...numbered(0, 1, 2)]],
    [undefined, numbered(2, 3, 4)],
  ] as const) {
    it(`reads ${ScanDirection ?? 'forward by default'} from an id, including that item`, async () => {
      const { emulator, customer, ids } = await chatWith(5);
      const body = { StartPosition: { Id: ids[2] }, SortOrder: 'ASCENDING', ScanDirection };
      expect(contents(await page(emulator, customer, body))).to.deep.equal(want);
    });
  }

  it('reads from a time, inclusively, in both directions and between two items', async () => {
    const { emulator, customer } = await chatWith(1);
    emulator.advance(10_000);
    await say(emulator, customer, 'm1');
    emulator.advance(10_000);
    await say(emulator, customer, 'm2');
    const { Transcript } = await page(emulator, customer, {});
    const middle = Date.parse(Transcript[1]!.AbsoluteTime);
    const from = async (ms: number, ScanDirection: string) =>
      contents(
        await page(emulator, customer, {
          StartPosition: { AbsoluteTime: new Date(ms).toISOString() },
          ScanDirection,
          SortOrder: 'ASCENDING',
        }),
      );
    expect(await from(middle, 'FORWARD')).to.deep.equal(numbered(1, 2));
    expect(await from(middle + 1, 'FORWARD')).to.deep.equal(numbered(2));
    expect(await from(middle, 'BACKWARD')).to.deep.equal([undefined, ...numbered(0, 1)]);
    expect(await from(middle - 1, 'BACKWARD')).to.deep.equal([undefined, ...numbered(0)]);
    expect(await from(0, 'BACKWARD')).to.deep.equal([]);
    expect(await from(middle + 60_000, 'FORWARD')).to.deep.equal([]);
  });

  it('reads everything from the beginning of time, page by page, up to now', async () => {
    const { emulator, customer } = await chatWith(5);
    const everything = {
      StartPosition: { AbsoluteTime: '1970-01-01T00:00:00.000Z' },
      ScanDirection: 'FORWARD',
      SortOrder: 'ASCENDING',
    };
    expect(await pages(emulator, customer, { ...everything, MaxResults: 4 })).to.deep.equal([
      [undefined, 'm0', 'm1', 'm2'],
      ['m3', 'm4'],
    ]);
    expect(await pages(emulator, customer, { ...everything, MaxResults: 3 })).to.deep.equal([
      [undefined, 'm0', 'm1'],
      ['m2', 'm3', 'm4'],
    ]);
  });

  it('has items in the order of (AbsoluteTime, Id), however many are added at once', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const socket = await listen(emulator, customer);
    const item = { ContentType: 'text/plain', Content: 'x' };
    await inThreeMoments(emulator, (i) =>
      i % 20 === 10
        ? push(emulator, contactId, { ...item, Id: `streamed-${i}` })
        : say(emulator, customer, `m${i}`),
    );
    const { transcript } = await look(emulator, contactId);
    const stamps = transcript.map(({ AbsoluteTime, Id }) => `${AbsoluteTime} ${Id}`);
    expect(new Set(transcript.map(({ Id }) => Id)).size).to.equal(61);
    expect(new Set(transcript.map(({ AbsoluteTime }) => AbsoluteTime)).size).to.be.lessThan(61);
    expect(stamps).to.deep.equal(stamps.toSorted());
    const live = (await socket.items()).map(({ AbsoluteTime, Id }) => `${AbsoluteTime} ${Id}`);
    expect(live).to.deep.equal(stamps.slice(1));
  });

  it('includes all items that share the start time', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    await inThreeMoments(emulator, (i) => say(emulator, customer, `m${i}`));
    const { transcript } = await look(emulator, contactId);
    const shared = transcript.filter(
      ({ AbsoluteTime }, i) => AbsoluteTime === transcript[i + 1]?.AbsoluteTime,
    );
    expect(shared).not.to.deep.equal([]);
    for (const { AbsoluteTime } of shared) {
      const { Transcript } = await page(emulator, customer, {
        StartPosition: { AbsoluteTime },
        SortOrder: 'ASCENDING',
        MaxResults: 100,
      });
      const expected = transcript.filter((item) => item.AbsoluteTime >= AbsoluteTime);
      expect(Transcript.map(({ Id }) => Id)).to.deep.equal(expected.map(({ Id }) => Id));
    }
  });

  it('counts MostRecent from the newest item, starting at 0', async () => {
    const { emulator, customer } = await chatWith(4);
    for (const [MostRecent, want] of [
      [0, numbered(3)],
      [2, numbered(1, 2, 3)],
      [100, [undefined, ...numbered(0, 1, 2, 3)]],
    ] as const) {
      const body = { StartPosition: { MostRecent }, SortOrder: 'ASCENDING' };
      expect(contents(await page(emulator, customer, body))).to.deep.equal(want);
    }
  });

  it('keeps the pages of a backward reading stable while items arrive', async () => {
    const { emulator, customer } = await chatWith(4);
    const first = await page(emulator, customer, { MaxResults: 2 });
    await say(emulator, customer, 'new');
    const second = await page(emulator, customer, { MaxResults: 2, NextToken: first.NextToken });
    expect(contents(second)).to.deep.equal(numbered(1, 0));
  });

  it('reads forward into items that arrive meanwhile', async () => {
    const { emulator, customer, ids } = await chatWith(3);
    const body = { MaxResults: 2, SortOrder: 'ASCENDING', StartPosition: { Id: ids[0] } };
    const first = await page(emulator, customer, body);
    await say(emulator, customer, 'm3');
    const second = await page(emulator, customer, { ...body, NextToken: first.NextToken });
    expect(contents(second)).to.deep.equal(numbered(2, 3));
    expect(second.NextToken).to.equal(undefined);
  });

  it('continues with only a token, and allows another page size', async () => {
    const { emulator, customer } = await chatWith(5);
    const first = await page(emulator, customer, { MaxResults: 2, SortOrder: 'ASCENDING' });
    const second = await page(emulator, customer, { MaxResults: 3, NextToken: first.NextToken });
    expect(contents(second)).to.deep.equal(numbered(0, 1, 2));
  });

  it('refuses a token that is not its own or does not match the request', async () => {
    const { emulator, customer, ids } = await chatWith(4);
    const body = {
      MaxResults: 1,
      ScanDirection: 'FORWARD',
      SortOrder: 'ASCENDING',
      StartPosition: { Id: ids[0] },
    };
    const { NextToken } = await page(emulator, customer, body);
    const other = await connect(emulator, await emulator.startChat({ displayName: 'Eve' }));
    const [text, signature] = NextToken.split('.');
    const requests: [Person, object][] = [
      [customer, { NextToken: 'garbage' }],
      [customer, { NextToken: `${text!}x.${signature!}` }],
      [customer, { NextToken: `${NextToken}.x` }],
      [customer, { ...body, NextToken, ScanDirection: 'BACKWARD' }],
      [customer, { ...body, NextToken, SortOrder: 'DESCENDING' }],
      [customer, { ...body, NextToken, StartPosition: { Id: ids[1] } }],
      [other, { NextToken }],
    ];
    for (const [person, request] of requests) {
      const answer = await call(emulator, 'GetTranscript', person.connectionToken, request);
      expectError(
        answer,
        'ValidationException',
        /Value at 'nextToken' failed to satisfy constraint: /,
      );
    }
    expect(contents(await page(emulator, customer, { ...body, NextToken }))).to.deep.equal(['m1']);
  });

  const invalid: [object, RegExp][] = [
    [
      { ScanDirection: 'FORWARD' },
      /Value at 'startPosition' failed to satisfy constraint: Member must not be null$/,
    ],
    [
      { ScanDirection: 'SIDEWAYS' },
      /Value at 'scanDirection' failed to satisfy constraint: Member must satisfy enum value set: \[FORWARD, BACKWARD/,
    ],
    [
      { SortOrder: 'NONE' },
      /Value at 'sortOrder' failed to satisfy constraint: Member must satisfy enum/,
    ],
    [
      { MaxResults: 101 },
      /Value at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 100$/,
    ],
    [
      { MaxResults: -1 },
      /Value at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 0$/,
    ],
    [
      { MaxResults: 1.5 },
      /Value at 'maxResults' failed to satisfy constraint: Member must be integer/,
    ],
    [
      { NextToken: '' },
      /Value at 'nextToken' failed to satisfy constraint: Member must have length /,
    ],
    [
      { StartPosition: {}, ScanDirection: 'FORWARD' },
      /Value at 'startPosition' failed to satisfy constraint: Member must not be null$/,
    ],
    [
      { StartPosition: { MostRecent: 1, Id: 'x' } },
      /Value at 'startPosition' failed to satisfy constraint: Member must have exactly one/,
    ],
    [
      { StartPosition: { MostRecent: 101 } },
      /Value at 'startPosition\.mostRecent' failed to satisfy constraint: Member must have value less than or equal to 100$/,
    ],
    [
      { StartPosition: { Id: 'nobody' } },
      /Value at 'startPosition\.id' failed to satisfy constraint: Member must name an item/,
    ],
    [
      { StartPosition: { AbsoluteTime: 'yesterday' } },
      /Value at 'startPosition\.absoluteTime' failed to satisfy constraint: Member must be/,
    ],
    [{ StartPosition: { AbsoluteTime: '2024-13-01T00:00:00Z' } }, /'startPosition\.absoluteTime'/],
  ];
  for (const [body, message] of invalid) {
    it(`refuses ${JSON.stringify(body)}`, async () => {
      const { emulator, customer } = await chatWithCustomer();
      const answer = await call(emulator, 'GetTranscript', customer.connectionToken, body);
      expectError(answer, 'ValidationException', message);
    });
  }

  it('reads earlier contacts of a persistent chat, and no others', async () => {
    const { emulator, contactId, customer } = await chatWith(1);
    await ok(emulator, 'DisconnectParticipant', customer.connectionToken);
    const start = async (members: object) =>
      (
        await send(`${emulator.url}/contact/chat`, 'PUT', {
          InstanceId: 'i',
          ContactFlowId: 'f',
          ParticipantDetails: { DisplayName: 'Ada' },
          ...members,
        })
      ).body;
    const next = await start({
      PersistentChat: { RehydrationType: 'ENTIRE_PAST_SESSION', SourceContactId: contactId },
    });
    expect(next.ContinuedFromContactId).to.equal(contactId);
    const last = await start({ PersistentChat: { SourceContactId: next.ContactId } });
    const person = await connect(emulator, {
      participantId: last.ParticipantId,
      participantToken: last.ParticipantToken,
    });
    const earlier = await page(emulator, person, { ContactId: contactId, SortOrder: 'ASCENDING' });
    expect(contents(earlier)).to.include('m0');
    expect(earlier.InitialContactId).to.equal(contactId);
    expect((await page(emulator, person, { ContactId: last.ContactId })).InitialContactId).to.equal(
      contactId,
    );

    const foreign = await emulator.startChat({ displayName: 'Eve' });
    for (const ContactId of [foreign.contactId, 'nothing']) {
      const answer = await call(emulator, 'GetTranscript', person.connectionToken, { ContactId });
      expectDenied(answer);
    }
  });
});
