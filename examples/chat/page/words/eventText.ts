import { ContentType, type ChatItem } from 'amazon_connect_participant_service';
import { words } from './words.js';

type Tell = string | ((name: string) => string);

const { events } = words;

const TEXTS: Readonly<Record<string, Tell>> = {
  [ContentType.PARTICIPANT_JOINED]: events.joined,
  [ContentType.PARTICIPANT_LEFT]: events.left,
  [ContentType.PARTICIPANT_ACTIVE]: events.active,
  [ContentType.PARTICIPANT_INACTIVE]: events.inactive,
  [ContentType.PARTICIPANT_IDLE]: events.idle,
  [ContentType.PARTICIPANT_RETURNED]: events.returned,
  [ContentType.PARTICIPANT_INVITED]: events.invited,
  [ContentType.PARTICIPANT_AUTODISCONNECTION]: events.autodisconnection,
  [ContentType.PARTICIPANT_DISPLAY_NAME_UPDATED]: events.renamed,
  [ContentType.CONNECTION_ACKNOWLEDGED]: events.acknowledged,
  [ContentType.TRANSFER_SUCCEEDED]: events.transferred,
  [ContentType.TRANSFER_FAILED]: events.transferFailed,
  [ContentType.CHAT_ENDED]: events.chatEnded,
  [ContentType.CHAT_REHYDRATED]: events.rehydrated,
  [ContentType.AUTHENTICATION_INITIATED]: events.signInAsked,
  [ContentType.AUTHENTICATION_SUCCEEDED]: events.signedIn,
  [ContentType.AUTHENTICATION_FAILED]: events.signInFailed,
  [ContentType.AUTHENTICATION_TIMEOUT]: events.signInTimeout,
  [ContentType.AUTHENTICATION_EXPIRED]: events.signInExpired,
  [ContentType.AUTHENTICATION_CANCELLED]: events.signInCancelled,
  [ContentType.WORKFLOW_CANCELLED]: events.workflowCancelled,
};

/** Describes an event in plain words. */
export function eventText(event: Pick<ChatItem, 'ContentType' | 'DisplayName'>): string {
  const { ContentType: type = '', DisplayName: name = words.somebody } = event;
  const tell = Object.hasOwn(TEXTS, type) ? TEXTS[type] : undefined;
  if (typeof tell === 'function') return tell(name);
  return tell ?? events.unknown;
}
