/*
 * What the types must allow and refuse. Compiled by `npm run typecheck`, never run.
 */
import Client, {
  ApiClient,
  DefaultApi,
  GetTranscriptRequest,
  Item,
  ParticipantRole,
  SendMessageRequest,
  type SortKey,
  type ServiceException,
  type ThrottlingException,
  type CallHandle,
  type SendMessageResponse,
} from 'amazon_connect_participant_service';

/** Fails to compile unless the two types are the same, `any` included. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function same<A, B>(_: Same<A, B>): void {
  // only its type matters
}

const api = new DefaultApi();
const request = new SendMessageRequest({ ContentType: 'text/plain', Content: 'Hi' });

// A promise without a callback, a handle with one.
const promise = api.sendMessage('token', request);
same<typeof promise, Promise<SendMessageResponse>>(true);
const handle: CallHandle = api.sendMessage('token', request, (error, data, response) => {
  same<typeof error, Error | null>(true);
  same<typeof data, SendMessageResponse>(true);
  same<typeof response.body, unknown>(true);
});
handle.abort();
api.sendMessage(
  null,
  request,
  { signal: new AbortController().signal, timeout: 5 },
  () => undefined,
);

// Required stays required, in models and in plain objects.
new SendMessageRequest();
// @ts-expect-error Content is missing
new SendMessageRequest({ ContentType: 'text/plain' });
// @ts-expect-error one object of members, not several arguments
new SendMessageRequest('text/plain', 'Hi');
// @ts-expect-error ContentType is missing
void api.sendMessage('token', { Content: 'Hi' });
// @ts-expect-error the request is missing
void api.sendMessage('token');
// @ts-expect-error no such option
void api.sendMessage('token', request, { timeOut: 5 });
// @ts-expect-error numbers have no such value
void api.getTranscript('token', { MaxResults: '5' });

// Optional members may be undefined. Enums of requests take the listed values, and a newer one through
// `string`.
new GetTranscriptRequest({ MaxResults: undefined, SortOrder: 'ASCENDING' });
new GetTranscriptRequest({ SortOrder: 'SOME_DAY' as string as SortKey });
// @ts-expect-error a misspelt value
new GetTranscriptRequest({ SortOrder: 'ASCENDNG' });
// @ts-expect-error a misspelt value
void api.getTranscript('token', { ScanDirection: 'UP' });
// @ts-expect-error a misspelt value
void api.createParticipantConnection('token', { Type: ['CONNECTION_CREDENTIAL'] });

// Enums of answers are open, and known values complete.
const role: ParticipantRole = ParticipantRole.AGENT;
same<typeof ParticipantRole.AGENT, 'AGENT'>(true);
const item = new Item({ ParticipantRole: role });
same<typeof item.Content, string | undefined>(true);

// Names of exceptions tell them apart.
export function explain(error: ServiceException | ThrottlingException): string {
  same<ThrottlingException['name'], 'ThrottlingException'>(true);
  same<ThrottlingException['$fault'], 'client'>(true);
  return error.name;
}

// The settings are typed, and so is the default export.
ApiClient.instance.authentications['hmac'].apiKey = 'key';
ApiClient.instance.authentications.bearer.apiKey = () => Promise.resolve('token');
// @ts-expect-error there is no such setting
ApiClient.instance.authentications['basic'].apiKey = 'key';
export const another: Client.DefaultApi = new Client.DefaultApi(
  new Client.ApiClient('https://host'),
);
