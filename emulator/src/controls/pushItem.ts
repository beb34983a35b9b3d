import { randomUUID } from 'node:crypto';

import type { Contact } from '../chat/contact.js';
import { EVENT, MESSAGE_METADATA } from '../chat/item.js';
import type { Item, ItemDraft, MessageMetadata } from '../chat/item.js';
import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { conflict, invalid } from '../http/serviceError.js';
import { parseJson } from '../json/parseJson.js';
import type { Service } from '../service/service.js';
import type { ControlCall } from './control.js';
import { expireSignIn } from './expireSignIn.js';

/** An item that can be pushed with the role SYSTEM. */
export interface PushedItem {
  readonly ContentType: string;
  readonly Content?: string;
  readonly Type?: 'MESSAGE' | 'EVENT' | 'MESSAGEMETADATA';
  readonly Id?: string;
  readonly DisplayName?: string;
  readonly MessageMetadata?: MessageMetadata;
}

const SIGN_IN = `${EVENT}authentication.`;
const SIGN_IN_BEGINS = `${SIGN_IN}initiated`;
const SESSION_ID_LENGTH = 36;

/** Adds an item to a chat with the role SYSTEM, as a contact flow does. */
export function pushItem({ service, values }: ControlCall, request: PushedItem): Answer {
  const contact = service.store.contact(values('path', 'id') ?? '');
  if (contact.ended) throw conflict('The chat has ended');
  return jsonAnswer(pushInto(service, contact, request));
}

/** Adds an item to a chat, unless it has ended. */
export function pushInto(service: Service, contact: Contact, item: PushedItem): Item {
  const { ContentType, Type } = item;
  const isMetadata = ContentType === MESSAGE_METADATA || Type === 'MESSAGEMETADATA';
  return isMetadata ? note(contact, item) : push(service, contact, item);
}

/** Adds to the metadata of a message, for example its processing status. */
function note(contact: Contact, { MessageMetadata: metadata = {} }: PushedItem): Item {
  const message = contact.transcript.find(metadata.MessageId ?? '');
  if (message?.Type !== 'MESSAGE') {
    throw invalid('MessageMetadata.MessageId: must be the id of a message of this chat');
  }
  return contact.note(message, metadata);
}

function push(service: Service, contact: Contact, pushed: PushedItem): Item {
  const { ContentType, Id, MessageMetadata } = pushed;
  const Type = pushed.Type ?? (ContentType.startsWith(EVENT) ? 'EVENT' : 'MESSAGE');
  const earlier = Id === undefined ? undefined : contact.transcript.find(Id);
  if (earlier && (earlier.Type !== 'MESSAGE' || earlier.ParticipantRole !== 'SYSTEM')) {
    throw invalid('Id: must be new, or the id of a message that was pushed before');
  }
  const Content = ContentType.startsWith(SIGN_IN)
    ? signInContent(service, contact, pushed)
    : pushed.Content;
  const draft: ItemDraft = {
    Type,
    ContentType,
    ...(Content !== undefined && { Content }),
    DisplayName: pushed.DisplayName ?? 'SYSTEM_MESSAGE',
    ParticipantRole: 'SYSTEM',
    ...(MessageMetadata && { MessageMetadata }),
  };
  if (ContentType === `${EVENT}typing`) return contact.pass(draft);
  if (!earlier) return contact.append(draft, contact.stamp(Id));
  // A streamed message is sent several times, but has one item in the transcript.
  const metadata = { ...earlier.MessageMetadata, ...MessageMetadata };
  const hasMetadata = Object.keys(metadata).length > 0;
  const newer = { ...earlier, ...draft, ...(hasMetadata && { MessageMetadata: metadata }) };
  contact.update(newer);
  return newer;
}

/** Begins or ends the sign-in that an event is about, and returns the event's content. */
function signInContent(
  service: Service,
  contact: Contact,
  { ContentType, Content }: PushedItem,
): string | undefined {
  const begins = ContentType === SIGN_IN_BEGINS;
  const members: unknown = Content === undefined ? {} : parseJson(Content);
  if (typeof members !== 'object' || members === null || Array.isArray(members)) {
    throw invalid('Content: must be a JSON object with this ContentType');
  }
  const given: unknown = 'SessionId' in members ? members.SessionId : undefined;
  const sessionId = given ?? (begins ? randomUUID() : undefined);
  if (sessionId === undefined) return Content;
  if (typeof sessionId !== 'string' || sessionId.length !== SESSION_ID_LENGTH) {
    throw invalid(`Content: SessionId must have ${SESSION_ID_LENGTH} characters`);
  }
  if (!begins) contact.signIns.finish(sessionId);
  else if (!contact.signIns.begin(sessionId)) throw invalid('Content: SessionId must be new');
  else expireSignIn(service, contact, sessionId);
  return JSON.stringify({ ...members, SessionId: sessionId });
}
