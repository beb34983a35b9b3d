/* Sends a file in the three steps of the service, and reads it back. */
import {
  CompleteAttachmentUploadCommand,
  ConnectParticipantClient,
  GetAttachmentCommand,
  StartAttachmentUploadCommand,
  type UploadMetadata,
} from '@aws-sdk/client-connectparticipant';
import { randomUUID } from 'node:crypto';
import type { Chat } from './chat.js';
import { connect } from './connect.js';

async function put({ Url, HeadersToInclude }: UploadMetadata, body: string): Promise<number> {
  const response = await fetch(Url!, { method: 'PUT', headers: HeadersToInclude ?? {}, body });
  return response.status;
}

export default async function main(chat: Chat): Promise<unknown> {
  const client = new ConnectParticipantClient({ endpoint: chat.endpoint });
  const ConnectionToken = await connect(client, chat);
  const text = 'a,b\n1,2\n';
  const { AttachmentId, UploadMetadata } = await client.send(
    new StartAttachmentUploadCommand({
      ConnectionToken,
      ContentType: 'text/csv',
      AttachmentSizeInBytes: text.length,
      AttachmentName: 'numbers.csv',
      ClientToken: randomUUID(),
    }),
  );
  const status = await put(UploadMetadata!, text);
  const completed = await client.send(
    new CompleteAttachmentUploadCommand({
      ConnectionToken,
      AttachmentIds: [AttachmentId!],
      ClientToken: randomUUID(),
    }),
  );
  const { Url, AttachmentSizeInBytes } = await client.send(
    new GetAttachmentCommand({
      ConnectionToken,
      AttachmentId: AttachmentId!,
      UrlExpiryInSeconds: 60,
    }),
  );
  const read = await (await fetch(Url!)).text();
  client.destroy();
  return { status, completed: completed.$metadata.httpStatusCode, AttachmentSizeInBytes, read };
}
