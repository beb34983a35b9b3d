import { contracts } from '../contract/contracts.js';
import { invalid } from '../http/serviceError.js';
import { checkScenario } from '../scenarios/readScenario.js';
import type { Service } from '../service/service.js';
import type { Emulator } from './emulator.js';
import type { EmulatorOptions } from './emulatorOptions.js';

/** The methods that replace settings. */
export type SettingCalls = Pick<
  Emulator,
  | 'setFaults'
  | 'setLimits'
  | 'setIdleTimers'
  | 'setMessageProcessing'
  | 'setDisconnectFlow'
  | 'setScenario'
>;

/** Creates the methods, which check settings and apply them. */
export function settingCalls({
  faults,
  limits,
  idleTimers,
  messageProcessing,
  disconnectFlow,
  scenarios,
}: Pick<
  Service,
  'faults' | 'limits' | 'idleTimers' | 'messageProcessing' | 'disconnectFlow' | 'scenarios'
>): SettingCalls {
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
    setScenario: (scenario) => {
      scenarios.set(scenario ? { scenario: checkScenario(scenario) } : {});
    },
  };
}

/** @throws Error whose message begins with the path of the invalid member */
export function applySettings(calls: SettingCalls, options: EmulatorOptions): void {
  if (options.faults) calls.setFaults(options.faults);
  if (options.limits) calls.setLimits(options.limits);
  if (options.idleTimers) calls.setIdleTimers(options.idleTimers);
  if (options.messageProcessing) calls.setMessageProcessing(options.messageProcessing);
  if (options.disconnectFlow) calls.setDisconnectFlow(options.disconnectFlow);
  if (options.scenario) calls.setScenario(options.scenario);
}
