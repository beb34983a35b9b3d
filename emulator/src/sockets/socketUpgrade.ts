import { WebSocketServer } from 'ws';

import type { UpgradeHandler } from '../http/serveUpgrades.js';
import type { Clock } from '../time/clock.js';
import type { Sockets } from './sockets.js';
import type { Ticket } from './tickets.js';

/** What is needed to open sockets. */
interface Opening {
  readonly sockets: Sockets;
  readonly clock: Clock;
}

/** The path of the sockets, relative to the public URL. */
export const SOCKET_PATH = '/participant/websocket';

/** The largest frame that a client may send, in bytes, as in the service's gateway. */
const LARGEST_FRAME = 128 * 1024;

/** Returns a URL that opens one socket. */
export function socketUrl(
  { publicUrl, sockets, clock }: Opening & { readonly publicUrl: string },
  ticket: Ticket,
): string {
  const code = sockets.tickets.issue(ticket, clock.now());
  return `${publicUrl.replace(/^http/, 'ws')}${SOCKET_PATH}?ticket=${code}`;
}

/** Opens sockets whose URLs are valid, and refuses all others with 403. */
export function socketUpgrade({ sockets, clock }: Opening): UpgradeHandler {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: LARGEST_FRAME,
  });
  return ({ path, query, notes }, message, socket, head) => {
    if (path !== SOCKET_PATH) return 404;
    notes.operation = 'OpenWebSocket';
    const code = query.get('ticket') ?? '';
    const ticket = sockets.tickets.find(code, clock.now());
    if (!ticket) return 403;
    const { contact, participant } = ticket;
    notes.contactId = contact.id;
    notes.participantId = participant.id;
    if (participant.state === 'left' || contact.ended) return 403;
    // The callback runs synchronously. If the handshake is invalid, the library responds with 400.
    let status = 400 as 101 | 400;
    server.handleUpgrade(message, socket, head, (webSocket) => {
      status = 101;
      sockets.tickets.punch(code);
      sockets.open(webSocket, ticket);
    });
    return status;
  };
}
