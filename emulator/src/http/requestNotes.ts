/** What is found out about a request on its way, for the log. */
export interface RequestNotes {
  /** The operationId of what the request calls; nothing where there is no such path. */
  operation?: string;
  contactId?: string;
  participantId?: string;
  /** The kind of the fault that struck. */
  fault?: string;
}

/** Notes the ids that stand in the body of a request or an answer. */
export function noteIds(notes: RequestNotes, body: unknown): void {
  const { ContactId, ParticipantId } = Object(body) as Record<string, unknown>;
  if (typeof ContactId === 'string') notes.contactId = ContactId;
  if (typeof ParticipantId === 'string') notes.participantId = ParticipantId;
}
