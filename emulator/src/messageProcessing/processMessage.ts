import type { Contact } from '../chat/contact.js';
import type { Item } from '../chat/item.js';
import type { Clock } from '../time/clock.js';
import type { MessageProcessingRule } from './messageProcessingRules.js';

/**
 * Processes a message that only its sender sees so far:
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
  // Without a delay, this runs after the response, but before the client can send another request.
  clock.at(clock.now() + delayMs, () => {
    const message = contact.transcript.find(Id);
    const isProcessed = message?.MessageMetadata?.MessageProcessingStatus !== 'PROCESSING';
    // A control may have set the result before.
    if (contact.ended || isProcessed) return;
    if (outcome === 'COMPLETED') contact.release(message, content ?? message.Content ?? '');
    else contact.note(message, { MessageProcessingStatus: outcome });
  });
}
