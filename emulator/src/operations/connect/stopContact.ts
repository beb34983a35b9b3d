import type { Service } from '../../service/service.js';

/** The members of a StopContact request that the emulator uses. */
export interface StopContactRequest {
  readonly ContactId: string;
}

/** Ends a chat. Has no effect if it has already ended. */
export function stopContact({ store }: Service, { ContactId }: StopContactRequest): object {
  store.contact(ContactId).end();
  return {};
}
