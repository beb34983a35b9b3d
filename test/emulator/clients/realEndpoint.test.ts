import { expect } from 'chai';
import type { Emulator } from 'amazon_connect_participant_emulator';

import {
  call,
  closeAll,
  EVENT,
  expectDenied,
  expectError,
  ok,
  read,
  start,
} from '../support/chat.js';
import { checkResponse } from '../support/contract.js';
import type { SeenItem } from '../support/bodies.js';
import { TestSocket } from '../support/socket.js';

/** A service, and somebody who is invited to a chat there. */
interface Invitation {
  readonly service: Pick<Emulator, 'url'>;
  readonly participantToken: string;
}

const targets: [name: string, invite: () => Promise<Invitation>][] = [
  [
    'the emulator',
    async () => {
      const service = await start();
      const { participantToken } = await service.startChat({ displayName: 'Ada' });
      return { service, participantToken };
    },
  ],
];
const { PARTICIPANT_ENDPOINT: endpoint, PARTICIPANT_TOKEN: participantToken } = process.env;
if (endpoint && participantToken) {
  const url = endpoint.replace(/\/+$/, '');
  targets.push([
    'the real endpoint',
    () => Promise.resolve({ service: { url }, participantToken }),
  ]);
}

// The same calls with the same answers everywhere. They add a few items to one chat and leave it
// open; every answer is checked against the contract.
for (const [name, invite] of targets) {
  describe(`the contract, as ${name} keeps it`, () => {
    let service: Invitation['service'];
    let token: string;
    let socket: TestSocket;

    before(async () => {
      const invitation = await invite();
      ({ service } = invitation);
      const { Websocket, ConnectionCredentials } = await ok(
        service,
        'CreateParticipantConnection',
        invitation.participantToken,
        { Type: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'] },
      );
      token = ConnectionCredentials.ConnectionToken;
      expect(Date.parse(ConnectionCredentials.Expiry)).to.be.greaterThan(Date.now());
      // The real service counts a customer as connected once the socket is subscribed.
      socket = await TestSocket.open(Websocket.Url);
      await socket.subscribe();
    });

    after(async () => {
      socket.socket.close(1000);
      await socket.closed;
      await closeAll();
    });

    const say = (members: object) =>
      call(service, 'SendMessage', token, { ContentType: 'text/plain', ...members });

    async function transcript(members: object = {}): Promise<readonly SeenItem[]> {
      return (await ok(service, 'GetTranscript', token, members)).Transcript;
    }

    it('returns the id and time of a message, and shows it in the transcript', async () => {
      const { status, body } = await say({ Content: 'one' });
      expect(status).to.equal(200);
      expect(new Date(body.AbsoluteTime).toISOString()).to.equal(body.AbsoluteTime);
      const item = (await transcript()).find(({ Id }) => Id === body.Id);
      expect(item).to.include({
        Type: 'MESSAGE',
        ContentType: 'text/plain',
        Content: 'one',
        AbsoluteTime: body.AbsoluteTime,
      });
    });

    it('applies a repeated message with the same client token once', async () => {
      const ClientToken = crypto.randomUUID();
      const first = await say({ Content: 'two', ClientToken });
      const again = await say({ Content: 'two', ClientToken });
      expect(again.body.Id).to.equal(first.body.Id);
      const same = (await transcript()).filter(({ Id }) => Id === first.body.Id);
      expect(same).to.have.length(1);
    });

    it('returns the id and time of an event', async () => {
      const body = await ok(service, 'SendEvent', token, { ContentType: `${EVENT}typing` });
      expect(body.Id).to.be.a('string');
      expect(new Date(body.AbsoluteTime).toISOString()).to.equal(body.AbsoluteTime);
    });

    it('returns the newest items first, or the oldest first if requested', async () => {
      const newest = await transcript();
      const oldest = await transcript({ SortOrder: 'ASCENDING' });
      expect(oldest.map(({ Id }) => Id)).to.deep.equal(newest.map(({ Id }) => Id).reverse());
    });

    it('returns the transcript page by page, without gaps or duplicates', async () => {
      const whole = (await transcript({ MaxResults: 100 })).map(({ Id }) => Id);
      const read: string[] = [];
      let NextToken: string | undefined;
      do {
        const page = await ok(service, 'GetTranscript', token, {
          MaxResults: 1,
          ...(NextToken !== undefined && { NextToken }),
        });
        read.push(...page.Transcript.map(({ Id }) => Id));
        ({ NextToken } = page as { NextToken?: string });
      } while (NextToken !== undefined);
      expect(read).to.deep.equal(whole);
    });

    it('includes the start position, in both directions', async () => {
      const [newest] = await transcript();
      for (const ScanDirection of ['FORWARD', 'BACKWARD']) {
        const items = await transcript({
          StartPosition: { Id: newest!.Id },
          ScanDirection,
          SortOrder: 'DESCENDING',
        });
        expect(items[0]!.Id).to.equal(newest!.Id);
      }
    });

    it('refuses an unknown token', async () => {
      const answer = await call(service, 'GetTranscript', 'unknown');
      expect(answer.status).to.equal(403);
      expectDenied(answer);
    });

    it('refuses the participant token in place of the connection token', async () => {
      const invitation = await invite();
      const answer = await call(service, 'GetTranscript', invitation.participantToken);
      expect(answer.status).to.equal(403);
      expectDenied(answer);
    });

    const invalid: [string, object][] = [
      ['without content', {}],
      ['with too much content', { Content: 'é'.repeat(8193) }],
      ['of an unknown type', { ContentType: 'text/unknown', Content: 'three' }],
    ];
    for (const [what, members] of invalid) {
      it(`refuses a message ${what}`, async () => {
        const answer = await say(members);
        expect(answer.status).to.equal(400);
        expectError(answer, 'ValidationException', /./);
      });
    }

    it('refuses a page of more than 100 items', async () => {
      const answer = await call(service, 'GetTranscript', token, { MaxResults: 101 });
      expect(answer.status).to.equal(400);
      expectError(answer, 'ValidationException', /./);
    });

    it('does not find a view with an unknown token', async () => {
      const answer = await read(
        await fetch(`${service.url}/participant/views/unknown`, {
          headers: { 'X-Amz-Bearer': token },
        }),
      );
      expect(answer.status).to.equal(404);
      expect(answer.error).to.equal('ResourceNotFoundException');
      checkResponse('ResourceNotFoundException', answer.body);
    });
  });
}
