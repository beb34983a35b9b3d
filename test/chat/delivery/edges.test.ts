import { expect } from 'chai';
import { AbortError, type ChatSession } from 'amazon_connect_participant_service';
import { WebSocket as WebSocketOfWs, type WebSocket } from 'ws';
import { failure } from '../../support/failure.js';
import {
  bring,
  ManualTimers,
  passTime,
  startConversation,
  startSocketServer,
  subscribe,
  until,
  whileTimePasses,
  type Conversation,
} from '../support.js';

describe('the first and the last items of a chat', () => {
  let chat: Conversation;
  let server: Awaited<ReturnType<typeof startSocketServer>>;

  beforeEach(async () => {
    chat = await startConversation();
    server = await startSocketServer();
  });

  afterEach(() => chat.close());

  const bringEvent = (socket: WebSocket, second: number, type: string): void => {
    const ContentType = `application/vnd.amazonaws.connect.event.${type}`;
    bring(socket, second, { Id: type, Type: 'EVENT', ContentType });
  };

  const open = (options: object = {}): { session: ChatSession; seen: unknown[] } => {
    const webSocket = () => new WebSocketOfWs(server.url);
    const session = chat.session({ webSocket, ...options });
    const seen: unknown[] = [];
    session.on('item', ({ ContentType: type }) => seen.push(type?.split('.').at(-1)));
    session.on('ended', () => seen.push('over'));
    return { session, seen };
  };

  it('are delivered after the transcript if they arrive before the subscription is acknowledged', async () => {
    await chat.agent.connect();
    await chat.agent.sendMessage('Before');
    server.onSocket((socket) => {
      bringEvent(socket, 0, 'participant.idle');
      setTimeout(() => {
        subscribe(socket);
      }, 100);
    });
    const { session, seen } = open();
    await session.connect();
    await until(() => seen.includes('text/plain') && seen.includes('idle'));
    expect(seen.at(-1)).to.equal('idle');
  });

  it('are delivered even if they arrive after the end', async () => {
    server.onSocket((socket) => {
      subscribe(socket);
      setTimeout(() => {
        bringEvent(socket, 0, 'chat.ended');
      }, 200);
      setTimeout(() => {
        bringEvent(socket, 1, 'participant.left');
      }, 280);
    });
    const { session, seen } = open({ holdBack: 150 });
    await session.connect();
    await until(() => session.state === 'ended');
    expect(seen.slice(-3)).to.deep.equal(['ended', 'left', 'over']);
  });

  it('are not lost if a connection attempt was aborted before', async () => {
    let isSilent = true;
    server.onSocket((socket) => {
      if (!isSilent) subscribe(socket);
      socket.on('message', () => {
        socket.send('{"topic":"aws/heartbeat"}');
      });
    });
    const timers = new ManualTimers();
    const { session, seen } = open({ timers });
    const controller = new AbortController();
    const connecting = session.connect({ signal: controller.signal });
    await until(() => server.sockets.size === 1);
    await session.sendMessage('One');
    controller.abort();
    await failure(connecting, AbortError);
    isSilent = false;
    await session.connect();
    await passTime(50);
    timers.advance(1_000);
    seen.length = 0;
    await session.sendMessage('Two');
    await whileTimePasses(timers, () => seen.includes('text/plain'));
  });
});
