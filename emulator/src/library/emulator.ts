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
  /** For CreateParticipantConnection, which must be called within five minutes. */
  readonly participantToken: string;
}

/** A chat that has been started, with its customer. */
export interface StartedChat extends InvitedParticipant {
  readonly contactId: string;
}

/** Somebody in a chat, as a test sees it. */
export interface ParticipantView {
  readonly participantId: string;
  readonly role: ParticipantRole;
  readonly displayName: string;
  readonly state: 'invited' | 'connecting' | 'connected' | 'idle' | 'leaving' | 'left';
  readonly openSockets: number;
}

/** A chat, as a test sees it and takes part in it. */
export interface ContactView {
  /** All items, oldest first. */
  readonly transcript: readonly Item[];
  /** Everybody who was invited, the customer first. */
  readonly participants: readonly ParticipantView[];
  /**
   * Says something in plain text as the participant with this role. If there is none, one joins first.
   *
   * @throws Error when the chat has ended
   */
  say(role: ParticipantRole, content: string): Item;
  /**
   * Says something with the role SYSTEM, as a contact flow does. It takes the same item as
   * `POST /emulator/contacts/{id}/items`.
   *
   * @throws Error if the chat has ended or the item is not valid; the message then begins with the path
   * of the invalid member
   */
  push(item: PushedItem): Item;
  /**
   * Cuts off the open WebSockets of all participants, without a closing frame.
   *
   * @returns how many there were
   */
  dropSockets(): number;
  /**
   * Plays a scenario in this chat, from when its customer has joined. It takes the place of one that
   * is played there already.
   *
   * @returns when the last step is done
   * @throws Error, by rejection, when the scenario is not valid, the chat ends before its last step,
   * or a step cannot be played
   * @example
   * const { contactId, participantToken } = await emulator.startChat({ displayName: 'Ada' });
   * const played = emulator.contact(contactId).play(readScenario('bot-to-agent'));
   * // … the client under test connects with the participant token, and answers
   * await played;
   */
  play(scenario: Scenario): Promise<void>;
  /**
   * Waits for the first item that matches. It looks at the transcript first, then at new items, changed
   * items, and events that are only sent live, such as typing.
   *
   * @param options `timeout` is how long to wait, in milliseconds of real time, by default 5000
   * @throws Error, by rejection, if no item matches in that time
   */
  waitFor(
    predicate: (item: Item) => boolean,
    options?: { readonly timeout?: number },
  ): Promise<Item>;
}

/** An emulator that is running. */
export interface Emulator {
  /** Where it listens, as a client on this machine reaches it, for example `http://127.0.0.1:4580`. */
  readonly url: string;
  /** The certificate that clients have to trust, in PEM; undefined without TLS. */
  readonly certificate: string | undefined;
  /**
   * Starts a chat with its customer.
   *
   * @param chat `displayName` is what the others see of the customer, 1 to 256 characters;
   * `contentTypes` is what the chat carries, the SupportedMessagingContentTypes of StartChatContact,
   * by default `text/plain` alone
   * @throws Error, by rejection, when a content type is not known or `text/plain` is missing
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
   * Invites somebody else to a chat.
   *
   * @throws Error, by rejection, when there is no such contact or its chat has ended
   */
  addParticipant(
    contactId: string,
    participant: { readonly role: ParticipantRole; readonly displayName: string },
  ): Promise<InvitedParticipant>;
  /**
   * Advances the emulator's clock: tokens and URLs expire, sockets close, chats end, and new items get
   * later times. Everything that was due has happened when it returns.
   *
   * @param ms how far, in milliseconds
   * @throws RangeError when `ms` is negative or not a finite number
   */
  advance(ms: number): void;
  /**
   * Replaces all faults in force. An empty list removes them.
   *
   * @throws Error whose message begins with the path of what is not valid, for example
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
   * @throws Error whose message begins with the path of what is not valid, for example
   * `limits.SendMessage.perSecond`
   */
  setLimits(limits: LimitSettings): void;
  /**
   * Replaces all idle timers and restarts them in every chat. An empty object removes them.
   *
   * @throws Error whose message begins with the path of what is not valid, for example
   * `idleTimers.CUSTOMER.idleMs`
   */
  setIdleTimers(idleTimers: IdleTimerSettings): void;
  /**
   * Replaces all rules of message processing, for messages sent from now on. An empty list removes them.
   *
   * @throws Error whose message begins with the path of what is not valid, for example
   * `rules[0].outcome`
   */
  setMessageProcessing(settings: MessageProcessingSettings): void;
  /**
   * Replaces the disconnect flow, which runs when a customer leaves. Without a script, the chat ends at
   * once.
   *
   * @throws Error whose message begins with the path of what is not valid, for example
   * `disconnectFlow.greeting`
   * @example
   * emulator.setDisconnectFlow({
   *   greeting: 'How did we do, from 1 to 5?',
   *   answers: [{ when: '/^[1-5]$/', say: 'Thank you!', ends: true }, { say: 'From 1 to 5, please.' }],
   * });
   */
  setDisconnectFlow(script?: DisconnectFlowScript): void;
  /**
   * Replaces the scenario that is played in each new chat, from when its customer has joined; without
   * one, nothing is played by itself.
   *
   * @throws Error with a line for each fault of the scenario
   */
  setScenario(scenario?: Scenario): void;
  /**
   * Finds a chat, to inspect it and to take part in it.
   *
   * @throws Error when there is no such contact
   * @example
   * const chat = emulator.contact(contactId);
   * chat.say('AGENT', 'How can I help?');
   * await chat.waitFor(({ Content }) => Content === 'Where is my parcel?');
   */
  contact(contactId: string): ContactView;
  /**
   * Lists the newest calls and frames that match every member of the filter, oldest first.
   *
   * @example
   * emulator.calls({ operation: 'SendMessage', status: 200 }).length;
   */
  calls(filter?: JournalFilter): readonly JournalEntry[];
  /**
   * Restores the state right after the start, on the same port: removes all chats, tokens and calls,
   * closes sockets with 1001, and resets the settings to the options and the clock to real time.
   */
  reset(): void;
  /**
   * Stops the emulator and closes every connection to it, WebSockets with 1001. It may be called again.
   */
  close(): Promise<void>;
  /** As `close`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}
