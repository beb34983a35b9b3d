/* A search-as-you-type of a supervisor: a newer request gives the older one up. */
import { ConnectParticipantClient, GetTranscriptCommand } from '@aws-sdk/client-connectparticipant';
import type { Chat } from './chat.js';
import { connect } from './connect.js';

export default async function main(chat: Chat): Promise<unknown> {
  const client = new ConnectParticipantClient({ endpoint: chat.endpoint });
  const ConnectionToken = await connect(client, chat);
  let current: AbortController | undefined;
  const read = async (MaxResults: number) => {
    current?.abort();
    current = new AbortController();
    const { signal: abortSignal } = current;
    const command = new GetTranscriptCommand({ ConnectionToken, MaxResults });
    try {
      const { Transcript } = await client.send(command, { abortSignal, requestTimeout: 10_000 });
      return Transcript?.length;
    } catch (error) {
      return (error as Error).name;
    }
  };
  const results = await Promise.all([read(1), read(2), read(1)]);
  client.destroy();
  return results;
}
