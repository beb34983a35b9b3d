import type { Item, ParticipantRole } from '../chat/item.js';
import type { PushedItem } from '../controls/pushItem.js';
import type { DisconnectFlowScript } from '../disconnectFlow/disconnectFlowScript.js';
import type { FaultSettings } from '../faults/faultRule.js';
import type { IdleTimerSettings } from '../idle/idleTimers.js';
import type { JournalEntry, JournalFilter } from '../journal/journalEntry.js';
import type { LimitSettings } from '../limits/limits.js';
import type { MessageProcessingSettings } from '../messageProcessing/messageProcessingRules.js';
import type { Scenario } from '../scenarios/scenario.js';

/** A participant who has been invited to a chat. */
export interface InvitedParticipant {
  readonly participantId: string;
  /** The token for CreateParticipantConnection, which must be called within five minutes. */
  readonly participantToken: string;
}

/** A new chat with its customer. */
export interface StartedChat extends InvitedParticipant {
  readonly contactId: string;
}

/** A participant of a chat. */
export interface ParticipantView {
  readonly participantId: string;
  readonly role: ParticipantRole;
  readonly displayName: string;
  readonly state: 'invited' | 'connecting' | 'connected' | 'idle' | 'leaving' | 'left';
  readonly openSockets: number;
}

/** A chat that tests can inspect and take part in. */
export interface ContactView {
  /** All items, oldest first. */
  readonly transcript: readonly Item[];
  /** All invited participants, the customer first. */
  readonly participants: readonly ParticipantView[];
  /**
   * Sends a plain-text message as the participant with this role. If nobody in the chat has this
   * role, a new participant joins.
   *
   * @throws Error if the chat has ended
   */
  say(role: ParticipantRole, content: string): Item;
  /**
   * Adds an item to the chat with the role SYSTEM, as a contact flow does. It accepts the same
   * items as `POST /emulator/contacts/{id}/items`.
   *
   * @throws Error if the chat has ended, or if the item is invalid; the message then begins with
   * the path of the invalid member
   */
  push(item: PushedItem): Item;
  /**
   * Drops the open WebSockets of all participants, without a close frame.
   *
   * @returns how many there were
   */
  dropSockets(): number;
  /**
   * Plays a scenario in this chat, starting when the customer has joined. It replaces a scenario
   * that is already playing.
   *
   * @returns a promise that resolves when the last step is done
   * @throws Error (as a rejection) if the scenario is invalid, the chat ends before the last step,
   * or a step cannot be played
   * @example
   * const { contactId, participantToken } = await emulator.startChat({ displayName: 'Ada' });
   * const played = emulator.contact(contactId).play(readScenario('bot-to-agent'));
   * // … the client under test connects with the participant token, and answers
   * await played;
   */
  play(scenario: Scenario): Promise<void>;
  /**
   * Waits for the first item that matches. It looks at the transcript first, then at new items,
   * changed items, and events that are only sent live, such as typing.
   *
   * @param options `timeout` is how long to wait, in milliseconds of real time; default 5000
   * @throws Error (as a rejection) if no item matches in time
   */
  waitFor(
    predicate: (item: Item) => boolean,
    options?: { readonly timeout?: number },
  ): Promise<Item>;
}

/** A running emulator. */
export interface Emulator {
  /** The URL for clients on this machine, for example `http://127.0.0.1:4580`. */
  readonly url: string;
  /** The certificate that clients must trust, in PEM; undefined without TLS. */
  readonly certificate: string | undefined;
  /**
   * Starts a chat with a customer.
   *
   * @param chat `displayName` is the customer's name, 1 to 256 characters; `contentTypes` are the
   * SupportedMessagingContentTypes of StartChatContact, by default only `text/plain`
   * @throws Error (as a rejection) if a content type is unknown, or if `text/plain` is missing
   * @example
   * await emulator.startChat({
   *   displayName: 'Ada',
   *   contentTypes: ['text/plain', 'text/markdown'],
   * });
   */
  startChat(chat: {
    readonly displayName: string;
    readonly contentTypes?: readonly string[];
  }): Promise<StartedChat>;
  /**
   * Invites another participant to a chat.
   *
   * @throws Error (as a rejection) if there is no such contact, or if its chat has ended
   */
  addParticipant(
    contactId: string,
    participant: { readonly role: ParticipantRole; readonly displayName: string },
  ): Promise<InvitedParticipant>;
  /**
   * Advances the emulator's clock: tokens and URLs expire, sockets close, chats end, and new items
   * get later times. When it returns, everything that was due has happened.
   *
   * @param ms by how much, in milliseconds
   * @throws RangeError if `ms` is negative or not finite
   */
  advance(ms: number): void;
  /**
   * Replaces all faults. An empty list removes them.
   *
   * @throws Error whose message begins with the path of the invalid member, for example
   * `faults[0].kind`
   * @example
   * emulator.setFaults({
   *   seed: 7,
   *   faults: [{ operation: 'SendMessage', kind: 'reset-after-apply', probability: 0.3 }],
   * });
   */
  setFaults(settings: FaultSettings): void;
  /**
   * Replaces all limits. An empty object removes them.
   *
   * @throws Error whose message begins with the path of the invalid member, for example
   * `limits.SendMessage.perSecond`
   */
  setLimits(limits: LimitSettings): void;
  /**
   * Replaces all idle timers and restarts them in every chat. An empty object removes them.
   *
   * @throws Error whose message begins with the path of the invalid member, for example
   * `idleTimers.CUSTOMER.idleMs`
   */
  setIdleTimers(idleTimers: IdleTimerSettings): void;
  /**
   * Replaces all rules of message processing. The new rules apply to messages sent from now on. An
   * empty list removes them.
   *
   * @throws Error whose message begins with the path of the invalid member, for example
   * `rules[0].outcome`
   */
  setMessageProcessing(settings: MessageProcessingSettings): void;
  /**
   * Replaces the disconnect flow, which runs when a customer leaves. Without a script, the chat
   * ends at once.
   *
   * @throws Error whose message begins with the path of the invalid member, for example
   * `disconnectFlow.greeting`
   * @example
   * emulator.setDisconnectFlow({
   *   greeting: 'How did we do, from 1 to 5?',
   *   answers: [{ when: '/^[1-5]$/', say: 'Thank you!', ends: true }, { say: 'From 1 to 5, please.' }],
   * });
   */
  setDisconnectFlow(script?: DisconnectFlowScript): void;
  /**
   * Replaces the scenario that is played in each new chat, starting when the customer has joined.
   * Without a scenario, nothing is played.
   *
   * @throws Error with one line per fault of the scenario
   */
  setScenario(scenario?: Scenario): void;
  /**
   * Returns a chat, which you can inspect and take part in.
   *
   * @throws Error if there is no such contact
   * @example
   * const chat = emulator.contact(contactId);
   * chat.say('AGENT', 'How can I help?');
   * await chat.waitFor(({ Content }) => Content === 'Where is my parcel?');
   */
  contact(contactId: string): ContactView;
  /**
   * Returns the newest calls and frames that match all members of the filter, oldest first.
   *
   * @example
   * emulator.calls({ operation: 'SendMessage', status: 200 }).length;
   */
  calls(filter?: JournalFilter): readonly JournalEntry[];
  /**
   * Restores the state right after the start, on the same port. It removes all chats, tokens and
   * calls, closes sockets with 1001, resets the settings to the options, and sets the clock to real
   * time.
   */
  reset(): void;
  /**
   * Stops the emulator and closes all connections, WebSockets with 1001. Calling it again has no
   * effect.
   */
  close(): Promise<void>;
  /** The same as `close`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}
