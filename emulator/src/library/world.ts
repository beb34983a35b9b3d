import { Agent } from '../agent/agent.js';
import type { Behaviour } from '../agent/agentScript.js';
import { Retention } from '../chat/retention.js';
import { Store } from '../chat/store.js';
import { operationNames } from '../contract/contracts.js';
import type { ControlAccess } from '../controls/controlAccess.js';
import { DisconnectFlow } from '../disconnectFlow/disconnectFlow.js';
import { Faults } from '../faults/faults.js';
import { TranscriptLag } from '../faults/transcriptLag.js';
import type { ExchangeRecord } from '../http/exchangeRecord.js';
import type { Router } from '../http/router.js';
import type { UpgradeHandler } from '../http/serveUpgrades.js';
import { IdleTimers } from '../idle/idleTimers.js';
import { InspectorFeeds } from '../inspector/InspectorFeeds.js';
import { Journal } from '../journal/journal.js';
import { Limits } from '../limits/limits.js';
import { MessageProcessingRules } from '../messageProcessing/messageProcessingRules.js';
import { Scenarios } from '../scenarios/Scenarios.js';
import { Signer } from '../secrets/signer.js';
import type { Service } from '../service/service.js';
import { Sockets } from '../sockets/sockets.js';
import { socketUpgrade } from '../sockets/socketUpgrade.js';
import { Clock } from '../time/clock.js';
import type { EmulatorOptions } from './emulatorOptions.js';
import { createRouter, isControl } from './routes.js';
import { applySettings, settingCalls } from './settingCalls.js';
import type { SettingCalls } from './settingCalls.js';

/** The parts of an emulator that a reset keeps. */
export interface WorldOptions extends Pick<
  Service,
  | 'lifetimes'
  | 'attachmentCheck'
  | 'attachmentLimits'
  | 'lenient'
  | 'formerContentLimits'
  | 'publicUrl'
  | 'views'
  | 'reset'
> {
  readonly options: EmulatorOptions;
  readonly behaviour: Behaviour | undefined;
  readonly maxSockets: number;
  readonly retention: { readonly endedMs: number; readonly maxBytes: number };
  readonly access: ControlAccess;
}

/** The state of an emulator. A reset creates a new one, so that nothing of the old state is left. */
export class World {
  readonly service: Service;
  readonly router: Router;
  readonly upgrade: UpgradeHandler;
  readonly settings: SettingCalls;

  /** @throws Error whose message begins with the path of an invalid setting */
  constructor({ options, behaviour, maxSockets, retention, access, ...rest }: WorldOptions) {
    const clock = new Clock();
    const store = new Store(clock);
    const faults = new Faults(operationNames());
    const journal = new Journal(clock);
    const sockets = new Sockets(clock, faults, journal, maxSockets);
    const idleTimers = new IdleTimers(clock, store.contacts);
    const disconnectFlow = new DisconnectFlow(clock);
    const scenarios = new Scenarios(clock, disconnectFlow);
    this.service = {
      ...rest,
      clock,
      store,
      signer: new Signer(),
      faults,
      journal,
      limits: new Limits(operationNames(), clock),
      idleTimers,
      messageProcessing: new MessageProcessingRules(),
      disconnectFlow,
      scenarios,
      inspectors: new InspectorFeeds({ clock, store, faults, journal, scenarios, sockets }),
      sockets,
    };
    this.settings = settingCalls(this.service);
    applySettings(this.settings, options);
    store.watch(new TranscriptLag(clock, faults));
    store.watch(sockets);
    store.watch(idleTimers);
    store.watch(disconnectFlow);
    store.watch(scenarios);
    if (behaviour) store.watch(new Agent(clock, behaviour));
    store.watch(new Retention(clock, store, retention));
    this.router = createRouter(this.service, access);
    this.upgrade = socketUpgrade(this.service);
  }

  /** Adds a call to the journal, unless it is a control. */
  note({ notes, ms, token, requestText, responseText, ...rest }: ExchangeRecord): void {
    if (notes.operation !== undefined && isControl(notes.operation)) return;
    const texts = { token, request: requestText, response: responseText };
    this.service.journal.add({ ...rest, durationMs: ms, ...notes }, texts);
  }

  /** Stops everything. */
  end(reason: string): void {
    const { faults, clock, scenarios, inspectors, sockets } = this.service;
    scenarios.stopAll(reason.toLowerCase());
    faults.pauses.end();
    clock.stop();
    inspectors.endAll();
    sockets.closeAll(reason);
  }
}
