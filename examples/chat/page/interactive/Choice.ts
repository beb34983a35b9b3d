import type { InteractiveContent } from 'amazon_connect_participant_service';
import { membersOf, objectsIn, textIn, webAddress } from './fields.js';

type Members = Readonly<Record<string, unknown>>;

/** An option of an interactive message. */
export interface Choice {
  readonly title: string;
  readonly subtitle: string | undefined;
  /** The URL of its picture, and a description of the picture. */
  readonly image: { readonly url: URL; readonly description: string | undefined } | undefined;
  /** Set if the option is a link and not an answer. */
  readonly link: URL | undefined;
  /** The content of the answer. */
  readonly content: string;
}

/** The options of a list picker, a panel or quick replies. The answer is the title. */
export function choicesOf(
  content: unknown,
  contentOf: (title: string) => string = (title) => title,
): readonly Choice[] {
  return objectsIn(membersOf(content)['elements']).flatMap((one) => {
    const title = textIn(one['title']);
    if (title === undefined) return [];
    const link = one['type'] === 'hyperlink' ? webAddress(one['url']) : undefined;
    const subtitle = textIn(one['subtitle']);
    return { title, subtitle, image: imageOf(one), link, content: contentOf(title) };
  });
}

/** The picture of a template or of an option. */
export function imageOf(members: Members): Choice['image'] {
  const url = webAddress(members['imageData']);
  return url && { url, description: textIn(members['imageDescription']) };
}

/** The cards of a carousel. The answer contains the card and the option. */
export function cardsOf(
  content: unknown,
): readonly { readonly content: Members; readonly choices: readonly Choice[] }[] {
  return objectsIn(membersOf(content)['elements']).map((card) => {
    const inner = membersOf(membersOf(card['data'])['content']);
    const listTitle = textIn(inner['title']) ?? '';
    const templateIdentifier = textIn(card['templateIdentifier']) ?? '';
    const choices = choicesOf(inner, (selectionText) =>
      JSON.stringify({ templateIdentifier, listTitle, selectionText }),
    );
    return { content: inner, choices };
  });
}

/** The times of a time picker. The answer is the time in the same form. */
export function timesOf(
  content: unknown,
): readonly { readonly date: string; readonly duration: number | undefined }[] {
  return objectsIn(membersOf(content)['timeslots']).flatMap(({ date, duration }) => {
    const isTime = typeof date === 'string' && !Number.isNaN(Date.parse(date));
    return isTime ? { date, duration: typeof duration === 'number' ? duration : undefined } : [];
  });
}

/** All possible answers to an interactive message. Views have none here. */
export function answersTo({ templateType, data: { content } }: InteractiveContent): string[] {
  if (templateType === 'TimePicker') return timesOf(content).map(({ date }) => date);
  if (templateType !== 'Carousel') return choicesOf(content).map((choice) => choice.content);
  return cardsOf(content).flatMap(({ choices }) => choices.map((choice) => choice.content));
}
