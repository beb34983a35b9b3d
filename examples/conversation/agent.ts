import {
  type ApiClient,
  DefaultApi,
  type Item,
  type View,
} from 'amazon_connect_participant_service';

/** An agent, in promise style. The connection token is kept in the client's authentication settings. */
export class Agent {
  readonly #client: ApiClient;
  readonly #api: DefaultApi;

  constructor(client: ApiClient) {
    this.#client = client;
    this.#api = new DefaultApi(client);
  }

  async connect(participantToken: string): Promise<void> {
    const { ConnectionCredentials } = await this.#api.createParticipantConnection(
      participantToken,
      { Type: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'], ConnectParticipant: true },
    );
    this.#client.authentications.bearer.apiKey = ConnectionCredentials?.ConnectionToken;
  }

  /** @returns the id of the message. */
  async say(contentType: string, content: string): Promise<string> {
    const { Id = '' } = await this.#api.sendMessage(null, {
      ContentType: contentType,
      Content: content,
    });
    return Id;
  }

  async markDelivered(messageId: string): Promise<void> {
    await this.#api.sendEvent(null, {
      ContentType: 'application/vnd.amazonaws.connect.event.message.delivered',
      Content: JSON.stringify({ messageId }),
    });
  }

  async download(attachmentId: string): Promise<Uint8Array> {
    const { Url = '' } = await this.#api.getAttachment(null, { AttachmentId: attachmentId });
    const answer = await fetch(Url);
    if (!answer.ok) throw new Error(`The download was answered with status ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  }

  async view(viewToken: string): Promise<View | undefined> {
    const { View } = await this.#api.describeView(null, viewToken);
    return View;
  }

  /** The transcript, oldest first, page by page. */
  async *transcript(pageSize: number): AsyncGenerator<Item[]> {
    let nextToken: string | undefined;
    do {
      const page = await this.#api.getTranscript(null, {
        MaxResults: pageSize,
        SortOrder: 'ASCENDING',
        StartPosition: { AbsoluteTime: new Date(0).toISOString() },
        NextToken: nextToken,
      });
      yield page.Transcript ?? [];
      nextToken = page.NextToken;
    } while (nextToken !== undefined);
  }
}
