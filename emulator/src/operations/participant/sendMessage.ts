import { checkMessage } from '../../chat/messageContent.js';
import type { MessageDraft } from '../../chat/messageContent.js';
import { processMessage } from '../../messageProcessing/processMessage.js';
import type { Call } from './operation.js';

/** Adds a message to the transcript. While it is being processed, only its sender sees it. */
export function sendMessage(
  { service, contact, participant }: Call,
  request: MessageDraft,
): object {
  const { ContentType, Content } = request;
  checkMessage(request, contact.messageRules);
  const rule = service.messageProcessing.ruleFor(Content);
  if (!rule) {
    const { Id, AbsoluteTime } = contact.say(participant, ContentType, Content);
    return { Id, AbsoluteTime };
  }
  const message = contact.hold(participant, ContentType, Content);
  processMessage(service.clock, contact, message, rule);
  const { Id, AbsoluteTime } = message;
  return { Id, AbsoluteTime, MessageMetadata: { MessageProcessingStatus: 'PROCESSING' } };
}
