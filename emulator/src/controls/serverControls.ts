import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import type { ControlCall } from './control.js';

/** Says that the emulator is running. */
export function checkHealth(): Answer {
  return jsonAnswer({ status: 'ok' });
}

/** Redirects from the root to the list of contacts, relative to the public URL. */
export function goToOverview(): Answer {
  return { status: 302, headers: { location: 'emulator/' } };
}

/** Restores the state right after the start. */
export function reset({ service }: ControlCall): Answer {
  service.reset();
  return jsonAnswer({});
}
