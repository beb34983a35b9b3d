/** The prefix of the content types of the service's events. */
const EVENT_PREFIX = 'application/vnd.amazonaws.connect.event.';

/** The content types of messages and events. */
export const ContentType = {
  TEXT: 'text/plain',
  MARKDOWN: 'text/markdown',
  JSON: 'application/json',
  INTERACTIVE: 'application/vnd.amazonaws.connect.message.interactive',
  INTERACTIVE_RESPONSE: 'application/vnd.amazonaws.connect.message.interactive.response',
  TYPING: `${EVENT_PREFIX}typing`,
  MESSAGE_DELIVERED: `${EVENT_PREFIX}message.delivered`,
  MESSAGE_READ: `${EVENT_PREFIX}message.read`,
  MESSAGE_METADATA: `${EVENT_PREFIX}message.metadata`,
  CONNECTION_ACKNOWLEDGED: `${EVENT_PREFIX}connection.acknowledged`,
  PARTICIPANT_JOINED: `${EVENT_PREFIX}participant.joined`,
  PARTICIPANT_LEFT: `${EVENT_PREFIX}participant.left`,
  PARTICIPANT_ACTIVE: `${EVENT_PREFIX}participant.active`,
  PARTICIPANT_INACTIVE: `${EVENT_PREFIX}participant.inactive`,
  PARTICIPANT_IDLE: `${EVENT_PREFIX}participant.idle`,
  PARTICIPANT_RETURNED: `${EVENT_PREFIX}participant.returned`,
  PARTICIPANT_INVITED: `${EVENT_PREFIX}participant.invited`,
  PARTICIPANT_AUTODISCONNECTION: `${EVENT_PREFIX}participant.autodisconnection`,
  PARTICIPANT_DISPLAY_NAME_UPDATED: `${EVENT_PREFIX}participant.displayname.updated`,
  TRANSFER_SUCCEEDED: `${EVENT_PREFIX}transfer.succeeded`,
  TRANSFER_FAILED: `${EVENT_PREFIX}transfer.failed`,
  CHAT_ENDED: `${EVENT_PREFIX}chat.ended`,
  CHAT_REHYDRATED: `${EVENT_PREFIX}chat.rehydrated`,
  AUTHENTICATION_INITIATED: `${EVENT_PREFIX}authentication.initiated`,
  AUTHENTICATION_SUCCEEDED: `${EVENT_PREFIX}authentication.succeeded`,
  AUTHENTICATION_FAILED: `${EVENT_PREFIX}authentication.failed`,
  AUTHENTICATION_TIMEOUT: `${EVENT_PREFIX}authentication.timeout`,
  AUTHENTICATION_EXPIRED: `${EVENT_PREFIX}authentication.expired`,
  AUTHENTICATION_CANCELLED: `${EVENT_PREFIX}authentication.cancelled`,
  WORKFLOW_CANCELLED: `${EVENT_PREFIX}workflow.cancelled`,
} as const;

type Known = typeof ContentType;

/** The content types of the events in the transcript. */
export type EventContentType = Exclude<
  Known[keyof Known],
  | Known['TEXT']
  | Known['MARKDOWN']
  | Known['JSON']
  | Known['INTERACTIVE']
  | Known['INTERACTIVE_RESPONSE']
  | Known['TYPING']
  | Known['MESSAGE_DELIVERED']
  | Known['MESSAGE_READ']
  | Known['MESSAGE_METADATA']
>;

/** A content type that this version doesn't know: any string. Editors still suggest the known ones. */
export type UnknownContentType = string & Record<never, never>;
