import { invalidMember } from '../http/serviceError.js';
import { parseJson } from '../json/parseJson.js';

const INTERACTIVE = 'application/vnd.amazonaws.connect.message.interactive';
const INTERACTIVE_RESPONSE = `${INTERACTIVE}.response`;

/** What SendMessage takes, and how many characters each might have before the limit was in bytes. */
const MESSAGE_TYPES: Readonly<Record<string, { readonly former: number; readonly json: boolean }>> =
  {
    'text/plain': { former: 1024, json: false },
    'text/markdown': { former: 1024, json: false },
    'application/json': { former: 12_000, json: true },
    [INTERACTIVE_RESPONSE]: { former: 12_288, json: true },
  };

/** What a chat can be said to carry. */
export const CHAT_CONTENT_TYPES: readonly string[] = [
  'text/plain',
  'text/markdown',
  'application/json',
  INTERACTIVE,
  INTERACTIVE_RESPONSE,
];

/** What a chat carries that does not say it. */
export const DEFAULT_CONTENT_TYPES: readonly string[] = ['text/plain'];

/** How much a message may say, in bytes of UTF-8. */
const MAX_BYTES = 16_384;

/** What the messages of a chat may be. */
export interface MessageRules {
  /** The content types that the chat carries. */
  readonly contentTypes: readonly string[];
  /** Whether the limits are the former ones, in characters and by content type. */
  readonly formerLimits: boolean;
}

/** A message as somebody sends it. */
export interface MessageDraft {
  readonly ContentType: string;
  readonly Content: string;
}

/** Which member of a message breaks a rule, and which rule. */
export interface MessageFault {
  readonly member: keyof MessageDraft;
  readonly constraint: string;
}

/** The first rule that a message breaks, or nothing. */
export function messageFault(
  { ContentType, Content }: MessageDraft,
  { contentTypes, formerLimits }: MessageRules,
): MessageFault | undefined {
  const type = Object.hasOwn(MESSAGE_TYPES, ContentType) ? MESSAGE_TYPES[ContentType] : undefined;
  if (!type) {
    const known = Object.keys(MESSAGE_TYPES).join(', ');
    return {
      member: 'ContentType',
      constraint: `Member must satisfy enum value set: [${known}]`,
    };
  }
  if (!contentTypes.includes(ContentType)) {
    const supported = contentTypes.join(', ');
    return {
      member: 'ContentType',
      constraint: `Member must be one of the SupportedMessagingContentTypes of this chat: [${supported}]`,
    };
  }
  const max = formerLimits ? type.former : MAX_BYTES;
  const length = formerLimits ? Array.from(Content).length : Buffer.byteLength(Content);
  if (length > max) {
    const unit = formerLimits ? 'characters' : 'bytes';
    return {
      member: 'Content',
      constraint: `Member must have length less than or equal to ${max} ${unit}`,
    };
  }
  if (type.json && parseJson(Content) === undefined) {
    return { member: 'Content', constraint: 'Member must be valid JSON with this ContentType' };
  }
  return undefined;
}

/** @throws ServiceError ValidationException when a message breaks a rule */
export function checkMessage(message: MessageDraft, rules: MessageRules): void {
  const fault = messageFault(message, rules);
  if (fault) throw invalidMember(fault.member, fault.constraint);
}

/**
 * The content types of a chat from what StartChatContact says.
 *
 * @throws ServiceError ValidationException when one is not known or `text/plain` is missing
 */
export function readContentTypes(
  given: readonly string[] = DEFAULT_CONTENT_TYPES,
): readonly string[] {
  const unknown = given.findIndex((type) => !CHAT_CONTENT_TYPES.includes(type));
  if (unknown >= 0) {
    throw invalidMember(
      `SupportedMessagingContentTypes[${unknown}]`,
      `Member must satisfy enum value set: [${CHAT_CONTENT_TYPES.join(', ')}]`,
    );
  }
  if (!given.includes('text/plain')) {
    throw invalidMember('SupportedMessagingContentTypes', 'Member must contain text/plain');
  }
  return given;
}
