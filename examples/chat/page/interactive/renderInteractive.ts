import type {
  ChatView,
  InteractiveContent,
  SendMessageRequest,
} from 'amazon_connect_participant_service';
import { element } from '../dom.js';
import { words } from '../words/words.js';
import { renderCarousel } from './carousel.js';
import { choicesOf } from './Choice.js';
import type { GivenAnswer } from './givenAnswer.js';
import { membersOf } from './fields.js';
import { renderHeading } from './heading.js';
import { renderChoices } from './options.js';
import { renderTimePicker } from './timePicker.js';
import { renderViewMessage } from './viewMessage.js';

/** How an interactive message can be answered, or was answered. */
export interface Answering {
  readonly given: GivenAnswer | undefined;
  /** Sends an answer. Undefined for participants who can't answer. */
  readonly answer: ((message: string | SendMessageRequest) => void) | undefined;
  readonly describeView: (viewToken: string) => Promise<ChatView>;
}

/** Renders an interactive message. After it was answered, it shows the answer and the reply message. */
export function renderInteractive(
  { templateType, data }: InteractiveContent,
  answering: Answering,
): HTMLElement {
  const { content } = data;
  const replyMessage: unknown = membersOf(data)['replyMessage'];
  const shown = element('div', { className: `interactive ${templateType.toLowerCase()}` });
  shown.append(...partsOf(templateType, content, answering));
  if (answering.given && replyMessage !== undefined) {
    shown.append(element('div', { className: 'reply' }, ...renderHeading(replyMessage)));
  }
  return shown;
}

function partsOf(
  templateType: InteractiveContent['templateType'],
  content: unknown,
  answering: Answering,
): readonly Node[] {
  switch (templateType) {
    case 'ListPicker':
    case 'Panel':
    case 'QuickReply':
      return [...renderHeading(content), renderChoices(choicesOf(content), answering)];
    case 'TimePicker':
      return [...renderHeading(content), renderTimePicker(content, answering)];
    case 'Carousel':
      return [...renderHeading(content), renderCarousel(content, answering)];
    case 'ViewResource':
      return [renderViewMessage(content, answering)];
    default:
      return [...renderHeading(content), element('p', {}, words.interactive.unknown)];
  }
}
