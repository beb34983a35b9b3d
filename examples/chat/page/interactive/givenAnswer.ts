import type {
  ConversationEntry,
  InteractiveContent,
  InteractiveResponse,
} from 'amazon_connect_participant_service';
import { answersTo } from './Choice.js';

/** The customer's answer to an interactive message. */
export interface GivenAnswer {
  readonly Content: string;
  /** The values of the form's fields. */
  readonly response: InteractiveResponse | undefined;
}

/**
 * Finds the answer to an interactive message in the conversation: the customer's first message
 * after it that is a possible answer, unless the question was asked again before that. So the
 * answer is also found after a reload, and on the agent's side.
 */
export function givenAnswer(
  entries: readonly ConversationEntry[],
  asked: ConversationEntry,
): GivenAnswer | undefined {
  const interactive = interactiveOf(asked);
  if (!interactive) return undefined;
  const isView = interactive.templateType === 'ViewResource';
  const answers = new Set(isView ? [] : answersTo(interactive));
  const isAskedAgain = (other: InteractiveContent): boolean =>
    isView
      ? other.templateType === 'ViewResource'
      : answersTo(other).some((content) => answers.has(content));
  const index = entries.findLastIndex(({ key }) => key === asked.key);
  for (const entry of entries.slice(index + 1)) {
    const later = interactiveOf(entry);
    if (later && isAskedAgain(later)) return undefined;
    const { item } = entry;
    if (item.Type !== 'MESSAGE' || !isAnswer(entry)) continue;
    const { Content, response } = item;
    if (isView ? response !== undefined : answers.has(Content)) return { Content, response };
  }
  return undefined;
}

function interactiveOf({ item }: ConversationEntry): InteractiveContent | undefined {
  return item.Type === 'MESSAGE' ? item.interactive : undefined;
}

/** Whether an entry can be an answer. A message that was not sent cannot. */
function isAnswer({ isOwn, status, item }: ConversationEntry): boolean {
  if (status === 'failed' || status === 'rejected') return false;
  const { ParticipantRole: role } = item;
  return isOwn ? role === undefined || role === 'CUSTOMER' : role === 'CUSTOMER';
}
