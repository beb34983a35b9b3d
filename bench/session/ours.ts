import { ApiClient, ChatSession, SessionState } from 'amazon_connect_participant_service';
import { WebSocket } from 'ws';
import { noCounts, type Delivered, type Participant, type Ticket } from './Participant.js';

/** More than the harness has in flight, so that no message is rejected. */
const QUEUE_LIMIT = 100;

/**
 * A ChatSession in a program. The customer's session has a queue for messages while there is no
 * connection. The agent's has none, so failed messages are sent again by the program.
 */
export function ours({ url, role, participantToken }: Ticket): Participant {
  const delivered: Delivered[] = [];
  const counts = noCounts();
  const client = new ApiClient(url);
  client.observe((event) => {
    if (event.type === 'retry') counts.retries = (counts.retries ?? 0) + 1;
    if (event.type !== 'attempt') return;
    counts.requests += 1;
    if (event.operation === 'GetTranscript') counts.transcriptCalls += 1;
  });
  const session = new ChatSession({
    participantToken,
    client,
    connectParticipant: role !== 'CUSTOMER',
    queueLimit: role === 'CUSTOMER' ? QUEUE_LIMIT : 0,
    webSocket: (socketUrl) => {
      counts.sockets += 1;
      return new WebSocket(socketUrl);
    },
  });
  session.on('item', (item, { late }) => {
    if (item.Type !== 'MESSAGE') return;
    delivered.push({ id: item.Id, late });
  });
  session.on('state', (state, { previous }) => {
    if (previous === SessionState.RECONNECTING && state === SessionState.CONNECTED) {
      counts.reconnects += 1;
    }
    if (state === SessionState.FAILED) counts.givenUp += 1;
  });
  session.on('error', () => {
    counts.reported += 1;
  });
  return {
    delivered,
    // The program has nothing to fetch.
    fetched: new Set(),
    counts,
    connect: () => session.connect(),
    send: async (Content, ClientToken) => {
      await session.sendMessage({ ContentType: 'text/plain', Content, ClientToken });
    },
    leave: async () => {
      await session.disconnect();
      // A customer's session would stay subscribed for a disconnect flow.
      session.close();
      client.close();
    },
  };
}
