import type { Membership } from '../../chat/contact.js';
import { EVENT } from '../../chat/item.js';
import type { Item, Stamp } from '../../chat/item.js';
import type { ReceiptKind } from '../../chat/receipts.js';
import { invalid } from '../../http/serviceError.js';
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
const LIVE_ONLY = [TYPING, `${EVENT}connection.acknowledged`];

/**
 * Takes an event. None of them becomes an item of its own: typing is seen live only, an
 * acknowledgement says nothing to the others, and a receipt goes to the message that it names.
 */
export function sendEvent({ contact, participant }: Call, request: SendEventRequest): object {
  const kind = RECEIPTS.get(request.ContentType);
  if (!kind && !LIVE_ONLY.includes(request.ContentType)) {
    const known = [...LIVE_ONLY, ...RECEIPTS.keys()];
    throw invalid(`ContentType: must be one of ${known.join(', ')}`);
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
  return ContentType === TYPING ? contact.type(participant) : contact.stamp();
}

function receivedMessage({ contact, participant }: Membership, content: string | undefined): Item {
  const messageId = jsonMember(content, 'messageId');
  if (messageId === undefined) {
    throw invalid('Content: must be JSON of the form {"messageId":"…"} with this ContentType');
  }
  const item = contact.transcript.find(messageId);
  if (!item || item.Type === 'EVENT' || !contact.shows(item, participant)) {
    throw invalid('Content: messageId must name a message of this chat');
  }
  return item;
}
