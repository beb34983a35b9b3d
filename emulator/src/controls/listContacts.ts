import type { Answer } from '../http/answer.js';
import { overviewPage } from '../pages/overview.js';
import type { ControlCall } from './control.js';

/** Shows a person what there is. */
export function listContacts({ service }: ControlCall): Answer {
  return overviewPage(service);
}
