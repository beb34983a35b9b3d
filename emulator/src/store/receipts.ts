import type { Item, Receipt } from './item.js';

/** What a receipt tells of a message. */
export type ReceiptKind = 'delivered' | 'read';

/**
 * An item with a receipt added. The first time counts, and what was read was delivered.
 *
 * @param time when, in ISO 8601
 */
export function withReceipt(
  item: Item,
  participantId: string,
  kind: ReceiptKind,
  time: string,
): Item {
  const receipts = item.MessageMetadata?.Receipts ?? [];
  const earlier = receipts.find((receipt) => receipt.RecipientParticipantId === participantId);
  const receipt: Receipt = {
    DeliveredTimestamp: time,
    ...(kind === 'read' ? { ReadTimestamp: time } : {}),
    RecipientParticipantId: participantId,
    ...earlier,
  };
  return {
    ...item,
    MessageMetadata: {
      MessageId: item.Id,
      Receipts: earlier
        ? receipts.map((known) => (known === earlier ? receipt : known))
        : [...receipts, receipt],
    },
  };
}
