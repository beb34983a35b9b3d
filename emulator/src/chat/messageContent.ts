import { invalid } from '../http/serviceError.js';
import { parseJson } from '../json/parseJson.js';

interface ContentRule {
  /** In characters, not in UTF-16 units. */
  readonly maxLength: number;
  readonly isJson: boolean;
}

const CONTENT_RULES = new Map<string, ContentRule>([
  ['text/plain', { maxLength: 1024, isJson: false }],
  ['text/markdown', { maxLength: 1024, isJson: false }],
  ['application/json', { maxLength: 12_000, isJson: true }],
  [
    'application/vnd.amazonaws.connect.message.interactive.response',
    { maxLength: 12_288, isJson: true },
  ],
]);

/**
 * Checks what the contract cannot say: how long a message may be, and that it is JSON, depends on
 * its content type.
 *
 * @throws ServiceError ValidationException
 */
export function checkMessage(contentType: string, content: string): void {
  const rule = CONTENT_RULES.get(contentType);
  if (!rule) {
    throw invalid(`ContentType: must be one of ${[...CONTENT_RULES.keys()].join(', ')}`);
  }
  if (Array.from(content).length > rule.maxLength) {
    throw invalid(
      `Content: must NOT have more than ${rule.maxLength} characters with this ContentType`,
    );
  }
  if (rule.isJson && parseJson(content) === undefined) {
    throw invalid('Content: must be valid JSON with this ContentType');
  }
}
