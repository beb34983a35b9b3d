import { ContentType, type ConversationEntry } from 'amazon_connect_participant_service';

/**
 * The name of the other participant: the last one who joined or sent a message and has not left.
 * Undefined if there is none.
 */
export function otherName(
  entries: readonly ConversationEntry[],
  selfId: string,
): string | undefined {
  const gone = new Set<string>();
  for (let i = entries.length - 1; i >= 0; i -= 1) {
    const {
      ParticipantId: id,
      DisplayName: name,
      ContentType: type,
      ParticipantRole: role,
    } = entries[i]?.item ?? {};
    // The contact flow is not a participant.
    if (id === undefined || id === selfId || role === 'SYSTEM') continue;
    if (type === ContentType.PARTICIPANT_LEFT) gone.add(id);
    else if (!gone.has(id) && name !== undefined) return name;
  }
  return undefined;
}
