import type { InteractiveContent } from 'amazon_connect_participant_service';

type Members = Readonly<Record<string, unknown>>;

/** An option that can be chosen by number. */
export interface Choice {
  readonly label: string;
  /** The content of the answer. */
  readonly content: string;
}

/**
 * The options of an interactive message: the titles of its elements, the times of a time picker, or
 * the titles in the cards of a carousel.
 */
export function choicesOf({ templateType, data }: InteractiveContent): readonly Choice[] {
  const { elements, timeslots } = membersOf(data.content);
  if (templateType === 'TimePicker') {
    return objectsIn(timeslots).flatMap(({ date }) =>
      typeof date === 'string' ? { label: date, content: date } : [],
    );
  }
  if (templateType === 'Carousel') return objectsIn(elements).flatMap(choicesOfCard);
  return titlesOf(elements).map((label) => ({ label, content: label }));
}

/** Describes an interactive message: its title, and its options with their numbers. */
export function describeInteractive(interactive: InteractiveContent): string {
  const { title, subtitle } = membersOf(interactive.data.content);
  const heading = typeof title === 'string' ? title : interactive.templateType;
  const choices = choicesOf(interactive);
  return [
    heading,
    ...(typeof subtitle === 'string' ? [subtitle] : []),
    ...choices.map(({ label }, index) => `${String(index + 1).padStart(2)}  ${label}`),
    choices.length === 0 ? '(cannot be answered by number here)' : '(type a number to answer)',
  ].join('\n');
}

/** Describes an answer to a carousel. Undefined for any other text. */
export function carouselAnswer(content: string): string | undefined {
  if (!content.startsWith('{"templateIdentifier"')) return undefined;
  try {
    const { listTitle, selectionText } = membersOf(JSON.parse(content));
    if (typeof listTitle !== 'string' || typeof selectionText !== 'string') return undefined;
    return `${listTitle} – ${selectionText}`;
  } catch {
    return undefined;
  }
}

/** The answer to a carousel contains the card and the option. */
function choicesOfCard({ templateIdentifier, data }: Members): readonly Choice[] {
  const { title, elements } = membersOf(membersOf(data)['content']);
  const listTitle = typeof title === 'string' ? title : '';
  return titlesOf(elements).map((selectionText) => ({
    label: `${listTitle} – ${selectionText}`,
    content: JSON.stringify({ templateIdentifier, listTitle, selectionText }),
  }));
}

function titlesOf(elements: unknown): readonly string[] {
  return objectsIn(elements).flatMap(({ title }) => (typeof title === 'string' ? title : []));
}

/** The content of a template is not validated. */
function objectsIn(list: unknown): readonly Members[] {
  if (!Array.isArray(list)) return [];
  return list.filter((one) => typeof one === 'object' && one !== null).map(membersOf);
}

function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null ? (value as Members) : {};
}
