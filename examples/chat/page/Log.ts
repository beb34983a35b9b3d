import type { ChatAttachment, ChatItem, ChatMessage } from 'amazon_connect_participant_service';
import { element } from './dom.js';
import { MessageView } from './MessageView.js';
import type { Scroller } from './Scroller.js';
import { dayOf, timeOfDay } from './time.js';
import { eventText } from './words.js';

/** Messages of one person within this time, in ms, stand together. */
const TOGETHER = 120_000;

/** The key of what is on its way: after all others. */
const PENDING = '~';

/** How far receipts say that a message has come. */
const RECEIPTS = ['sent', 'delivered', 'read'] as const;

/**
 * The conversation on the page, in the order of (AbsoluteTime, Id). Messages of one's own stand at its
 * end from the moment in which they are handed over, until they come as items and take their places.
 */
export class Log {
  readonly #root: HTMLElement;
  readonly #self: string;
  readonly #scroller: Scroller;
  readonly #seen: IntersectionObserver;
  readonly #views = new Map<string, MessageView>();
  /** Messages of one's own that have not come as items yet, with what they say. */
  readonly #pending = new Map<MessageView, string>();
  readonly #days = new Set<string>();

  /**
   * @param self - the participant whose log it is.
   * @param onSeen - is told the Id of each message of others when somebody can see it.
   */
  constructor(
    root: HTMLElement,
    scroller: Scroller,
    self: string,
    onSeen: (messageId: string) => void,
  ) {
    this.#root = root;
    this.#scroller = scroller;
    this.#self = self;
    // It says nothing while the page or the log is hidden, and catches up when that is over.
    this.#seen = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting || !(target instanceof HTMLElement)) continue;
          this.#seen.unobserve(target);
          onSeen(target.dataset['id'] ?? '');
        }
      },
      { root },
    );
  }

  /** Shows that somebody has come or gone. */
  showEvent(event: ChatItem): void {
    const time = element('time', { dateTime: event.AbsoluteTime }, timeOfDay(event.AbsoluteTime));
    this.#place(element('p', { className: 'event' }, eventText(event), ' ', time), event);
  }

  /** Shows a message or an attachment, in place of its earlier state if there is one. */
  showMessage(item: ChatMessage | ChatAttachment, ...content: Node[]): void {
    const { Id, ParticipantId, DisplayName = 'Somebody', AbsoluteTime } = item;
    const isMine = ParticipantId === this.#self;
    const text = 'Content' in item ? item.Content : undefined;
    const pending = isMine ? this.#takePending(Id, text) : undefined;
    const known = pending ?? this.#views.get(Id);
    const view = known ?? new MessageView(isMine ? undefined : DisplayName);
    this.#views.set(Id, view);
    // What was written here looks the same when it comes back: no need for it to be read out again.
    if (!pending) view.show(...content);
    view.setTime(AbsoluteTime);
    if (isMine && (view.progress === undefined || view.progress === 'sending')) {
      view.setProgress('sent');
    }
    this.#place(view.element, item);
    if (!isMine && !known) this.#seen.observe(view.element);
  }

  /** Shows a message of one's own that is on its way. */
  showPending(text: string, ...content: Node[]): MessageView {
    const view = new MessageView(undefined);
    view.show(...content);
    view.setProgress('sending');
    this.#pending.set(view, text);
    this.#scroller.toEnd();
    this.#scroller.follow(() => {
      this.#insert(view.element, PENDING);
    });
    return view;
  }

  /** A message of one's own was sent. Its item comes later, or came before. */
  sent(view: MessageView, messageId: string): void {
    if (!this.#pending.has(view)) return;
    this.#views.set(messageId, view);
    view.setProgress('sent');
  }

  /** A message of one's own was not sent. */
  failed(view: MessageView, sendAgain: () => void): void {
    this.#pending.delete(view);
    view.fail(sendAgain);
  }

  /** Somebody has received a message, and with it those before it. */
  received(messageId: string, how: 'delivered' | 'read'): void {
    const last = this.#views.get(messageId);
    if (last?.progress === undefined) return;
    for (const view of this.#views.values()) {
      const known = RECEIPTS.findIndex((step) => step === view.progress);
      const isNews = known >= 0 && known < RECEIPTS.indexOf(how);
      if (isNews && keyOf(view.element) <= keyOf(last.element)) view.setProgress(how);
    }
  }

  /** Sockets may be faster than answers, so that the Id is not always known. */
  #takePending(id: string, text: string | undefined): MessageView | undefined {
    const known = this.#views.get(id);
    const sameText = [...this.#pending].find(([, other]) => other === text)?.[0];
    const view = known ?? sameText;
    return view && this.#pending.delete(view) ? view : undefined;
  }

  #place(placed: HTMLElement, { Id, AbsoluteTime }: ChatItem): void {
    const { start, name } = dayOf(AbsoluteTime);
    this.#scroller.follow(() => {
      if (!this.#days.has(start)) {
        this.#days.add(start);
        this.#insert(element('p', { className: 'day' }, name), start);
      }
      placed.dataset['id'] = Id;
      this.#insert(placed, `${AbsoluteTime} ${Id}`);
    });
  }

  #insert(placed: HTMLElement, key: string): void {
    placed.dataset['key'] = key;
    let next: Element | null = null;
    for (let last = this.#root.lastElementChild; last; last = last.previousElementSibling) {
      if (keyOf(last) <= key) break;
      next = last;
    }
    // One that stands there already is not moved: it would lose the focus.
    const isThere = placed.isConnected && placed.nextElementSibling === next;
    if (!isThere) this.#root.insertBefore(placed, next);
    for (const changed of [placed, next]) if (changed) group(changed);
  }
}

/** Where an entry stands. */
function keyOf(entry: Element): string {
  return entry.getAttribute('data-key') ?? PENDING;
}

/** When an entry was written, in ms. */
function timeOf(entry: Element): number {
  const [time = ''] = keyOf(entry).split(' ');
  return Date.parse(time) || Date.now();
}

/** Marks a message that goes on with what the one before it says. */
function group(entry: Element): void {
  const before = entry.previousElementSibling;
  const from = entry.getAttribute('data-from');
  const isSame = before !== null && from !== null && from === before.getAttribute('data-from');
  entry.classList.toggle('follows', isSame && timeOf(entry) - timeOf(before) < TOGETHER);
}
