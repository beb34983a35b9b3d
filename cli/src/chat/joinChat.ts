import type { ParticipantRole } from 'amazon_connect_participant_service';

import { oneLine } from '../errors.js';
import { EMULATOR } from '../service.js';
import { harmlessLine } from '../terminal/harmless.js';
import type { FoundChat } from './findChat.js';

/** The roles that can join a chat. */
export const ROLES: readonly ParticipantRole[] = ['AGENT', 'CUSTOM_BOT', 'SUPERVISOR'];

/** Who joins which chat. */
export interface JoinOptions {
  readonly contact: string;
  readonly role: ParticipantRole;
  /** The display name. */
  readonly name: string;
  /** The base URL of the emulator. */
  readonly endpoint?: string;
}

/**
 * Joins a chat of the emulator with CreateParticipant, as a contact center does for an agent.
 *
 * @throws Error if joining fails.
 */
export async function joinChat(options: JoinOptions): Promise<FoundChat> {
  const { contact, role, name, endpoint = EMULATOR } = options;
  const basePath = endpoint.replace(/\/+$/, '');
  const response = await fetch(`${basePath}/contact/create-participant`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      InstanceId: 'connect-participant',
      ContactId: contact,
      ParticipantDetails: { ParticipantRole: role, DisplayName: name },
    }),
  }).catch((error: unknown) => {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new Error(`no emulator responds on ${basePath}: ${oneLine(cause)}`, { cause });
  });
  const answer = (await response.json().catch(() => ({}))) as Answer;
  const { ParticipantId: participantId, ParticipantCredentials: credentials } = answer;
  if (participantId === undefined || credentials?.ParticipantToken === undefined) {
    const why = harmlessLine(answer.Message ?? answer.message ?? `status ${response.status}`);
    throw new Error(`cannot join the chat on ${basePath}: ${why}`);
  }
  return {
    basePath,
    participantToken: credentials.ParticipantToken,
    started: { contactId: contact, participantId },
    close: () => Promise.resolve(),
  };
}

/** The members of CreateParticipant's response, all of which may be missing. */
interface Answer {
  readonly ParticipantId?: string;
  readonly ParticipantCredentials?: { readonly ParticipantToken?: string };
  readonly Message?: string;
  readonly message?: string;
}
