import { advanceClock } from './clockControl.js';
import { describeContact, goToContacts, listContacts } from './contactControls.js';
import type { Control } from './control.js';
import { describeDisconnectFlow, setDisconnectFlow } from './disconnectFlowControls.js';
import { describeFaults, setFaults } from './faultControls.js';
import { describeIdleTimers, setIdleTimers } from './idleTimerControls.js';
import { describeLimits, setLimits } from './limitControls.js';
import { describeMessageProcessing, setMessageProcessing } from './messageProcessingControls.js';
import { pushItem } from './pushItem.js';
import { signIn } from './signInControl.js';

/** What is under `/emulator/`, by the name that the contract gives it. */
export const controls: Readonly<Record<string, Control>> = {
  AdvanceClock: advanceClock,
  DescribeContact: describeContact,
  DescribeDisconnectFlow: describeDisconnectFlow,
  DescribeFaults: describeFaults,
  DescribeIdleTimers: describeIdleTimers,
  DescribeLimits: describeLimits,
  DescribeMessageProcessing: describeMessageProcessing,
  GoToContacts: goToContacts,
  ListContacts: listContacts,
  PushItem: pushItem,
  SetDisconnectFlow: setDisconnectFlow,
  SetFaults: setFaults,
  SetIdleTimers: setIdleTimers,
  SetLimits: setLimits,
  SetMessageProcessing: setMessageProcessing,
  SignIn: signIn,
};
