import { isAttachment, isMessage, type ChatItem } from '../items/ChatItem.js';
import { metadataOf } from '../items/readItem.js';

/**
 * How far an item has come: it is delivered again when it has come further. A message being processed
 * is at 0, then it counts its characters, since a streamed text grows; an attachment counts its files
 * that the service has checked. Infinity if nothing more can come.
 */
export function stageOf(item: ChatItem): number {
  const { MessageCompleted, MessageProcessingStatus } = metadataOf(item);
  if (MessageProcessingStatus === 'PROCESSING') return 0;
  if (isMessage(item)) {
    return MessageCompleted === true ? Infinity : 1 + lengthOf(item);
  }
  if (!isAttachment(item)) return Infinity;
  const checked = item.Attachments.filter(({ Status }) => Status !== 'IN_PROGRESS').length;
  return checked < item.Attachments.length ? checked : Infinity;
}

/** Whether more is expected of an item at this stage, so that readings should go back to it. */
export function isUnfinished(item: ChatItem, stage: number, isStreaming: boolean): boolean {
  return isMessage(item) ? stage === 0 || isStreaming : stage < Infinity;
}

/** The service may send a message without content. */
function lengthOf({ Content }: { readonly Content?: string }): number {
  return Content?.length ?? 0;
}
