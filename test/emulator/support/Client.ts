import { expect } from 'chai';
import type { Emulator } from 'amazon_connect_participant_emulator';

import type { SeenItem } from './bodies.js';
import { call, connect, ok } from './chat.js';
import type { Person } from './chat.js';
import type { TestSocket } from './socket.js';
import { listen } from './socket.js';

/** A customer with a socket, as a client of the service is one. */
export class Client {
  readonly #emulator: Emulator;
  readonly person: Person;
  readonly socket: TestSocket;
  readonly contactId: string;

  private constructor(emulator: Emulator, contactId: string, person: Person, socket: TestSocket) {
    this.#emulator = emulator;
    this.contactId = contactId;
    this.person = person;
    this.socket = socket;
  }

  /** Starts a chat, and listens before its customer has joined. */
  static async start(emulator: Emulator): Promise<Client> {
    const { contactId, ...chat } = await emulator.startChat({
      displayName: 'Ada',
      contentTypes: ['text/plain', 'application/vnd.amazonaws.connect.message.interactive'],
    });
    const person = await connect(emulator, chat);
    return new Client(emulator, contactId, person, await listen(emulator, person));
  }

  async say(Content: string): Promise<void> {
    await ok(this.#emulator, 'SendMessage', this.person.connectionToken, {
      ContentType: 'text/plain',
      Content,
    });
  }

  async leave(): Promise<void> {
    expect(
      (await call(this.#emulator, 'DisconnectParticipant', this.person.connectionToken)).status,
    ).to.equal(200);
  }

  async share(AttachmentName: string): Promise<void> {
    const bytes = Buffer.from('a photo');
    const started = await ok(this.#emulator, 'StartAttachmentUpload', this.person.connectionToken, {
      ContentType: 'image/png',
      AttachmentSizeInBytes: bytes.length,
      AttachmentName,
      ClientToken: AttachmentName,
    });
    const { Url, HeadersToInclude } = started.UploadMetadata;
    const stored = await fetch(Url, { method: 'PUT', headers: HeadersToInclude, body: bytes });
    expect(stored.status).to.equal(200);
    await ok(this.#emulator, 'CompleteAttachmentUpload', this.person.connectionToken, {
      AttachmentIds: [started.AttachmentId],
      ClientToken: `${AttachmentName} is there`,
    });
  }

  /** Waits until an item with this in its content or content type is in the transcript. */
  async sees(text: string): Promise<void> {
    await this.#emulator
      .contact(this.contactId)
      .waitFor(({ Content = '', ContentType }) => `${Content} ${ContentType}`.includes(text));
  }

  /** All that came on the socket, in one line each: `Grace: Hello`. */
  heard(): string[] {
    return this.socket.frames
      .filter(({ topic }) => topic === 'aws/chat')
      .map(({ content }) => JSON.parse(content as string) as SeenItem)
      .map(lineOf);
  }
}

/** What an item says, in a line. */
export function lineOf(item: Partial<SeenItem>): string {
  const { Type, ContentType = '', Content = '', DisplayName = '', Attachments = [] } = item;
  if (Type === 'EVENT') {
    const event = ContentType.replace('application/vnd.amazonaws.connect.event.', '');
    return `(${[event, DisplayName].filter((part) => part !== '').join(' ')})`;
  }
  if (Type === 'MESSAGEMETADATA') return '(read)';
  if (Attachments.length > 0) {
    return `${DisplayName}: ${Attachments.map(({ AttachmentName, Status }) => `${AttachmentName} ${Status}`).join()}`;
  }
  if (!ContentType.includes('interactive')) return `${DisplayName}: ${Content}`;
  const { templateType, data } = JSON.parse(Content) as {
    templateType: string;
    data: { content: { title: string } };
  };
  return `${DisplayName}: [${templateType}] ${data.content.title}`;
}
