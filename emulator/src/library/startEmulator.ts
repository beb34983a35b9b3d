import { behaviourOf, ECHO } from '../agent/agentScript.js';
import type { Behaviour } from '../agent/agentScript.js';
import { AttachmentCheck } from '../attachments/attachmentCheck.js';
import { readAttachmentLimits } from '../attachments/attachmentLimits.js';
import { readRetention } from '../chat/retention.js';
import { contracts } from '../contract/contracts.js';
import { ControlAccess } from '../controls/controlAccess.js';
import type { ExchangeObserver } from '../http/exchangeRecord.js';
import type { RequestLog } from '../http/logLine.js';
import { HttpServer } from '../http/server.js';
import { readLifetimes } from '../service/lifetimes.js';
import { checkViews } from '../service/views.js';
import { timestamp } from '../time/clock.js';
import { certificateFor } from './certificate.js';
import { contactCalls } from './contactCalls.js';
import { ContactHandle } from './contactHandle.js';
import type { Emulator } from './emulator.js';
import type { EmulatorOptions } from './emulatorOptions.js';
import { localUrl, normalisePublicUrl } from './publicUrl.js';
import { World } from './world.js';

/**
 * Starts an emulator of the Participant Service on this machine. It keeps its state in memory.
 *
 * @throws Error (as a rejection) if it cannot listen, or if an option is invalid
 * @example
 * const emulator = await startEmulator({ port: 0 });
 * const { participantToken } = await emulator.startChat({ displayName: 'Ada' });
 * await emulator.close();
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 4580, host = '127.0.0.1', maxSockets = 5, allowHosts = [] } = options;
  const { lenient = false, formerContentLimits = false, tls = false } = options;
  if (!Number.isInteger(maxSockets) || maxSockets < 1) {
    throw new TypeError('maxSockets must be an integer of 1 or more');
  }
  const givenUrl =
    options.publicUrl === undefined ? undefined : normalisePublicUrl(options.publicUrl);
  const worldOptions = {
    options,
    behaviour: readBehaviour(options.agent),
    maxSockets,
    retention: readRetention(options.retention),
    access: new ControlAccess({ host, publicUrl: givenUrl, allowHosts }),
    lifetimes: readLifetimes(options.lifetimes),
    attachmentCheck: new AttachmentCheck(options.attachments),
    attachmentLimits: readAttachmentLimits(options.attachments, lenient),
    lenient,
    formerContentLimits,
    views: checkViews(contracts().participant, options.views),
  };
  const certificate = tls ? await certificateFor([host, givenUrl, ...allowHosts]) : undefined;
  const createWorld = (publicUrl: string): World =>
    new World({ ...worldOptions, publicUrl, reset });
  // Reports invalid settings before the port is taken.
  createWorld('http://127.0.0.1').end('');

  // Some machines resolve `localhost` to ::1 only, but clients of the service expect 127.0.0.1.
  const address = host === 'localhost' ? '127.0.0.1' : host;
  const server = await HttpServer.listen(port, address, { ...options.timeouts, certificate });
  const url = localUrl(certificate ? 'https' : 'http', host, server.port);
  let world = createWorld(givenUrl ?? url);
  function reset(): void {
    world.end('The emulator was reset');
    server.cutHanging();
    world = createWorld(givenUrl ?? url);
  }
  const { log } = options;
  const timedLog: RequestLog | undefined =
    log &&
    ((line) => {
      log({ time: timestamp(world.service.clock.now()), ...line });
    });
  const observe: ExchangeObserver = (record) => {
    world.note(record);
  };
  server.serve((request) => world.router.handle(request), observe, timedLog);
  server.serveSockets((...call) => world.upgrade(...call), observe, timedLog);

  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    world.end('The emulator is closing');
    closing ??= server.close();
    return closing;
  };
  return {
    url,
    certificate: certificate?.cert,
    startChat: (chat) => contactCalls(world.service).startChat(chat),
    addParticipant: (...call) => contactCalls(world.service).addParticipant(...call),
    contact: (contactId) => new ContactHandle(world.service, contactId),
    calls: (filter) => world.service.journal.list(filter).calls,
    advance: (ms) => {
      world.service.clock.advance(ms);
    },
    setFaults: (settings) => {
      world.settings.setFaults(settings);
    },
    setLimits: (settings) => {
      world.settings.setLimits(settings);
    },
    setIdleTimers: (settings) => {
      world.settings.setIdleTimers(settings);
    },
    setMessageProcessing: (settings) => {
      world.settings.setMessageProcessing(settings);
    },
    setDisconnectFlow: (script) => {
      world.settings.setDisconnectFlow(script);
    },
    setScenario: (scenario) => {
      world.settings.setScenario(scenario);
    },
    reset,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function readBehaviour(agent: EmulatorOptions['agent']): Behaviour | undefined {
  if (agent === undefined) return undefined;
  return agent === 'echo' ? ECHO : behaviourOf(contracts().controls, agent);
}
