/*
 * What programs that are written for the AWS SDK do with its types, compiled against both packages.
 * Compiled by `npm run typecheck`, never run.
 */
import type * as sdk from '@aws-sdk/client-connectparticipant';
import * as ours from 'amazon_connect_participant_service';
import { FetchHttpHandler } from '@smithy/fetch-http-handler';
import { NodeHttpHandler } from '@smithy/node-http-handler';

declare function take<Type>(value: Type): void;
declare function make<Type>(): Type;

// One program, once for each package.
export async function program(pages: typeof sdk): Promise<void> {
  const client = new pages.ConnectParticipantClient({
    region: 'eu-central-1',
    endpoint: 'http://127.0.0.1:4580',
    maxAttempts: 5,
    retryMode: 'adaptive',
    credentials: { accessKeyId: 'id', secretAccessKey: 'key' },
    logger: console,
    requestHandler: new NodeHttpHandler({ connectionTimeout: 5 }),
  });
  const { Id } = await client.send(
    new pages.SendMessageCommand({ ConnectionToken: 'a', ContentType: 'b', Content: 'c' }),
    { abortSignal: new AbortController().signal, requestTimeout: 5 },
  );
  take<string | undefined>(Id);
  client.destroy();
}
export async function sameProgram(pages: typeof ours): Promise<void> {
  const client = new pages.ConnectParticipantClient({
    region: 'eu-central-1',
    endpoint: 'http://127.0.0.1:4580',
    maxAttempts: 5,
    retryMode: 'adaptive',
    credentials: { accessKeyId: 'id', secretAccessKey: 'key' },
    logger: console,
    requestHandler: new NodeHttpHandler({ connectionTimeout: 5 }),
  });
  const { Id } = await client.send(
    new pages.SendMessageCommand({ ConnectionToken: 'a', ContentType: 'b', Content: 'c' }),
    { abortSignal: new AbortController().signal, requestTimeout: 5 },
  );
  take<string | undefined>(Id);
  client.destroy();
}

// Inputs, there and back.
take<ours.CancelParticipantAuthenticationCommandInput>(
  make<sdk.CancelParticipantAuthenticationCommandInput>(),
);
take<sdk.CancelParticipantAuthenticationCommandInput>(
  make<ours.CancelParticipantAuthenticationCommandInput>(),
);
take<ours.CompleteAttachmentUploadCommandInput>(make<sdk.CompleteAttachmentUploadCommandInput>());
take<sdk.CompleteAttachmentUploadCommandInput>(make<ours.CompleteAttachmentUploadCommandInput>());
take<ours.CreateParticipantConnectionCommandInput>(
  make<sdk.CreateParticipantConnectionCommandInput>(),
);
take<ours.DescribeViewCommandInput>(make<sdk.DescribeViewCommandInput>());
take<sdk.DescribeViewCommandInput>(make<ours.DescribeViewCommandInput>());
take<ours.DisconnectParticipantCommandInput>(make<sdk.DisconnectParticipantCommandInput>());
take<sdk.DisconnectParticipantCommandInput>(make<ours.DisconnectParticipantCommandInput>());
take<ours.GetAttachmentCommandInput>(make<sdk.GetAttachmentCommandInput>());
take<sdk.GetAttachmentCommandInput>(make<ours.GetAttachmentCommandInput>());
take<ours.GetAuthenticationUrlCommandInput>(make<sdk.GetAuthenticationUrlCommandInput>());
take<sdk.GetAuthenticationUrlCommandInput>(make<ours.GetAuthenticationUrlCommandInput>());
take<ours.GetTranscriptCommandInput>(make<sdk.GetTranscriptCommandInput>());
take<ours.SendEventCommandInput>(make<sdk.SendEventCommandInput>());
take<sdk.SendEventCommandInput>(make<ours.SendEventCommandInput>());
take<ours.SendMessageCommandInput>(make<sdk.SendMessageCommandInput>());
take<sdk.SendMessageCommandInput>(make<ours.SendMessageCommandInput>());
take<ours.StartAttachmentUploadCommandInput>(make<sdk.StartAttachmentUploadCommandInput>());
take<sdk.StartAttachmentUploadCommandInput>(make<ours.StartAttachmentUploadCommandInput>());

// Outputs, there and back.
take<ours.CancelParticipantAuthenticationCommandOutput>(
  make<sdk.CancelParticipantAuthenticationCommandOutput>(),
);
take<sdk.CancelParticipantAuthenticationCommandOutput>(
  make<ours.CancelParticipantAuthenticationCommandOutput>(),
);
take<ours.CompleteAttachmentUploadCommandOutput>(make<sdk.CompleteAttachmentUploadCommandOutput>());
take<sdk.CompleteAttachmentUploadCommandOutput>(make<ours.CompleteAttachmentUploadCommandOutput>());
take<ours.CreateParticipantConnectionCommandOutput>(
  make<sdk.CreateParticipantConnectionCommandOutput>(),
);
take<ours.DescribeViewCommandOutput>(make<sdk.DescribeViewCommandOutput>());
take<sdk.DescribeViewCommandOutput>(make<ours.DescribeViewCommandOutput>());
take<ours.DisconnectParticipantCommandOutput>(make<sdk.DisconnectParticipantCommandOutput>());
take<sdk.DisconnectParticipantCommandOutput>(make<ours.DisconnectParticipantCommandOutput>());
take<ours.GetAttachmentCommandOutput>(make<sdk.GetAttachmentCommandOutput>());
take<sdk.GetAttachmentCommandOutput>(make<ours.GetAttachmentCommandOutput>());
take<ours.GetAuthenticationUrlCommandOutput>(make<sdk.GetAuthenticationUrlCommandOutput>());
take<sdk.GetAuthenticationUrlCommandOutput>(make<ours.GetAuthenticationUrlCommandOutput>());
take<ours.GetTranscriptCommandOutput>(make<sdk.GetTranscriptCommandOutput>());
take<ours.SendEventCommandOutput>(make<sdk.SendEventCommandOutput>());
take<sdk.SendEventCommandOutput>(make<ours.SendEventCommandOutput>());
take<ours.SendMessageCommandOutput>(make<sdk.SendMessageCommandOutput>());
take<ours.StartAttachmentUploadCommandOutput>(make<sdk.StartAttachmentUploadCommandOutput>());
take<sdk.StartAttachmentUploadCommandOutput>(make<ours.StartAttachmentUploadCommandOutput>());

