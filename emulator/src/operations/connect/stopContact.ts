import type { Service } from '../../service/service.js';

/** What StopContact takes, of what the emulator reads. */
export interface StopContactRequest {
  readonly ContactId: string;
}

/** Ends a chat. Ending one that has ended changes nothing. */
export function stopContact({ store }: Service, { ContactId }: StopContactRequest): object {
  store.contact(ContactId).end();
  return {};
}
