import type * as Service from 'amazon_connect_participant_service';

/*
 * What runs in the page. The package is there already, in the build that is under test.
 */
declare const service: typeof Service;

/** A chat, and a sign-in that its contact has asked for. */
export interface Chat {
  readonly endpoint: string;
  readonly participantToken: string;
  readonly sessionId: string;
}

/** What came of the eleven operations, as far as it is the same in every chat. */
export interface Results {
  readonly connected: boolean;
  readonly sent: boolean;
  readonly typed: boolean;
  readonly transcript: readonly (string | undefined)[];
  readonly uploaded: boolean;
  readonly downloaded: string;
  readonly view: string | undefined;
  readonly signInPage: boolean;
  readonly cancelled: boolean;
  readonly ended: boolean;
}

/** The operations in one form: what each takes and gives. */
interface Calls {
  connect(): Promise<Service.CreateParticipantConnectionResponse>;
  sendMessage(Content: string): Promise<Service.SendMessageResponse>;
  sendEvent(ContentType: string): Promise<Service.SendEventResponse>;
  getTranscript(): Promise<Service.GetTranscriptResponse>;
  startUpload(size: number): Promise<Service.StartAttachmentUploadResponse>;
  completeUpload(id: string): Promise<object>;
  getAttachment(id: string): Promise<Service.GetAttachmentResponse>;
  describeView(ViewToken: string): Promise<Service.DescribeViewResponse>;
  getAuthenticationUrl(): Promise<Service.GetAuthenticationUrlResponse>;
  cancelAuthentication(): Promise<object>;
  disconnect(): Promise<object>;
}

const RedirectUri = 'https://shop.example/signed-in';
const file = { ContentType: 'text/plain', AttachmentName: 'note.txt' };
const Type: Service.ConnectionType[] = ['CONNECTION_CREDENTIALS'];

/** DefaultApi with promises. */
export function promises(chat: Chat): Promise<Results> {
  const { api, token, SessionId } = prepare(chat);
  return converse({
    connect: () => api.createParticipantConnection(chat.participantToken, { Type }),
    sendMessage: (Content) => api.sendMessage(token(), { ContentType: 'text/plain', Content }),
    sendEvent: (ContentType) => api.sendEvent(token(), { ContentType }),
    getTranscript: () => api.getTranscript(token(), {}),
    startUpload: (AttachmentSizeInBytes) =>
      api.startAttachmentUpload(token(), { ...file, AttachmentSizeInBytes, ClientToken: '' }),
    completeUpload: (id) =>
      api.completeAttachmentUpload(token(), { AttachmentIds: [id], ClientToken: '' }),
    getAttachment: (AttachmentId) => api.getAttachment(token(), { AttachmentId }),
    describeView: (viewToken) => api.describeView(token(), viewToken),
    getAuthenticationUrl: () => api.getAuthenticationUrl(token(), { SessionId, RedirectUri }),
    cancelAuthentication: () => api.cancelParticipantAuthentication(token(), { SessionId }),
    disconnect: () => api.disconnectParticipant(token(), {}),
  });
}

/** DefaultApi with callbacks. */
export function callbacks(chat: Chat): Promise<Results> {
  const { api, token, SessionId } = prepare(chat);
  const called = <Data>(call: (callback: Service.Callback<Data>) => void): Promise<Data> =>
    new Promise((resolve, reject) => {
      call((error, data, response) => {
        if (error) reject(error);
        else if (response.ok) resolve(data);
      });
    });
  return converse({
    connect: () =>
      called((done) => api.createParticipantConnection(chat.participantToken, { Type }, done)),
    sendMessage: (Content) =>
      called((done) => api.sendMessage(token(), { ContentType: 'text/plain', Content }, done)),
    sendEvent: (ContentType) => called((done) => api.sendEvent(token(), { ContentType }, done)),
    getTranscript: () => called((done) => api.getTranscript(token(), {}, {}, done)),
    startUpload: (AttachmentSizeInBytes) =>
      called((done) =>
        api.startAttachmentUpload(
          token(),
          { ...file, AttachmentSizeInBytes, ClientToken: '' },
          done,
        ),
      ),
    completeUpload: (id) =>
      called((done) =>
        api.completeAttachmentUpload(token(), { AttachmentIds: [id], ClientToken: '' }, done),
      ),
    getAttachment: (AttachmentId) =>
      called((done) => api.getAttachment(token(), { AttachmentId }, done)),
    describeView: (viewToken) => called((done) => api.describeView(token(), viewToken, done)),
    getAuthenticationUrl: () =>
      called((done) => api.getAuthenticationUrl(token(), { SessionId, RedirectUri }, done)),
    cancelAuthentication: () =>
      called((done) => api.cancelParticipantAuthentication(token(), { SessionId }, done)),
    disconnect: () => called((done) => api.disconnectParticipant(token(), {}, done)),
  });
}

