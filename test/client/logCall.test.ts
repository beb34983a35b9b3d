import { expect } from 'chai';
import { failure } from '../support/failure.js';
import { json } from '../support/server.js';
import { answer, command, output, Clients } from './support.js';

describe('the logger of a ConnectParticipantClient', () => {
  const clients = new Clients();
  const { start } = clients;
  afterEach(clients.close);

  const lines: [string, unknown][] = [];
  const log =
    (level: string) =>
    (...content: unknown[]): void => {
      lines.push([level, ...content] as [string, unknown]);
    };
  const logger = {
    debug: log('debug'),
    info: log('info'),
    warn: log('warn'),
    error: log('error'),
  };
  beforeEach(() => {
    lines.length = 0;
  });

  it('receives one line per call, with secrets replaced', async () => {
    const client = await start(answer, { logger });
    await client.send(command);
    const hidden = '***SensitiveInformation***';
    expect(lines).to.deep.equal([
      [
        'info',
        {
          clientName: 'ConnectParticipantClient',
          commandName: 'SendMessageCommand',
          input: { ConnectionToken: hidden, ContentType: 'text/plain', Content: hidden },
          output: { Id: 'id', AbsoluteTime: 'now' },
          metadata: output.$metadata,
        },
      ],
    ]);
  });

  it('receives no secrets and no unknown members of a response', async () => {
    const secret = 'SECRET';
    const client = await start(
      json({
        Websocket: { Url: `wss://host/${secret}`, ConnectionExpiry: 'now' },
        ConnectionCredentials: { ConnectionToken: secret, Expiry: 'now' },
        WebRTCConnection: { Attendee: { AttendeeId: 'a', JoinToken: secret } },
        New: secret,
        Transcript: [{ Id: 'a', Content: secret }],
        View: { Name: secret, Content: { Actions: [secret], Template: secret } },
        UploadMetadata: { Url: secret, HeadersToInclude: { a: secret }, UrlExpiry: 'now' },
        AttachmentId: 'a',
        NextToken: secret,
      }),
      { logger },
    );
    const ConnectionToken = secret;
    await client.createParticipantConnection({ ParticipantToken: secret });
    await client.getTranscript({ ConnectionToken, NextToken: secret });
    await client.describeView({ ConnectionToken, ViewToken: secret });
    const ContentType = 'text/plain';
    const file = { ConnectionToken, ContentType, AttachmentSizeInBytes: 1, AttachmentName: 'a' };
    await client.startAttachmentUpload(file);
    expect(lines.map(([level]) => level)).to.deep.equal(['info', 'info', 'info', 'info']);
    expect(JSON.stringify(lines)).to.not.contain(secret);
    expect(JSON.stringify(lines)).to.contain('ConnectionExpiry');
  });

  it('receives an error line for a failed call', async () => {
    const handler = json({ Message: 'No' }, 403, { 'x-amzn-errortype': 'AccessDeniedException' });
    const client = await start(handler, { logger });
    const error = await failure(client.send(command), Error);
    expect(lines).to.have.length(1);
    expect(lines[0]![0]).to.equal('error');
    expect(lines[0]![1]).to.include({ commandName: 'SendMessageCommand', error });
  });
});
