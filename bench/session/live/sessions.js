import { ApiClient, ChatSession } from 'amazon_connect_participant_service';

/** ChatSessions that share a client. Each calls `received` for each message. */
export function sessions(url, received) {
  const client = new ApiClient(url);
  return async (participantToken) => {
    const session = new ChatSession({ participantToken, client });
    session.on('message', received);
    await session.connect();
    return () => session.close();
  };
}
