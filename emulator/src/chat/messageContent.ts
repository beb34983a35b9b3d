import { invalidMember } from '../http/serviceError.js';
import { parseJson } from '../json/parseJson.js';

const INTERACTIVE = 'application/vnd.amazonaws.connect.message.interactive';
const INTERACTIVE_RESPONSE = `${INTERACTIVE}.response`;

/**
 * The content types that SendMessage accepts, and their former limits in characters. The current
 * limit is in bytes.
 */
const MESSAGE_TYPES: Readonly<Record<string, { readonly former: number; readonly json: boolean }>> =
  {
    'text/plain': { former: 1024, json: false },
    'text/markdown': { former: 1024, json: false },
    'application/json': { former: 12_000, json: true },
    [INTERACTIVE_RESPONSE]: { former: 12_288, json: true },
  };

/** The content types that a chat can support. */
export const CHAT_CONTENT_TYPES: readonly string[] = [
  'text/plain',
  'text/markdown',
  'application/json',
  INTERACTIVE,
  INTERACTIVE_RESPONSE,
];

/** The content types of a chat that doesn't specify them. */
export const DEFAULT_CONTENT_TYPES: readonly string[] = ['text/plain'];

/** The maximum size of a message, in bytes of UTF-8. */
const MAX_BYTES = 16_384;

/** The rules for the messages of a chat. */
export interface MessageRules {
  /** The content types that the chat supports. */
  readonly contentTypes: readonly string[];
  /** Whether to use the former limits, in characters and by content type. */
  readonly formerLimits: boolean;
}

/** A message in a request. */
export interface MessageDraft {
  readonly ContentType: string;
  readonly Content: string;
}

/** The member of a message that breaks a rule, and the rule. */
export interface MessageFault {
  readonly member: keyof MessageDraft;
  readonly constraint: string;
}

/** Returns the first rule that a message breaks, if there is one. */
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

/** @throws ServiceError ValidationException if a message breaks a rule */
export function checkMessage(message: MessageDraft, rules: MessageRules): void {
  const fault = messageFault(message, rules);
  if (fault) throw invalidMember(fault.member, fault.constraint);
}

/**
 * Reads the content types of a chat from a StartChatContact request.
 *
 * @throws ServiceError ValidationException if one is unknown, or if `text/plain` is missing
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
