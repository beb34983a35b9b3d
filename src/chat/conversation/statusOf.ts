import type { Receipt } from '../../model/Receipt.js';
import { isAttachment, type MessageMetadata } from '../items/ChatItem.js';
import type { EntryStatus } from './ConversationEntry.js';
import type { EntryItem } from './EntryRecord.js';

/**
 * The status of a message according to its processing. Undefined if it is not processed, or
 * processing is complete.
 */
export function processingStatus(
  metadata: MessageMetadata | undefined,
): 'processing' | 'rejected' | 'failed' | undefined {
  switch (metadata?.MessageProcessingStatus) {
    case 'PROCESSING':
      return 'processing';
    case 'REJECTED':
      return 'rejected';
    case 'FAILED':
      return 'failed';
    default:
      return undefined;
  }
}

/** The status of a message according to the receipts of others. */
export function receiptStatus(
  receipts: readonly Receipt[] | undefined,
  self: string | undefined,
): 'delivered' | 'read' | undefined {
  const others = listOf(receipts).filter(({ RecipientParticipantId: id }) => id !== self || !id);
  if (others.some(({ ReadTimestamp }) => ReadTimestamp)) return 'read';
  return others.some(({ DeliveredTimestamp }) => DeliveredTimestamp) ? 'delivered' : undefined;
}

/** Whether a participant has read a message. */
export function isReadBy(
  participantId: string | undefined,
  metadata: MessageMetadata | undefined,
): boolean {
  return listOf(metadata?.Receipts).some(
    ({ RecipientParticipantId: id, ReadTimestamp }) =>
      ReadTimestamp !== undefined && id !== undefined && id === participantId,
  );
}

/** The status of one of your own items, according to the item itself. */
export function statusOf(item: EntryItem, self: string | undefined): EntryStatus {
  if (isAttachment(item)) {
    const statuses = item.Attachments.map(({ Status }) => Status);
    if (statuses.includes('REJECTED')) return 'rejected';
    if (statuses.includes('IN_PROGRESS')) return 'processing';
  }
  const { MessageMetadata: metadata } = item;
  return processingStatus(metadata) ?? receiptStatus(metadata?.Receipts, self) ?? 'sent';
}

/** The receipts are not validated before, so they may not be an array. */
function listOf(receipts: unknown): Receipt[] {
  const all: readonly unknown[] = Array.isArray(receipts) ? receipts : [];
  return all.filter((receipt) => typeof receipt === 'object' && receipt !== null);
}

const steps: readonly (EntryStatus | undefined)[] = ['sent', 'delivered', 'read'];

/** The further of two statuses. */
export function furthest(status: EntryStatus, other: EntryStatus | undefined): EntryStatus {
  const isFurther = steps.includes(status) && steps.indexOf(other) > steps.indexOf(status);
  return isFurther && other ? other : status;
}
