import { Agent } from '../agent/agent.js';
import { behaviourOf, ECHO } from '../agent/agentScript.js';
import type { Behaviour } from '../agent/agentScript.js';
import { AttachmentCheck } from '../attachments/attachmentCheck.js';
import { readAttachmentLimits } from '../attachments/attachmentLimits.js';
import { Store } from '../chat/store.js';
import { contracts, operationNames } from '../contract/contracts.js';
import { DisconnectFlow } from '../disconnectFlow/disconnectFlow.js';
import { Faults } from '../faults/faults.js';
import { TranscriptLag } from '../faults/transcriptLag.js';
import type { Log, RequestLog } from '../http/logLine.js';
import { HttpServer } from '../http/server.js';
import { invalid } from '../http/serviceError.js';
import { IdleTimers } from '../idle/idleTimers.js';
import { Limits } from '../limits/limits.js';
import { MessageProcessingRules } from '../messageProcessing/messageProcessingRules.js';
import { createParticipant } from '../operations/connect/createParticipant.js';
import { startChatContact } from '../operations/connect/startChatContact.js';
import { Signer } from '../secrets/signer.js';
import { readLifetimes } from '../service/lifetimes.js';
import type { Service } from '../service/service.js';
import { checkViews } from '../service/views.js';
import { Sockets } from '../sockets/sockets.js';
import { socketUpgrade } from '../sockets/socketUpgrade.js';
import { Clock, timestamp } from '../time/clock.js';
import type { Emulator } from './emulator.js';
import type { EmulatorOptions } from './emulatorOptions.js';
import { localUrl, normalisePublicUrl } from './publicUrl.js';
import { createRouter } from './routes.js';

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
  const { lenient = false, formerContentLimits = false } = options;
  if (!Number.isInteger(maxSockets) || maxSockets < 1) {
    throw new TypeError('maxSockets must be an integer of 1 or more');
  }
  const views = checkViews(contracts().participant, options.views);
  const givenUrl =
    options.publicUrl === undefined ? undefined : normalisePublicUrl(options.publicUrl);
  const behaviour = readBehaviour(options.agent);
  const attachmentCheck = new AttachmentCheck(options.attachments);
  const attachmentLimits = readAttachmentLimits(options.attachments, lenient);
  const lifetimes = readLifetimes(options.lifetimes);
  const clock = new Clock();
  const store = new Store(clock);
  const faults = new Faults(operationNames());
  const limits = new Limits(operationNames(), clock);
  const idleTimers = new IdleTimers(clock, store.contacts);
  const messageProcessing = new MessageProcessingRules();
  const disconnectFlow = new DisconnectFlow(clock);
  const calls = settingCalls({
    faults,
    limits,
    idleTimers,
    messageProcessing,
    disconnectFlow,
  });
  if (options.faults) calls.setFaults(options.faults);
  if (options.limits) calls.setLimits(options.limits);
  if (options.idleTimers) calls.setIdleTimers(options.idleTimers);
  if (options.disconnectFlow) calls.setDisconnectFlow(options.disconnectFlow);
  if (options.messageProcessing) calls.setMessageProcessing(options.messageProcessing);

  // A machine may take `localhost` for ::1 alone, and clients of the service want 127.0.0.1.
  const address = host === 'localhost' ? '127.0.0.1' : host;
  const server = await HttpServer.listen(port, address, options.timeouts);
  const url = localUrl(host, server.port);
  const sockets = new Sockets(clock, faults, maxSockets);
  store.watch(new TranscriptLag(clock, faults));
  store.watch(sockets);
  store.watch(idleTimers);
  store.watch(disconnectFlow);
  if (behaviour) store.watch(new Agent(clock, behaviour));
  const service: Service = {
    clock,
    store,
    signer: new Signer(),
    faults,
    limits,
    idleTimers,
    messageProcessing,
    disconnectFlow,
    lifetimes,
    attachmentCheck,
    attachmentLimits,
    lenient,
    formerContentLimits,
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
  disconnectFlow,
}: Pick<
  Service,
  'faults' | 'limits' | 'idleTimers' | 'messageProcessing' | 'disconnectFlow'
>): Pick<
  Emulator,
  'setFaults' | 'setLimits' | 'setIdleTimers' | 'setMessageProcessing' | 'setDisconnectFlow'
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
    setDisconnectFlow: (script) => {
      const settings = script ? { disconnectFlow: script } : {};
      check('SetDisconnectFlowRequest', settings);
      disconnectFlow.set(settings);
    },
  };
}

function readBehaviour(agent: EmulatorOptions['agent']): Behaviour | undefined {
  if (agent === undefined) return undefined;
  return agent === 'echo' ? ECHO : behaviourOf(contracts().controls, agent);
}

function contactCalls(service: Service): Pick<Emulator, 'startChat' | 'addParticipant'> {
  return {
    startChat: ({ displayName, contentTypes }) =>
      Promise.resolve().then(() => {
        const started = startChatContact(service, {
          ParticipantDetails: { DisplayName: displayName },
          ...(contentTypes && { SupportedMessagingContentTypes: contentTypes }),
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
