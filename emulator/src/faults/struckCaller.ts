import type { Store } from '../chat/store.js';
import { readJson } from '../http/readJson.js';
import { header } from '../http/request.js';
import type { Request } from '../http/request.js';

/**
 * Notes for the journal who made a call that a fault keeps from being applied, and what it said: its
 * handler, which does so otherwise, is not called.
 */
export async function noteStruckCaller({ tokens }: Store, request: Request): Promise<void> {
  const owner = tokens.ownerOf(header(request, 'X-Amz-Bearer') ?? '');
  if (owner) {
    request.notes.contactId = owner.contact.id;
    request.notes.participantId = owner.participant.id;
  }
  try {
    await readJson(request);
  } catch {
    // The body counts for nothing: the call fails anyway.
  }
}