// Our enums are open, since the service may answer with a value of tomorrow; the SDK's are closed.
take<sdk.CreateParticipantConnectionCommandInput>(
  // @ts-expect-error Type may hold other values
  make<ours.CreateParticipantConnectionCommandInput>(),
);
// @ts-expect-error ScanDirection and SortOrder may have other values
take<sdk.GetTranscriptCommandInput>(make<ours.GetTranscriptCommandInput>());
// @ts-expect-error the items' Type may have other values
take<sdk.GetTranscriptCommandOutput>(make<ours.GetTranscriptCommandOutput>());
take<sdk.CreateParticipantConnectionCommandOutput>(
  // @ts-expect-error EchoReduction may have other values
  make<ours.CreateParticipantConnectionCommandOutput>(),
);
// @ts-expect-error MessageProcessingStatus may have other values
take<sdk.SendMessageCommandOutput>(make<ours.SendMessageCommandOutput>());

// Configurations: all of the SDK's is ours; ours is the SDK's but for what is new.
take<ours.ConnectParticipantClientConfig>(make<sdk.ConnectParticipantClientConfig>());
take<keyof ours.ConnectParticipantClientConfig>(make<keyof sdk.ConnectParticipantClientConfig>());
const common = {
  region: 'eu-central-1',
  maxAttempts: 2,
} satisfies ours.ConnectParticipantClientConfig;
take<sdk.ConnectParticipantClientConfig>(common);
take<ours.ConnectParticipantClientConfig>({ requestHandler: new FetchHttpHandler() });
take<ours.ConnectParticipantClientConfig>({ requestHandler: { connectionTimeout: 1 } });
take<ours.ConnectParticipantClientConfig>({ endpoint: new URL('https://host'), region: () => 'a' });
// @ts-expect-error nobody knows this option
new ours.ConnectParticipantClient({ region: 'eu-central-1', maxRetries: 3 });
// @ts-expect-error a number is no region
new ours.ConnectParticipantClient({ region: 1 });

// Required is required.
// @ts-expect-error Content is missing
new ours.SendMessageCommand({ ConnectionToken: 'a', ContentType: 'b' });
// @ts-expect-error ConnectionToken is missing
new ours.SendMessageCommand({ ContentType: 'b', Content: 'c' });
// @ts-expect-error this one takes the ParticipantToken
new ours.CreateParticipantConnectionCommand({ ConnectionToken: 'a' });
// @ts-expect-error the older client's options are no members
new ours.GetTranscriptCommand({ ConnectionToken: 'a', xAmzDate: 'b' });

// Exceptions narrow by name, and by class.
export function narrow(error: ours.KnownException): string | undefined {
  if (error.name === 'ThrottlingException') {
    take<ours.ThrottlingException>(error);
    take<'client'>(error.$fault);
  }
  if (error.name === 'ResourceNotFoundException') return error.ResourceId;
  // @ts-expect-error other exceptions have none
  take<(typeof error)['ResourceId']>(make());
  return undefined;
}
export function narrowUnknown(error: unknown): number | undefined {
  if (error instanceof ours.ConnectParticipantServiceException) {
    take<string>(error.name);
    take<'client' | 'server'>(error.$fault);
    return error.$metadata.httpStatusCode;
  }
  return undefined;
}
take<sdk.ThrottlingException['name']>(make<ours.ThrottlingException['name']>());
take<sdk.ThrottlingException['$metadata']>(make<ours.ThrottlingException['$metadata']>());
take<ours.ThrottlingException['$metadata']>(make<sdk.ThrottlingException['$metadata']>());
new ours.ThrottlingException({ message: 'a', Message: 'a', $metadata: {} });

// The aggregated client, in its three forms, and its paginator.
export async function aggregated(client: ours.ConnectParticipant): Promise<void> {
  const input = { ConnectionToken: 'a' };
  take<ours.GetTranscriptCommandOutput>(await client.getTranscript(input));
  take<ours.GetTranscriptCommandOutput>(await client.getTranscript(input, { requestTimeout: 1 }));
  client.getTranscript(input, (error, data) => {
    take<string | undefined>(error?.name ?? data?.NextToken);
    take<string | undefined>(error?.$metadata?.requestId);
  });
  client.getTranscript(input, {}, () => undefined);
  for await (const page of client.paginateGetTranscript(input, { pageSize: 5 })) {
    take<ours.Item[] | undefined>(page.Transcript);
  }
}
