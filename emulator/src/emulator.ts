import { contracts, createRouter, operationNames } from './application.js';
import { Agent } from './agent/agent.js';
import { behaviourOf, ECHO } from './agent/script.js';
import type { Behaviour } from './agent/script.js';
import { AttachmentCheck } from './attachments/check.js';
import { Clock, timestamp } from './clock.js';
import { createParticipant } from './contact/createParticipant.js';
import { startChatContact } from './contact/startChatContact.js';
import type { FaultSettings } from './faults/fault.js';
import { Faults } from './faults/faults.js';
import type { Log, RequestLog } from './http/logLine.js';
import { HttpServer } from './http/server.js';
import { IdleTimers } from './idle/idleTimers.js';
import type { IdleTimerSettings } from './idle/idleTimers.js';
import { readLifetimes } from './lifetimes.js';
import { Limits } from './limits/limits.js';
import type { LimitSettings } from './limits/limits.js';
import { MessageProcessingRules } from './messageProcessing/rules.js';
import type { MessageProcessingSettings } from './messageProcessing/rules.js';
import type { EmulatorOptions } from './options.js';
import { localUrl, normalisePublicUrl } from './publicUrl.js';
import type { Service } from './service.js';
import { invalid } from './serviceError.js';
import { Signer } from './signer.js';
import { Sockets } from './sockets/sockets.js';
import { socketUpgrade } from './sockets/upgrade.js';
import type { ParticipantRole } from './store/item.js';
import { Store } from './store/store.js';
import { checkViews } from './views.js';

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
  const { port = 4580, host = '127.0.0.1', maxSockets = 5 } = options;
  if (!Number.isInteger(maxSockets) || maxSockets < 1) {
    throw new TypeError('maxSockets must be an integer of 1 or more');
  }
  const views = checkViews(contracts().participant, options.views);
  const givenUrl =
    options.publicUrl === undefined ? undefined : normalisePublicUrl(options.publicUrl);
  const behaviour = readBehaviour(options.agent);
  const attachmentCheck = new AttachmentCheck(options.attachments);
  const lifetimes = readLifetimes(options.lifetimes);
  const clock = new Clock();
  const store = new Store(clock);
  const faults = new Faults(operationNames());
  const limits = new Limits(operationNames(), clock);
  const idleTimers = new IdleTimers(clock, store.contacts);
  const messageProcessing = new MessageProcessingRules();
  const calls = settingCalls({ faults, limits, idleTimers, messageProcessing });
  if (options.faults) calls.setFaults(options.faults);
  if (options.limits) calls.setLimits(options.limits);
  if (options.idleTimers) calls.setIdleTimers(options.idleTimers);
  if (options.messageProcessing) calls.setMessageProcessing(options.messageProcessing);

  // A machine may take `localhost` for ::1 alone, and clients of the service want 127.0.0.1.
  const address = host === 'localhost' ? '127.0.0.1' : host;
  const server = await HttpServer.listen(port, address, options.timeouts);
  const url = localUrl(host, server.port);
  const sockets = new Sockets(clock, faults, maxSockets);
  store.watch(sockets);
  store.watch(idleTimers);
  if (behaviour) store.watch(new Agent(clock, behaviour));
  const service: Service = {
    clock,
    store,
    signer: new Signer(),
    faults,
    limits,
    idleTimers,
    messageProcessing,
    lifetimes,
    attachmentCheck,
    sockets,
    publicUrl: givenUrl ?? url,
    views,
  };
  const router = createRouter(service);
  const log = options.log && timedLog(clock, options.log);
  server.serve((request) => router.handle(request), log);
  server.serveSockets(socketUpgrade(service), log);
  return {
    url,
    ...contactCalls(service),
    advance: (ms) => {
      clock.advance(ms);
    },
    ...calls,
    close: () => {
      faults.pauses.end();
      clock.stop();
      return server.close();
    },
  };
}

/** A log of requests whose lines say when they came, in the emulator's time. */
function timedLog(clock: Clock, log: Log): RequestLog {
  return (line) => {
    log({ time: timestamp(clock.now()), ...line });
  };
}

function settingCalls({
  faults,
  limits,
  idleTimers,
  messageProcessing,
}: Pick<Service, 'faults' | 'limits' | 'idleTimers' | 'messageProcessing'>): Pick<
  Emulator,
  'setFaults' | 'setLimits' | 'setIdleTimers' | 'setMessageProcessing'
> {
  const check = (schemaName: string, settings: object): void => {
    const fault = contracts().controls.fault(schemaName, settings);
    if (fault !== undefined) throw invalid(fault);
  };
  return {
    setFaults: (settings) => {
      check('SetFaultsRequest', settings);
      faults.set(settings);
    },
    setLimits: (settings) => {
      check('SetLimitsRequest', { limits: settings });
      limits.set(settings);
    },
    setIdleTimers: (settings) => {
      check('SetIdleTimersRequest', { idleTimers: settings });
      idleTimers.set(settings);
    },
    setMessageProcessing: (settings) => {
      check('SetMessageProcessingRequest', settings);
      messageProcessing.set(settings);
    },
  };
}

function readBehaviour(agent: EmulatorOptions['agent']): Behaviour | undefined {
  if (agent === undefined) return undefined;
  return agent === 'echo' ? ECHO : behaviourOf(contracts().controls, agent);
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
