import { clearInterval, setInterval } from 'node:timers';
import { ApiClient, DefaultApi } from 'amazon_connect_participant_service';
import { WebSocket } from 'ws';

const SUBSCRIBE = JSON.stringify({ topic: 'aws/subscribe', content: { topics: ['aws/chat'] } });
const HEARTBEAT = JSON.stringify({ topic: 'aws/heartbeat' });
const PING = JSON.stringify({ topic: 'aws/ping' });

/**
 * Sockets of `ws` that only subscribe, send heartbeats and parse items: the minimum that a program
 * without this package does.
 *
 * @param createReceiver - creates what receives the messages of a socket.
 */
export function bare(url, { received, called }, createReceiver = () => received) {
  const client = new ApiClient(url);
  client.observe(called);
  const api = new DefaultApi(client);
  return async (participantToken) => {
    const { Websocket } = await api.createParticipantConnection(participantToken, {
      Type: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'],
    });
    return subscribe(new WebSocket(Websocket.Url), createReceiver());
  };
}

function subscribe(socket, receive) {
  const beat = () => {
    socket.send(HEARTBEAT);
    socket.send(PING);
  };
  let interval;
  return new Promise((resolve) => {
    socket.on('open', () => {
      beat();
      interval = setInterval(beat, 10_000);
      socket.send(SUBSCRIBE);
    });
    socket.on('close', () => clearInterval(interval));
    socket.on('message', (data) => {
      const { topic, content } = JSON.parse(data.toString());
      if (topic === 'aws/subscribe') resolve(() => socket.close());
      else if (topic === 'aws/chat') {
        const item = JSON.parse(content);
        if (item.Type === 'MESSAGE') receive(item);
      }
    });
  });
}
