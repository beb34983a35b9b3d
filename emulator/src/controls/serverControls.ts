import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import type { ControlCall } from './control.js';

/** Says that the emulator is up. */
export function checkHealth(): Answer {
  return jsonAnswer({ status: 'ok' });
}

/** Leads from the root to the page of the open contacts, below whatever the public URL has. */
export function goToOverview(): Answer {
  return { status: 302, headers: { location: 'emulator/' } };
}

/** Begins anew, as right after the start. */
export function reset({ service }: ControlCall): Answer {
  service.reset();
  return jsonAnswer({});
}
