import { advanceClock } from './advanceClock.js';
import type { Control } from './control.js';
import { describeContact } from './describeContact.js';
import { pushItem } from './pushItem.js';
import { signIn } from './signIn.js';

/** What is under `/emulator/`, by the name that the contract gives it. */
export const controls: Readonly<Record<string, Control>> = {
  AdvanceClock: advanceClock,
  DescribeContact: describeContact,
  PushItem: pushItem,
  SignIn: signIn,
};
