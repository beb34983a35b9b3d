import type { Contact } from '../chat/contact.js';
import type { Item } from '../chat/item.js';
import type { Clock } from '../time/clock.js';
import type { MessageProcessingRule } from './messageProcessingRules.js';

/**
 * Processes a message that its sender sees already.
 *
 *     PROCESSING ──COMPLETED──► (no status), everybody sees it
 *         └──FAILED, REJECTED──► FAILED, REJECTED, its sender sees it alone
 */
export function processMessage(
  clock: Clock,
  contact: Contact,
  { Id }: Item,
  { outcome = 'COMPLETED', content, delayMs = 0 }: MessageProcessingRule,
): void {
  // Without a delay, it comes after the answer, and before any request that a client can send then.
  clock.at(clock.now() + delayMs, () => {
    const message = contact.transcript.find(Id);
    const isProcessed = message?.MessageMetadata?.MessageProcessingStatus !== 'PROCESSING';
    // A control may have said before what has become of it.
    if (contact.ended || isProcessed) return;
    if (outcome === 'COMPLETED') contact.release(message, content ?? message.Content ?? '');
    else contact.note(message, { MessageProcessingStatus: outcome });
  });
}
