/* The error middleware of an Express server: exceptions of the service become answers of its own. */
import {
  AccessDeniedException,
  ConnectParticipantClient,
  ConnectParticipantServiceException,
  ConflictException,
  ResourceNotFoundException,
  SendMessageCommand,
  ThrottlingException,
  ValidationException,
} from '@aws-sdk/client-connectparticipant';
import type { Chat } from './chat.js';
import { connect } from './connect.js';

function statusOf(error: unknown): [number, string] {
  if (error instanceof AccessDeniedException) return [401, error.name];
  if (error instanceof ValidationException) return [422, error.name];
  if (error instanceof ThrottlingException) return [503, 'later'];
  if (error instanceof ConflictException) return [409, error.name];
  if (error instanceof ResourceNotFoundException) return [404, error.ResourceType ?? ''];
  if (error instanceof ConnectParticipantServiceException) {
    return [error.$fault === 'client' ? 400 : 502, error.name];
  }
  return [500, error instanceof Error ? error.constructor.name : typeof error];
}

export default async function main(chat: Chat): Promise<unknown> {
  const client = new ConnectParticipantClient({ endpoint: chat.endpoint, maxAttempts: 1 });
  const ConnectionToken = await connect(client, chat);
  const statuses: unknown[] = [];
  for (const [token, ContentType] of [
    ['expired', 'text/plain'],
    [ConnectionToken, 'application/pdf'],
  ] as const) {
    const input = { ConnectionToken: token, ContentType, Content: 'Hello' };
    const failed = await client
      .send(new SendMessageCommand(input))
      .catch((error: unknown) => error);
    const { $metadata } = failed as ConnectParticipantServiceException;
    statuses.push([...statusOf(failed), $metadata.httpStatusCode, typeof $metadata.requestId]);
  }
  client.destroy();
  return statuses;
}
