import { isAttachment, isMessage, type ChatItem } from '../items/ChatItem.js';
import { metadataOf } from '../items/readItem.js';

/**
 * The stage of an item that is final. An integer that V8 stores without an object of its own, which
 * would take 16 bytes per item.
 */
export const FINAL = 2 ** 30 - 1;

/**
 * Returns the stage of an item. The item is delivered again when its stage increases. A message
 * that is being processed is at 0. Then the stage is its length, because a streamed text grows. For
 * an attachment, it is the number of scanned files.
 */
export function stageOf(item: ChatItem): number {
  const { MessageCompleted, MessageProcessingStatus } = metadataOf(item);
  if (MessageProcessingStatus === 'PROCESSING') return 0;
  if (isMessage(item)) {
    return MessageCompleted === true ? FINAL : 1 + lengthOf(item);
  }
  if (!isAttachment(item)) return FINAL;
  const checked = item.Attachments.filter(({ Status }) => Status !== 'IN_PROGRESS').length;
  return checked < item.Attachments.length ? checked : FINAL;
}

/** Whether newer versions of an item at this stage are expected, so that readings should include it. */
export function isUnfinished(item: ChatItem, stage: number, isStreaming: boolean): boolean {
  return isMessage(item) ? stage === 0 || isStreaming : stage < FINAL;
}

/** The service may send a message without content. */
function lengthOf({ Content }: { readonly Content?: string }): number {
  return Content?.length ?? 0;
}
