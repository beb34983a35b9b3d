import type { ChatEvent } from 'amazon_connect_participant_service';
import { element } from '../dom.js';
import type { Row } from '../log/Row.js';
import { timeOfDay } from '../time.js';
import { eventText } from '../words/eventText.js';

/** An event in the log. */
export class EventRow implements Row {
  readonly key: string;
  readonly element: HTMLElement;

  constructor(key: string, event: ChatEvent) {
    const { AbsoluteTime: dateTime } = event;
    const time = element('time', { dateTime }, timeOfDay(dateTime));
    this.key = key;
    this.element = element('p', { className: 'event' }, eventText(event), ' ', time);
  }
}
