import { advanceClock, describeClock } from './clockControl.js';
import { describeContact, listContacts } from './contactControls.js';
import type { Control } from './control.js';
import { describeDisconnectFlow, setDisconnectFlow } from './disconnectFlowControls.js';
import { describeFaults, setFaults } from './faultControls.js';
import { describeIdleTimers, setIdleTimers } from './idleTimerControls.js';
import {
  goToInspector,
  listInteractiveMessages,
  listOperations,
  showInspector,
  showInspectorFile,
  watchEvents,
} from './inspectorControls.js';
import { clearCalls, listCalls } from './journalControls.js';
import { describeLimits, setLimits } from './limitControls.js';
import { describeMessageProcessing, setMessageProcessing } from './messageProcessingControls.js';
import { dropSockets } from './dropSockets.js';
import { pushItem } from './pushItem.js';
import { say } from './say.js';
import {
  describeContactScenario,
  describeScenario,
  listScenarios,
  playScenario,
  setScenario,
} from './scenarioControls.js';
import { checkHealth, goToOverview, reset } from './serverControls.js';
import { signIn } from './signInControl.js';

/** The controls under `/emulator/`, by their operationIds in the contract. */
export const controls: Readonly<Record<string, Control>> = {
  AdvanceClock: advanceClock,
  CheckHealth: checkHealth,
  ClearCalls: clearCalls,
  DescribeClock: describeClock,
  DescribeContact: describeContact,
  DescribeContactScenario: describeContactScenario,
  DescribeDisconnectFlow: describeDisconnectFlow,
  DescribeFaults: describeFaults,
  DescribeIdleTimers: describeIdleTimers,
  DescribeLimits: describeLimits,
  DescribeMessageProcessing: describeMessageProcessing,
  DescribeScenario: describeScenario,
  DropSockets: dropSockets,
  GoToInspector: goToInspector,
  GoToOverview: goToOverview,
  ListCalls: listCalls,
  ListContacts: listContacts,
  ListInteractiveMessages: listInteractiveMessages,
  ListOperations: listOperations,
  ListScenarios: listScenarios,
  PlayScenario: playScenario,
  PushItem: pushItem,
  Reset: reset,
  Say: say,
  SetDisconnectFlow: setDisconnectFlow,
  SetFaults: setFaults,
  SetIdleTimers: setIdleTimers,
  SetLimits: setLimits,
  SetMessageProcessing: setMessageProcessing,
  SetScenario: setScenario,
  ShowInspector: showInspector,
  ShowInspectorFile: showInspectorFile,
  SignIn: signIn,
  WatchEvents: watchEvents,
};
