import type { ConversationEntry, ConversationSnapshot } from 'amazon_connect_participant_service';
import { element } from '../dom.js';
import type { EntryRenderer } from '../entries/EntryRow.js';
import { words } from '../words/words.js';
import { EarlierButton } from './EarlierButton.js';
import { placeChildren } from './Row.js';
import { Rows } from './Rows.js';
import { Scroller } from './Scroller.js';
import { SlidingWindow } from './SlidingWindow.js';

/** Up to this many new entries count as arriving live. If there are more, they are history. */
const ARRIVING = 3;

/**
 * The conversation on the page. However long the conversation is, the page has only a window of it,
 * which moves as the reader scrolls. Earlier entries are loaded page by page.
 */
export class LogView {
  readonly #root: HTMLElement;
  readonly #lines = element('div', { className: 'lines' });
  readonly #newest: HTMLButtonElement;
  readonly #rows: Rows;
  readonly #window = new SlidingWindow();
  readonly #scroller: Scroller;
  readonly #earlier: EarlierButton;
  #shown: ConversationSnapshot | undefined;
  #unread = 0;
  /** The last entry when the reader left the end. */
  #lastSeen: string | undefined;

  /**
   * @param newest - scrolls to the end.
   * @param loadEarlier - loads a page of earlier entries.
   */
  constructor(
    root: HTMLElement,
    newest: HTMLButtonElement,
    renderer: EntryRenderer,
    loadEarlier: () => Promise<boolean>,
  ) {
    this.#root = root;
    this.#newest = newest;
    this.#rows = new Rows(renderer);
    root.append(this.#lines);
    this.#earlier = new EarlierButton(loadEarlier, () => {
      if (!this.#goBack()) this.#earlier.load();
    });
    this.#scroller = new Scroller(root, this.#lines, {
      nearStart: () => {
        if (!this.#goBack() && this.#hasEarlier) this.#earlier.loadUnlessFailed();
      },
      nearEnd: () => {
        if (this.#window.goOn(this.#entries)) this.#draw();
      },
      moved: (isAtEnd) => {
        this.#reading(isAtEnd);
      },
    });
    newest.addEventListener('click', () => {
      this.toEnd();
      root.focus();
    });
  }

  /** @param unread - the number of unread messages from others. */
  show(snapshot: ConversationSnapshot, unread: number): void {
    const { entries, hasEarlier, state } = snapshot;
    const { entries: before, hasEarlier: hadEarlier, state: wasIn } = this.#shown ?? {};
    const isSame = entries === before && hasEarlier === hadEarlier && state === wasIn;
    this.#shown = snapshot;
    this.#unread = unread;
    if (!isSame) this.#draw();
    // If a page was loaded while the reader is at the start, show it: they can't scroll up any
    // further.
    if (entries[0] !== before?.[0] && this.#scroller.isNearStart) this.#goBack();
    this.#showNewest();
    if (hasEarlier && this.#scroller.showsAll) this.#earlier.loadUnlessFailed();
  }

  /** Scrolls to the end of the conversation. */
  toEnd(): void {
    this.#window.follow();
    this.#draw();
    this.#newest.hidden = true;
  }

  get #entries(): readonly ConversationEntry[] {
    return this.#shown?.entries ?? [];
  }

  get #hasEarlier(): boolean {
    return this.#shown?.hasEarlier ?? false;
  }

  #reading(isAtEnd: boolean): void {
    const { end } = this.#window.rangeOf(this.#entries);
    if (isAtEnd && end === this.#entries.length) this.#window.follow();
    else if (this.#window.follows) {
      this.#window.hold(this.#entries);
      this.#lastSeen = this.#entries.at(-1)?.key;
    }
    this.#showNewest();
  }

  /** Shows earlier entries that are loaded. @returns whether there are any. */
  #goBack(): boolean {
    const isThere = this.#window.goBack(this.#entries);
    if (isThere) this.#draw();
    return isThere;
  }

  #draw(): void {
    const { start, end } = this.#window.rangeOf(this.#entries);
    const shown = this.#entries.slice(start, end);
    const arriving = this.#arrivingKeys(shown);
    const rows = this.#rows.of(shown, this.#entries[start - 1]);
    this.#earlier.element.hidden = start === 0 && !this.#hasEarlier;
    // Screen readers announce only entries that arrive live at the end, not history.
    this.#root.ariaLive = arriving.size > 0 ? 'polite' : 'off';
    this.#scroller.keepInPlace(() => {
      const lines = rows.map((row) => row.element);
      placeChildren(this.#lines, [this.#earlier.element, ...lines]);
    }, this.#window.follows);
    for (const { key, element: line } of rows) {
      if (arriving.has(key)) line.classList.add('arrives');
    }
  }

  /** The new entries at the end, unless there are so many that they must be history. */
  #arrivingKeys(shown: readonly ConversationEntry[]): ReadonlySet<string> {
    const known = shown.findLastIndex(({ key }) => this.#rows.has(key));
    const fresh = shown.slice(known + 1);
    const isLive = this.#window.follows && known >= 0 && fresh.length <= ARRIVING;
    return new Set(isLive ? fresh.map(({ key }) => key) : []);
  }

  #showNewest(): void {
    const hasNews = !this.#window.follows && this.#entries.at(-1)?.key !== this.#lastSeen;
    this.#newest.hidden = this.#window.follows;
    const count = hasNews ? this.#unread : 0;
    const arrow = element('span', { ariaHidden: 'true' }, ' ↓');
    this.#newest.replaceChildren(words.pane.newMessages(count), arrow);
  }
}
