import type { Membership } from '../../chat/contact.js';
import { EVENT } from '../../chat/item.js';
import type { Item, Stamp } from '../../chat/item.js';
import type { ReceiptKind } from '../../chat/receipts.js';
import { conflict, invalidMember } from '../../http/serviceError.js';
import { jsonMember } from '../../json/parseJson.js';
import type { Call } from './operation.js';

interface SendEventRequest {
  readonly ContentType: string;
  readonly Content?: string;
}

const RECEIPTS = new Map<string, ReceiptKind>([
  [`${EVENT}message.delivered`, 'delivered'],
  [`${EVENT}message.read`, 'read'],
]);
const TYPING = `${EVENT}typing`;
const OTHERS = [TYPING, `${EVENT}connection.acknowledged`];

/**
 * Handles an event. No event becomes an item: typing is only sent live, an acknowledgement of the
 * connection makes its participant join, and a receipt is added to its message.
 */
export function sendEvent(
  { service, contact, participant }: Call,
  request: SendEventRequest,
): object {
  const kind = RECEIPTS.get(request.ContentType);
  if (!kind && !OTHERS.includes(request.ContentType)) {
    const known = [...OTHERS, ...RECEIPTS.keys()];
    throw invalidMember('ContentType', `Member must satisfy enum value set: [${known.join(', ')}]`);
  }
  if (kind && !contact.hasReceipts && !service.lenient) {
    throw conflict('Receipts are not supported while more than two participants are active');
  }
  const { Id, AbsoluteTime } = apply({ contact, participant }, request, kind);
  return { Id, AbsoluteTime };
}

function apply(
  { contact, participant }: Membership,
  { ContentType, Content }: SendEventRequest,
  kind: ReceiptKind | undefined,
): Stamp {
  if (kind)
    return contact.acknowledge(
      participant,
      receivedMessage({ contact, participant }, Content),
      kind,
    );
  if (ContentType === TYPING) return contact.type(participant);
  contact.join(participant);
  return contact.stamp();
}

function receivedMessage({ contact, participant }: Membership, content: string | undefined): Item {
  const messageId = jsonMember(content, 'messageId');
  if (messageId === undefined) {
    throw invalidMember(
      'Content',
      'Member must be JSON of the form {"messageId":"…"} with this ContentType',
    );
  }
  const item = contact.transcript.find(messageId);
  if (!item || item.Type === 'EVENT' || !contact.shows(item, participant)) {
    throw invalidMember(
      'Content',
      'Member must have a messageId that names a message of this chat',
    );
  }
  return item;
}
