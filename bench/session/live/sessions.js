import { ApiClient, ChatSession } from 'amazon_connect_participant_service';

/**
 * How many clients the sessions share. Sessions of one client make fewer than 10 calls a second on
 * their own, so that opening thousands of them would take longer than participant tokens are valid.
 */
const CLIENTS = 50;

/** Opens ChatSessions that listen to messages. */
export function sessions(url, { received, called }) {
  const clients = Array.from({ length: CLIENTS }, () => new ApiClient(url));
  for (const client of clients) client.observe(called);
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
