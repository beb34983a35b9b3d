import { advanceClock } from './advanceClock.js';
import type { Control } from './control.js';
import { describeContact } from './describeContact.js';
import { describeFaults } from './describeFaults.js';
import { describeIdleTimers } from './describeIdleTimers.js';
import { describeLimits } from './describeLimits.js';
import { describeMessageProcessing } from './describeMessageProcessing.js';
import { goToContacts } from './goToContacts.js';
import { listContacts } from './listContacts.js';
import { pushItem } from './pushItem.js';
import { setFaults } from './setFaults.js';
import { setIdleTimers } from './setIdleTimers.js';
import { setLimits } from './setLimits.js';
import { setMessageProcessing } from './setMessageProcessing.js';
import { signIn } from './signIn.js';

/** What is under `/emulator/`, by the name that the contract gives it. */
export const controls: Readonly<Record<string, Control>> = {
  AdvanceClock: advanceClock,
  DescribeContact: describeContact,
  DescribeFaults: describeFaults,
  DescribeIdleTimers: describeIdleTimers,
  DescribeLimits: describeLimits,
  DescribeMessageProcessing: describeMessageProcessing,
  GoToContacts: goToContacts,
  ListContacts: listContacts,
  PushItem: pushItem,
  SetFaults: setFaults,
  SetIdleTimers: setIdleTimers,
  SetLimits: setLimits,
  SetMessageProcessing: setMessageProcessing,
  SignIn: signIn,
};
