/*
 * What programs that are written for the AWS SDK do with its types, compiled against both packages.
 * Compiled by `npm run typecheck`, never run.
 */
import { Agent } from 'node:https';
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
take<sdk.CreateParticipantConnectionCommandInput>(
  make<ours.CreateParticipantConnectionCommandInput>(),
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
take<sdk.GetTranscriptCommandInput>(make<ours.GetTranscriptCommandInput>());
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
take<sdk.CreateParticipantConnectionCommandOutput>(
  make<ours.CreateParticipantConnectionCommandOutput>(),
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
take<sdk.GetTranscriptCommandOutput>(make<ours.GetTranscriptCommandOutput>());
take<ours.SendEventCommandOutput>(make<sdk.SendEventCommandOutput>());
take<sdk.SendEventCommandOutput>(make<ours.SendEventCommandOutput>());
take<ours.SendMessageCommandOutput>(make<sdk.SendMessageCommandOutput>());
take<sdk.SendMessageCommandOutput>(make<ours.SendMessageCommandOutput>());
take<ours.StartAttachmentUploadCommandOutput>(make<sdk.StartAttachmentUploadCommandOutput>());
take<sdk.StartAttachmentUploadCommandOutput>(make<ours.StartAttachmentUploadCommandOutput>());

// The enums of inputs and outputs are closed, as the SDK's are; those of the models of answers are
// open.
export async function enums(
  client: ours.ConnectParticipant,
  ScanDirection: ours.ScanDirection,
  Type: ours.ConnectionType[],
): Promise<string> {
  const input = { ConnectionToken: 'a', ScanDirection };
  await client.send(new ours.GetTranscriptCommand(input));
  await client.send(new ours.CreateParticipantConnectionCommand({ ParticipantToken: 'a', Type }));
  for await (const page of client.paginateGetTranscript(input)) take<ours.Item[]>(page.Transcript!);
  for await (const page of ours.paginateGetTranscript({ client }, input)) take<object>(page);
  take<ours.GetTranscriptCommandInput>(input);
  take<sdk.GetTranscriptCommandInput>(input);
  // @ts-expect-error a misspelt value
  new ours.GetTranscriptCommand({ ConnectionToken: 'a', ScanDirection: 'UP' });
  // @ts-expect-error a misspelt value
  void client.getTranscript({ ConnectionToken: 'a', SortOrder: 'ASCENDNG' });
  const misspelt = { ParticipantToken: 'a', Type: ['CONNECTION_CREDENTIAL' as const] };
  // @ts-expect-error a misspelt value
  new ours.CreateParticipantConnectionCommand(misspelt);
  // @ts-expect-error a misspelt value
  void client.createParticipantConnection(misspelt);
  // @ts-expect-error a number is no direction
  new ours.GetTranscriptCommand({ ConnectionToken: 'a', ScanDirection: 1 });

  const { Transcript, $metadata } = await client.getTranscript(input);
  const item = Transcript![0]!;
  take<ours.Item>(item);
  take<ours.ChatItemType | undefined>(item.Type);
  take<number | undefined>($metadata.httpStatusCode);
  if ((item.Type as string) === 'OF_TOMORROW') return 'tomorrow';
  switch (item.ParticipantRole) {
    case undefined:
    case 'AGENT':
    case 'CUSTOMER':
    case 'CUSTOM_BOT':
    case 'SUPERVISOR':
    case 'SYSTEM':
      return '';
    default:
      return item.ParticipantRole satisfies never;
  }
}
export const titles: Record<
  NonNullable<ours.SendMessageCommandOutput['MessageMetadata']>['MessageProcessingStatus'] & string,
  string
> = {
  FAILED: 'failed',
  PROCESSING: 'on its way',
  REJECTED: 'refused',
};

// Configurations, there and back.
take<ours.ConnectParticipantClientConfig>(make<sdk.ConnectParticipantClientConfig>());
take<sdk.ConnectParticipantClientConfig>(make<ours.ConnectParticipantClientConfig>());
take<keyof ours.ConnectParticipantClientOptions>(make<keyof sdk.ConnectParticipantClientConfig>());
new ours.ConnectParticipantClient(make<sdk.ConnectParticipantClientConfig>());
new ours.ConnectParticipantClient(make<ours.ConnectParticipantClientConfig>());
new (make<typeof sdk>().ConnectParticipantClient)(make<ours.ConnectParticipantClientConfig>());

// Each option alone, as a program declares it.
const configs: (ours.ConnectParticipantClientConfig & sdk.ConnectParticipantClientConfig)[] = [
  { region: 'eu-central-1' },
  { region: () => Promise.resolve('eu-central-1') },
  { endpoint: 'https://host' },
  { endpoint: { protocol: 'https:', hostname: 'host', path: '/' } },
  { endpoint: { url: new URL('https://host') } },
  { endpoint: () => Promise.resolve({ url: new URL('https://host') }) },
  { useFipsEndpoint: true, useDualstackEndpoint: () => Promise.resolve(true) },
  { maxAttempts: 5, retryMode: 'adaptive' },
  { maxAttempts: () => Promise.resolve(5), retryMode: () => Promise.resolve('adaptive') },
  { logger: console, customUserAgent: 'my-app/1.2' },
  { customUserAgent: [['my-app', '1.2'], ['beta']] },
  { requestHandler: new NodeHttpHandler({ httpsAgent: new Agent() }) },
  { requestHandler: NodeHttpHandler.create({ requestTimeout: 5 }) },
  { requestHandler: new FetchHttpHandler() },
  { requestHandler: { requestTimeout: 5, httpsAgent: { maxSockets: 5 } } },
  { requestHandler: { connectionTimeout: 5 } },
  { credentials: { accessKeyId: 'id', secretAccessKey: 'key', expiration: new Date() } },
  { credentials: () => Promise.resolve({ accessKeyId: 'id', secretAccessKey: 'key' }) },
  { retryStrategy: make<NonNullable<sdk.ConnectParticipantClientConfig['retryStrategy']>>() },
  { runtime: 'node', profile: 'default', defaultsMode: 'auto', extensions: [] },
];
take<ours.ConnectParticipantClientConfig[]>(configs);
take<sdk.ConnectParticipantClientConfig[]>(configs);

// What the constructor takes beside it.
const transport = make<ours.Transport>();
new ours.ConnectParticipantClient({
  region: () => 'a',
  endpoint: new URL('https://host'),
  transport,
});
new ours.ConnectParticipantClient({
  region: process.env['REGION'],
  endpoint: () => 'https://host',
});
new ours.ConnectParticipantClient({
  endpoint: () => new URL('https://host'),
  maxAttempts: () => 5,
});
// @ts-expect-error nobody knows this option
new ours.ConnectParticipantClient({ region: 'eu-central-1', maxRetries: 3 });
// @ts-expect-error nobody knows it here either
take<ours.ConnectParticipantClientConfig>({ region: 'eu-central-1', maxRetries: 3 });
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
    take<string | undefined>(error?.$metadata.requestId);
  });
  client.getTranscript(input, {}, () => undefined);
  for await (const page of client.paginateGetTranscript(input, { pageSize: 5 })) {
    take<ours.Item[] | undefined>(page.Transcript);
  }
}
