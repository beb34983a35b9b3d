import { contracts, createRouter } from './application.js';
import { Clock } from './clock.js';
import { createParticipant } from './contact/createParticipant.js';
import { startChatContact } from './contact/startChatContact.js';
import { HttpServer } from './http/server.js';
import { localUrl, normalisePublicUrl } from './publicUrl.js';
import type { Service, View } from './service.js';
import { Signer } from './signer.js';
import type { ParticipantRole } from './store/item.js';
import { Store } from './store/store.js';
import { checkViews } from './views.js';

/** How to start an emulator. */
export interface EmulatorOptions {
  /**
   * The TCP port to listen on; 0 takes one that is free.
   *
   * @default 4580
   */
  readonly port?: number;
  /**
   * The address to listen on. With `0.0.0.0` other machines reach the emulator too: give them a
   * `publicUrl`.
   *
   * @default '127.0.0.1'
   */
  readonly host?: string;
  /**
   * The origin of the WebSocket and attachment URLs that are handed out, for phones and containers.
   * `localhost` in it becomes 127.0.0.1.
   *
   * @default the emulator's own `url`
   */
  readonly publicUrl?: string;
  /**
   * The views that DescribeView returns, by view token.
   *
   * @default one contact form, under the token `view-token-contact-form`
   */
  readonly views?: Readonly<Record<string, View>>;
}

/** A participant who has been invited to a chat. */
export interface InvitedParticipant {
  readonly participantId: string;
  /** For CreateParticipantConnection, which must be called within five minutes. */
  readonly participantToken: string;
}

/** A chat that has been started, with its customer. */
export interface StartedChat extends InvitedParticipant {
  readonly contactId: string;
}

/** An emulator that is running. */
export interface Emulator {
  /** Where it listens, as a client on this machine reaches it, for example `http://127.0.0.1:4580`. */
  readonly url: string;
  /**
   * Starts a chat with its customer.
   *
   * @param customer `displayName` is what the others see, 1 to 256 characters
   */
  startChat(customer: { readonly displayName: string }): Promise<StartedChat>;
  /**
   * Invites somebody else to a chat.
   *
   * @throws Error, by rejection, when there is no such contact or its chat has ended
   */
  addParticipant(
    contactId: string,
    participant: { readonly role: ParticipantRole; readonly displayName: string },
  ): Promise<InvitedParticipant>;
  /**
   * Lets time pass at once: tokens and URLs expire, and new items are later.
   *
   * @param ms how much, in milliseconds
   * @throws RangeError when `ms` is negative or not a finite number
   */
  advance(ms: number): void;
  /** Ends the emulator and every connection to it. It may be called again. */
  close(): Promise<void>;
}

/**
 * Starts a Participant Service on this machine. It keeps its state in memory.
 *
 * @throws Error, by rejection, when it cannot listen there or an option is not valid
 * @example
 * const emulator = await startEmulator({ port: 0 });
 * const { participantToken } = await emulator.startChat({ displayName: 'Ada' });
 * await emulator.close();
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 4580, host = '127.0.0.1' } = options;
  const views = checkViews(contracts().participant, options.views);
  const givenUrl =
    options.publicUrl === undefined ? undefined : normalisePublicUrl(options.publicUrl);

  const server = await HttpServer.listen(port, host);
  const url = localUrl(host, server.port);
  const clock = new Clock();
  const service: Service = {
    clock,
    store: new Store(clock),
    signer: new Signer(),
    publicUrl: givenUrl ?? url,
    views,
  };
  const router = createRouter(service);
  server.serve((request) => router.handle(request));
  return {
    url,
    ...contactCalls(service),
    advance: (ms) => {
      clock.advance(ms);
    },
    close: () => server.close(),
  };
}

function contactCalls(service: Service): Pick<Emulator, 'startChat' | 'addParticipant'> {
  return {
    startChat: ({ displayName }) =>
      Promise.resolve().then(() => {
        const started = startChatContact(service, {
          ParticipantDetails: { DisplayName: displayName },
        });
        return {
          contactId: started.ContactId,
          participantId: started.ParticipantId,
          participantToken: started.ParticipantToken,
        };
      }),
    addParticipant: (contactId, { role, displayName }) =>
      Promise.resolve().then(() => {
        const { ParticipantId, ParticipantCredentials } = createParticipant(service, {
          ContactId: contactId,
          ParticipantDetails: { ParticipantRole: role, DisplayName: displayName },
        });
        return {
          participantId: ParticipantId,
          participantToken: ParticipantCredentials.ParticipantToken,
        };
      }),
  };
}
