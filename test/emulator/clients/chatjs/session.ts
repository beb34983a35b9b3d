/// <reference types="amazon-connect-chatjs" />

/** The chat that a customer goes to. */
export interface Chat {
  readonly endpoint: string;
  readonly contactId: string;
  readonly participantId: string;
  readonly participantToken: string;
}

/** What the customer's client has seen. */
export interface Seen {
  readonly echoed: string | undefined;
  readonly agentTyped: boolean;
  readonly readByAgent: boolean;
  readonly attachmentStatuses: readonly string[];
  readonly downloaded: string;
  readonly transcript: readonly string[];
  readonly reconnected: boolean;
  readonly afterDrop: string | undefined;
  readonly ended: boolean;
}

type Item = connect.ChatEventData;

/**
 * A customer session of amazon-connect-chatjs, as a program would have it: it connects, sends,
 * receives, types, reads, uploads, downloads, fetches the transcript, survives a dropped socket, and
 * ends. The agent on the other side says everything back.
 */
export async function customerSession(chat: Chat): Promise<Seen> {
  const { ChatSession } = connect;
  ChatSession.setGlobalConfig({
    endpoint: chat.endpoint,
    features: { messageReceipts: { shouldSendMessageReceipts: true, throttleTime: 10 } },
  } as connect.ChatGlobalConfig);
  const { contactId, participantId, participantToken } = chat;
  const session = ChatSession.create({
    type: ChatSession.SessionTypes.CUSTOMER,
    chatDetails: { contactId, participantId, participantToken },
    disableCSM: true,
  });

  const seen = new Log();
  session.onConnectionEstablished(() => {
    seen.add('connection');
  });
  session.onConnectionLost(() => {
    seen.add('lost');
  });
  session.onDeepHeartbeatSuccess(() => {
    seen.add('pong');
  });
  session.onMessage(({ data }) => {
    seen.add('message', data);
  });
  session.onTyping(({ data }) => {
    if (data.ParticipantRole === 'AGENT') seen.add('typing', data);
  });
  session.onReadReceipt(({ data }) => {
    seen.add('read', data);
  });
  session.onEnded(() => {
    seen.add('ended');
  });
  const say = async (message: string) => {
    await session.sendMessage({ contentType: 'text/plain', message });
    return seen.message((item) => item.ParticipantRole === 'AGENT' && item.Content === message);
  };

  await session.connect();
  await seen.until(() => seen.count('connection') > 0);
  await session.sendEvent({ contentType: 'application/vnd.amazonaws.connect.event.typing' });
  const echoed = await say('hello');
  await seen.until(() => seen.count('typing') > 0 && seen.count('read') > 0);
  await session.sendEvent({
    contentType: 'application/vnd.amazonaws.connect.event.message.read',
    content: JSON.stringify({ messageId: echoed.Id }),
  });

  const attachment = new File(['four'], 'note.txt', { type: 'text/plain' });
  await session.sendAttachment({ attachment });
  const shared = await seen.message(({ Attachments: [file] = [] }) => file?.Status === 'APPROVED');
  const attachmentId = shared.Attachments?.[0]?.AttachmentId ?? '';
  const downloaded = await session.downloadAttachment({ attachmentId });

  const order = { sortOrder: 'ASCENDING', maxResults: 100 } as const;
  const { data: page } = await session.getTranscript(order);

  await fetch(`${chat.endpoint}/emulator/faults`, {
    method: 'PUT',
    body: JSON.stringify({
      faults: [{ operation: 'websocket', kind: 'drop-socket', probability: 1, count: 1 }],
    }),
  });
  const connections = seen.count('connection');
  await session.sendMessage({ contentType: 'text/plain', message: 'dropped' });
  await seen.until(() => seen.count('lost') > 0);
  // It asks for its pong after it has subscribed, and says that it is connected before.
  const pongs = seen.count('pong');
  await seen.until(() => seen.count('connection') > connections && seen.count('pong') > pongs);
  const afterDrop = await say('back again');

  await session.disconnectParticipant();
  await seen.until(() => seen.count('ended') > 0);
  return {
    echoed: echoed.Content,
    agentTyped: seen.count('typing') > 0,
    readByAgent: seen.count('read') > 0,
    attachmentStatuses: seen.statuses(),
    downloaded: await downloaded.text(),
    transcript: (page as connect.GetTranscriptResult).Transcript.map(
      (item) => item.Content ?? item.Type,
    ),
    reconnected: seen.count('connection') > connections,
    afterDrop: afterDrop.Content,
    ended: seen.count('ended') > 0,
  };
}

/** What has happened, and waiting for what will. */
class Log {
  readonly #entries: { readonly kind: string; readonly item: Item | undefined }[] = [];
  #wake = (): void => undefined;

  add(kind: string, item?: Item): void {
    this.#entries.push({ kind, item });
    this.#wake();
  }

  count(kind: string): number {
    return this.#entries.filter((entry) => entry.kind === kind).length;
  }

  statuses(): string[] {
    return this.#entries.flatMap(({ item }) => item?.Attachments?.[0]?.Status ?? []);
  }

  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => (this.#wake = resolve));
  }

  async message(fits: (item: Item) => boolean): Promise<Item> {
    const find = () => this.#entries.find(({ item }) => item && fits(item))?.item;
    await this.until(() => find() !== undefined);
    return find()!;
  }
}
