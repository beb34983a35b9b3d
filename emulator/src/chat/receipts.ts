import type { Item, Receipt } from './item.js';

/** What a receipt tells of a message. */
export type ReceiptKind = 'delivered' | 'read';

/**
 * The receipts of an item with one added, or nothing where it tells nothing new. The first time
 * counts, and what was read was delivered.
 *
 * @param time when, in ISO 8601
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
