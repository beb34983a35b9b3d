import { advanceClock } from './advanceClock.js';
import type { Control } from './control.js';
import { describeContact } from './describeContact.js';
import { describeFaults } from './describeFaults.js';
import { describeLimits } from './describeLimits.js';
import { listContacts } from './listContacts.js';
import { pushItem } from './pushItem.js';
import { setFaults } from './setFaults.js';
import { setLimits } from './setLimits.js';
import { signIn } from './signIn.js';

/** What is under `/emulator/`, by the name that the contract gives it. */
export const controls: Readonly<Record<string, Control>> = {
  AdvanceClock: advanceClock,
  DescribeContact: describeContact,
  DescribeFaults: describeFaults,
  DescribeLimits: describeLimits,
  ListContacts: listContacts,
  PushItem: pushItem,
  SetFaults: setFaults,
  SetLimits: setLimits,
  SignIn: signIn,
};
