/* A job that writes a transcript, page by page. */
import {
  ConnectParticipant,
  type ConnectParticipantClient,
  paginateGetTranscript,
  type ConnectParticipantPaginationConfiguration,
  type GetTranscriptCommandInput,
  type Item,
} from '@aws-sdk/client-connectparticipant';
import type { Chat } from './chat.js';
import { connect } from './connect.js';

async function* transcript(
  client: ConnectParticipantClient,
  input: GetTranscriptCommandInput,
): AsyncGenerator<Item> {
  const config: ConnectParticipantPaginationConfiguration = { client, pageSize: 2 };
  for await (const page of paginateGetTranscript(config, input)) yield* page.Transcript ?? [];
}

export default async function main(chat: Chat): Promise<unknown> {
  const client = new ConnectParticipant({ endpoint: chat.endpoint });
  const ConnectionToken = await connect(client, chat);
  for (const Content of ['one', 'two', 'three', 'four', 'five']) {
    await client.sendMessage({ ConnectionToken, ContentType: 'text/plain', Content });
  }
  const lines: string[] = [];
  const input: GetTranscriptCommandInput = { ConnectionToken, SortOrder: 'ASCENDING' };
  for await (const { DisplayName, Content, Type } of transcript(client, input)) {
    if (Type === 'MESSAGE') lines.push(`${DisplayName ?? ''}: ${Content ?? ''}`);
  }
  let pages = 0;
  const stop = { client, pageSize: 3, stopOnSameToken: true };
  for await (const { $metadata } of paginateGetTranscript(stop, { ConnectionToken })) {
    pages += $metadata.httpStatusCode === 200 ? 1 : 0;
  }
  client.destroy();
  return { lines, pages };
}
