import type { Store } from '../chat/store.js';
import { readJson } from '../http/readJson.js';
import { header } from '../http/request.js';
import type { Request } from '../http/request.js';

/**
 * Records in the journal who made a call and its body. Normally its handler does this, but a fault
 * keeps the handler from being called.
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
    // A body that can't be read doesn't matter, because the call fails anyway.
  }
}
