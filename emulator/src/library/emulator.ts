import type { ParticipantRole } from '../chat/item.js';
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
  /** Ends the emulator and every connection to it. It may be called again. */
  close(): Promise<void>;
}
