import type { Item, Receipt } from './item.js';

/** Whether a message was received or read. */
export type ReceiptKind = 'delivered' | 'read';

/**
 * Returns the receipts of an item with one added, or undefined if it is not new. Only the first
 * time counts. A message that was read was also delivered.
 *
 * @param time the time, in ISO 8601
 */
export function withReceipt(
  item: Item,
  participantId: string,
  kind: ReceiptKind,
  time: string,
): readonly Receipt[] | undefined {
  const receipts = item.MessageMetadata?.Receipts ?? [];
  const earlier = receipts.find((receipt) => receipt.RecipientParticipantId === participantId);
  if (earlier && (kind === 'delivered' || earlier.ReadTimestamp !== undefined)) return undefined;
  const receipt: Receipt = {
    DeliveredTimestamp: time,
    ...(kind === 'read' ? { ReadTimestamp: time } : {}),
    RecipientParticipantId: participantId,
    ...earlier,
  };
  return earlier
    ? receipts.map((known) => (known === earlier ? receipt : known))
    : [...receipts, receipt];
}
