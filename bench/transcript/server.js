/*
 * A service with one long transcript, which it creates page by page. It sends its address to its
 * parent.
 */
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const count = Number(process.argv[2]);
const time = Date.UTC(2026, 0, 2);

const server = createServer((request, response) => {
  let text = '';
  request.on('data', (chunk) => (text += chunk));
  request.on('end', () => {
    const body = request.url.endsWith('/transcript') ? page(JSON.parse(text)) : connection();
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
});
const sockets = new WebSocketServer({ server });
sockets.on('connection', (socket) => {
  socket.on('message', (frame) => {
    const { topic, content } = JSON.parse(String(frame));
    const answer = topic === 'aws/subscribe' ? { status: 'success', ...content } : content;
    socket.send(JSON.stringify({ topic, content: answer }));
  });
});

server.listen(0, '127.0.0.1', () => {
  process.send(`http://127.0.0.1:${server.address().port}`);
});
process.on('disconnect', () => process.exit());

function page({ MaxResults = 15, NextToken = '0' }) {
  const start = Number(NextToken);
  const end = Math.min(start + MaxResults, count);
  const Transcript = Array.from({ length: end - start }, (_, index) => item(start + index));
  return {
    InitialContactId: id(count),
    Transcript,
    ...(end < count && { NextToken: String(end) }),
  };
}

function item(index) {
  return {
    AbsoluteTime: new Date(time + index * 10).toISOString(),
    Content: `Hello, where is my parcel? I ask for the ${index}th time.`,
    ContentType: 'text/plain',
    Id: id(index),
    Type: 'MESSAGE',
    ParticipantId: 'ada',
    DisplayName: 'Ada',
    ParticipantRole: 'CUSTOMER',
  };
}

function id(index) {
  return `5b1c0d6e-8f3a-4b7d-9c2e-${String(index).padStart(12, '0')}`;
}

function connection() {
  const Expiry = new Date(Date.now() + 86_400_000).toISOString();
  return {
    ConnectionCredentials: { ConnectionToken: 'token', Expiry },
    Websocket: { Url: `ws://127.0.0.1:${server.address().port}`, ConnectionExpiry: Expiry },
  };
}
