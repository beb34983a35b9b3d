import type { ReceiptItem } from '../items/ChatItem.js';

/**
 * Returns a receipt without the participant's own. Undefined if nothing is left.
 *
 * @param participantId - undefined until it is known; then nothing is removed.
 */
export function receiptsOfOthers(
  item: ReceiptItem,
  participantId: string | undefined,
): ReceiptItem | undefined {
  const { Receipts: all = [], ...metadata } = item.MessageMetadata;
  const others = all.filter(
    ({ RecipientParticipantId: id }) => participantId === undefined || id !== participantId,
  );
  if (others.length === all.length) return item;
  if (others.length === 0 && metadata.MessageProcessingStatus === undefined) return undefined;
  const Receipts = others.length > 0 && { Receipts: others };
  return { ...item, MessageMetadata: { ...metadata, ...Receipts } };
}
