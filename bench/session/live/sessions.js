import { ApiClient, ChatSession } from 'amazon_connect_participant_service';

/**
 * How many clients the sessions share. Sessions of one client make fewer than 10 calls a second on
 * their own, so that opening thousands of them would take longer than participant tokens are valid.
 */
const CLIENTS = 50;

/** Opens ChatSessions. Each calls `received` for each message. */
export function sessions(url, received) {
  const clients = Array.from({ length: CLIENTS }, () => new ApiClient(url));
  let opened = 0;
  return async (participantToken) => {
    const client = clients[opened % CLIENTS];
    opened += 1;
    const session = new ChatSession({ participantToken, client });
    session.on('message', received);
    await session.connect();
    return () => session.close();
  };
}