/** Calls in the command style. */
export function commands({ endpoint, participantToken, sessionId }: Chat): Promise<Results> {
  const client = new service.ConnectParticipantClient({ endpoint });
  let ConnectionToken = '';
  const SessionId = sessionId;
  return converse({
    connect: async () => {
      const ParticipantToken = participantToken;
      const connected = await client.send(
        new service.CreateParticipantConnectionCommand({
          ParticipantToken,
          Type: ['CONNECTION_CREDENTIALS'],
        }),
      );
      ConnectionToken = connected.ConnectionCredentials?.ConnectionToken ?? '';
      return connected;
    },
    sendMessage: (Content) =>
      client.send(
        new service.SendMessageCommand({ ConnectionToken, ContentType: 'text/plain', Content }),
      ),
    sendEvent: (ContentType) =>
      client.send(new service.SendEventCommand({ ConnectionToken, ContentType })),
    getTranscript: async () =>
      await client.send(new service.GetTranscriptCommand({ ConnectionToken })),
    startUpload: (AttachmentSizeInBytes) =>
      client.send(
        new service.StartAttachmentUploadCommand({
          ...{ ...file, ConnectionToken, AttachmentSizeInBytes },
        }),
      ),
    completeUpload: (id) =>
      client.send(
        new service.CompleteAttachmentUploadCommand({ ConnectionToken, AttachmentIds: [id] }),
      ),
    getAttachment: async (AttachmentId) =>
      (await client.send(
        new service.GetAttachmentCommand({ ConnectionToken, AttachmentId }),
      )) as Service.GetAttachmentResponse,
    describeView: (ViewToken) =>
      client.send(new service.DescribeViewCommand({ ConnectionToken, ViewToken })),
    getAuthenticationUrl: () =>
      client.send(
        new service.GetAuthenticationUrlCommand({ ConnectionToken, SessionId, RedirectUri }),
      ),
    cancelAuthentication: () =>
      client.send(
        new service.CancelParticipantAuthenticationCommand({ ConnectionToken, SessionId }),
      ),
    disconnect: () => client.send(new service.DisconnectParticipantCommand({ ConnectionToken })),
  });
}

/** What may be set of a call that is to fail. */
export interface Failing {
  readonly basePath: string;
  readonly settings?: {
    readonly maxAttempts?: number;
    readonly maxResponseBytes?: number;
    readonly timeout?: number;
    readonly requestAgent?: object;
    readonly enableCookies?: boolean;
  };
  readonly abortAfter?: number;
  /** Whether the call has a plugin, which does nothing. */
  readonly plugged?: boolean;
}

/** What a program sees of an error. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly attempts: number | undefined;
  readonly retryable: boolean | undefined;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly json: string;
}

/** How a call with the token `secret-token` fails. */
export async function failing({
  basePath,
  settings,
  abortAfter,
  plugged,
}: Failing): Promise<Failure> {
  const client = Object.assign(new service.ApiClient(basePath), settings);
  if (plugged) client.plugins = [() => undefined];
  const controller = new AbortController();
  if (abortAfter !== undefined)
    setTimeout(() => {
      controller.abort();
    }, abortAfter);
  try {
    await new service.DefaultApi(client).getTranscript('secret-token', {}, controller);
  } catch (error) {
    const { name, message, attempts, retryable, status, requestId } =
      error as Service.ServiceException;
    return { name, message, attempts, retryable, status, requestId, json: JSON.stringify(error) };
  }
  throw new Error('the call has succeeded');
}

/** How a command with the token `secret-token` fails. */
export async function failingCommand(endpoint: string): Promise<string> {
  const client = new service.ConnectParticipantClient({ endpoint });
  const command = new service.GetTranscriptCommand({ ConnectionToken: 'secret-token' });
  return client.send(command).then(
    () => 'the call has succeeded',
    (error: unknown) => String(error),
  );
}

/** The cookies that a second call arrives with, as the server tells them. */
export async function cookiesOf(basePath: string, enableCookies: boolean): Promise<unknown> {
  const client = Object.assign(new service.ApiClient(basePath), { enableCookies });
  const api = new service.DefaultApi(client);
  await api.getTranscript('t', {});
  const { response } = await api.getTranscriptWithHttpInfo('t', {});
  return (JSON.parse(response.text) as { cookie?: string }).cookie;
}

/** The headers that a call arrives with, as the server tells them, where a plugin adds one. */
export async function withPlugin(basePath: string): Promise<string> {
  const client = new service.ApiClient(basePath);
  client.plugins = [
    (request: { set(name: string, value: string): void }) => {
      request.set('x-plugin', 'here');
    },
  ];
  const { response } = await new service.DefaultApi(client).getTranscriptWithHttpInfo('t', {});
  return response.text;
}

function prepare({ endpoint, sessionId }: Chat) {
  const client = new service.ApiClient(endpoint);
  client.maxAttempts = 1;
  return {
    api: new service.DefaultApi(client),
    token: () => connectionToken,
    SessionId: sessionId,
  };
}

let connectionToken = '';

async function converse(calls: Calls): Promise<Results> {
  const { ConnectionCredentials } = await calls.connect();
  connectionToken = ConnectionCredentials?.ConnectionToken ?? '';
  const message = await calls.sendMessage('Grüße 👋');
  const event = await calls.sendEvent('application/vnd.amazonaws.connect.event.typing');
  const { AttachmentId = '', UploadMetadata } = await calls.startUpload(5);
  const { Url: target = '', HeadersToInclude } = UploadMetadata ?? {};
  const headers = new Headers(HeadersToInclude);
  const put = await fetch(target, { method: 'PUT', headers, body: 'hello' });
  await calls.completeUpload(AttachmentId);
  const { Url: source = '' } = await calls.getAttachment(AttachmentId);
  const { Transcript = [] } = await calls.getTranscript();
  const { View } = await calls.describeView('view-token-contact-form');
  const { AuthenticationUrl } = await calls.getAuthenticationUrl();
  return {
    connected: connectionToken.length > 0,
    sent: message.Id !== undefined,
    typed: event.Id !== undefined,
    transcript: Transcript.map(({ Content, Type: kind }) => Content ?? kind),
    uploaded: put.ok,
    downloaded: await (await fetch(source)).text(),
    view: View?.Name,
    signInPage: AuthenticationUrl?.startsWith('http') ?? false,
    cancelled: isEmpty(await calls.cancelAuthentication()),
    ended: isEmpty(await calls.disconnect()),
  };
}

/** A result without members: the model of its operation, or its metadata alone. */
function isEmpty(result: object): boolean {
  return Object.keys(result).every((key) => key === '$metadata');
}
