import { expect } from 'chai';
import { once } from 'node:events';
import { connect as openSocket } from 'node:net';
import type { EmulatorOptions, LogLine } from 'amazon_connect_participant_emulator';

import { failure } from '../../support/failure.js';
import { onTestFinished } from '../../support/onTestFinished.js';
import { call, chatWithCustomer, closeAll, ok, PATHS, send, stopTime } from '../support/chat.js';
import { refusal, socketUrl, TestSocket } from '../support/socket.js';

/** A chat whose log is kept. The line of a request comes when its answer has been sent. */
async function logged(options: EmulatorOptions = {}) {
  const lines: LogLine[] = [];
  const waiting: (() => void)[] = [];
  const chat = await chatWithCustomer({
    ...options,
    log: (line) => {
      lines.push(line);
      for (const wake of waiting.splice(0)) wake();
    },
  });
  const find = async (operation: string): Promise<LogLine> => {
    for (;;) {
      const line = lines.find((candidate) => candidate.operation === operation);
      if (line) return line;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  return { ...chat, lines, find };
}

describe('emulator: log', () => {
  beforeEach(stopTime);
  afterEach(closeAll);

  it('has a line for a call: when, what, who, how long, and the result', async () => {
    const { emulator, contactId, customer, find } = await logged();
    emulator.advance(86_000_000);
    const began = performance.now();
    const answer = await call(emulator, 'SendMessage', customer.connectionToken, {
      ContentType: 'text/plain',
      Content: 'hello',
    });
    const { ms, ...line } = await find('SendMessage');
    expect(ms).to.be.within(0, Math.ceil(performance.now() - began));
    expect(line.time).to.equal(answer.body.AbsoluteTime);
    expect(line).to.deep.equal({
      time: line.time,
      method: 'POST',
      status: 200,
      requestId: answer.headers.get('x-amzn-requestid'),
      operation: 'SendMessage',
      contactId,
      participantId: customer.participantId,
    });
  });

  it('contains the name of the error', async () => {
    const { emulator, contactId, customer, find } = await logged();
    await call(emulator, 'SendMessage', customer.connectionToken, {});
    expect(await find('SendMessage')).to.include({
      status: 400,
      error: 'ValidationException',
      contactId,
    });
    await call(emulator, 'SendEvent', 'unknown', {});
    const line = await find('SendEvent');
    expect(line).to.include({ status: 403, error: 'AccessDeniedException' });
    expect(line).not.to.have.any.keys('contactId', 'participantId');
  });

  it('contains the fault that occurred, and no status if there was no response', async () => {
    const { emulator, contactId, customer, find } = await logged();
    emulator.setFaults({
      faults: [
        { operation: 'GetTranscript', kind: 'throttle', probability: 1 },
        { operation: 'SendMessage', kind: 'reset-after-apply', probability: 1 },
      ],
    });
    await call(emulator, 'GetTranscript', customer.connectionToken);
    expect(await find('GetTranscript')).to.include({
      status: 429,
      error: 'ThrottlingException',
      fault: 'throttle',
    });
    const message = { ContentType: 'text/plain', Content: 'hello' };
    await failure(call(emulator, 'SendMessage', customer.connectionToken, message), TypeError);
    const line = await find('SendMessage');
    expect(line).to.include({ fault: 'reset-after-apply', contactId });
    expect(line).not.to.have.any.keys('status', 'error');
  });

  it('has a line for a client that disconnects in the middle of a request', async () => {
    const { emulator, customer, find } = await logged();
    const socket = openSocket(Number(new URL(emulator.url).port), '127.0.0.1');
    socket.write(
      `POST ${PATHS.SendMessage} HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n` +
        `Expect: 100-continue\r\nX-Amz-Bearer: ${customer.connectionToken}\r\n\r\n{"Conte`,
    );
    onTestFinished(() => socket.destroy());
    await once(socket, 'data');
    socket.destroy();
    expect(await find('SendMessage')).not.to.have.any.keys('status', 'error');
  });

  it('has lines for the calls that start a chat, with the ids in them', async () => {
    const { emulator, find } = await logged();
    const { body } = await send(`${emulator.url}/contact/chat`, 'PUT', {
      InstanceId: 'i',
      ContactFlowId: 'f',
      ParticipantDetails: { DisplayName: 'Ada' },
    });
    const { ContactId: contactId, ParticipantId: participantId } = body;
    expect(await find('StartChatContact')).to.include({ contactId, participantId });
    await send(`${emulator.url}/contact/stop`, 'POST', { ContactId: contactId });
    expect(await find('StopContact')).to.include({ contactId, status: 200 });
  });

  it('has lines for attachments, controls and unknown paths', async () => {
    const { emulator, lines, find } = await logged();
    await fetch(`${emulator.url}/attachments/x`, { method: 'PUT' });
    expect(await find('UploadAttachment')).to.include({
      status: 403,
      error: 'SignatureDoesNotMatch',
    });
    await send(`${emulator.url}/emulator/clock`, 'POST', { advanceMs: 1 });
    expect(await find('AdvanceClock')).to.include({ status: 200 });
    await fetch(`${emulator.url}/nothing?secret`);
    await call(emulator, 'SendMessage', 'x', {});
    await find('SendMessage');
    expect(lines.at(-2)).to.include({ status: 404, error: 'UnknownOperationException' });
    expect(lines.at(-2)).not.to.have.property('operation');
  });

  it('has a line for every handshake of a WebSocket, without its ticket', async () => {
    const { emulator, contactId, customer, lines, find } = await logged();
    const url = await socketUrl(emulator, customer);
    const began = performance.now();
    await TestSocket.open(url);
    const { time, ms, ...line } = await find('OpenWebSocket');
    expect(Date.parse(time)).to.equal(Date.now());
    expect(ms).to.be.within(0, Math.ceil(performance.now() - began));
    expect(line).to.deep.equal({
      method: 'GET',
      status: 101,
      operation: 'OpenWebSocket',
      contactId,
      participantId: customer.participantId,
    });
    expect(await refusal(url)).to.equal(403);
    expect(await refusal(url.replace('/participant/websocket', '/elsewhere'))).to.equal(404);
    const handshakes = lines.filter(({ requestId }) => requestId === undefined).slice(1);
    expect(handshakes.map(({ operation, status }) => [operation, status])).to.deep.equal([
      ['OpenWebSocket', 403],
      [undefined, 404],
    ]);
    expect(JSON.stringify(lines)).not.to.contain(new URL(url).searchParams.get('ticket')!);
  });

  it('contains no tokens, no URLs and no message content', async () => {
    const { emulator, customer, lines, find } = await logged({
      views: { 'secret-view': { Id: 'mine' } },
    });
    const secrets = [customer.participantToken, customer.connectionToken, 'secret', '/', 'Ada'];
    const content = { ContentType: 'text/plain', Content: 'secret', ClientToken: 'secret' };
    await ok(emulator, 'SendMessage', customer.connectionToken, content);
    await fetch(`${emulator.url}/participant/views/secret-view?secret`, {
      headers: { 'X-Amz-Bearer': customer.connectionToken },
    });
    const { UploadMetadata, AttachmentId } = await ok(
      emulator,
      'StartAttachmentUpload',
      customer.connectionToken,
      {
        ContentType: 'text/secret',
        AttachmentSizeInBytes: 6,
        AttachmentName: 'secret.png',
        ClientToken: 'secret',
      },
    );
    const { Url, HeadersToInclude } = UploadMetadata;
    await fetch(Url, { method: 'PUT', headers: HeadersToInclude, body: 'secret' });
    secrets.push(Url, new URL(Url).searchParams.get('signature')!, AttachmentId);
    await call(emulator, 'SendEvent', 'secret', '{"secret');
    await call(emulator, 'GetTranscript', customer.connectionToken, '{"secret');
    await find('GetTranscript');
    const text = JSON.stringify(lines);
    for (const secret of secrets) expect(text).not.to.contain(secret);
    expect(new Set(lines.map(({ operation }) => operation))).to.deep.equal(
      new Set([
        'CreateParticipantConnection',
        'SendMessage',
        'DescribeView',
        'StartAttachmentUpload',
        'UploadAttachment',
        'SendEvent',
        'GetTranscript',
      ]),
    );
  });
});
