import type { ParticipantRole } from '../chat/item.js';
import type { DisconnectFlowScript } from '../disconnectFlow/disconnectFlowScript.js';
import type { FaultSettings } from '../faults/faultRule.js';
import type { IdleTimerSettings } from '../idle/idleTimers.js';
import type { LimitSettings } from '../limits/limits.js';
import type { MessageProcessingSettings } from '../messageProcessing/messageProcessingRules.js';

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
   * Lets time pass at once: tokens and URLs expire, sockets are closed, chats end, and new items are
   * later. All that was due has been done when it returns.
   *
   * @param ms how much, in milliseconds
   * @throws RangeError when `ms` is negative or not a finite number
   */
  advance(ms: number): void;
  /**
   * Replaces all faults in force; an empty list ends them.
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
   * Replaces all limits; none end them.
   *
   * @throws Error whose message begins with the path of what is not valid, for example
   * `limits.SendMessage.perSecond`
   */
  setLimits(limits: LimitSettings): void;
  /**
   * Replaces all idle timers, which begin anew in all chats; none end them.
   *
   * @throws Error whose message begins with the path of what is not valid, for example
   * `idleTimers.CUSTOMER.idleMs`
   */
  setIdleTimers(idleTimers: IdleTimerSettings): void;
  /**
   * Replaces all rules of message processing, for the messages to come; an empty list ends it.
   *
   * @throws Error whose message begins with the path of what is not valid, for example
   * `rules[0].outcome`
   */
  setMessageProcessing(settings: MessageProcessingSettings): void;
  /**
   * Replaces what happens once a customer has left, for the chats to come to an end; without a script
   * they end at once.
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
  /** Ends the emulator and every connection to it. It may be called again. */
  close(): Promise<void>;
}
