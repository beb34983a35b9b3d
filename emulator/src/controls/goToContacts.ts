import type { Answer } from '../http/answer.js';

/** Leads to the page of the open contacts, whatever stands before it in the public URL. */
export function goToContacts(): Answer {
  return { status: 308, headers: { location: 'emulator/' } };
}
