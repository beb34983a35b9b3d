import {
  ContentType,
  type ChatMessage,
  type ConversationEntry,
  type OutgoingMessage,
} from 'amazon_connect_participant_service';
import { element } from '../dom.js';
import { renderInteractive, type Answering } from '../interactive/renderInteractive.js';
import { carouselAnswerText, responseTexts } from '../interactive/answerText.js';
import { words } from '../words/words.js';
import { renderAttachment } from './attachments.js';
import type { Files } from './Files.js';
import { renderMarkdown } from './markdown.js';
import { renderUpload } from './upload.js';

/** Creates the content of entries: text, files, and interactive messages. */
export class EntryContent {
  readonly #files: Files;
  readonly #answering: (entry: ConversationEntry) => Answering;
  readonly #bars = new Map<string, HTMLProgressElement>();

  /** @param answering - how an interactive message can be answered, or was answered. */
  constructor(files: Files, answering: (entry: ConversationEntry) => Answering) {
    this.#files = files;
    this.#answering = answering;
  }

  /** Everything that the result of `render` depends on. */
  fingerprint(entry: ConversationEntry): string {
    const { item, status } = entry;
    if (item.Type === 'ATTACHMENT') {
      this.#showProgress(entry);
      const isSent = item.Id !== undefined;
      return JSON.stringify([item.Attachments, isSent, isSent ? '' : status]);
    }
    const { ContentType: type, Content = '' } = item;
    if (type !== ContentType.INTERACTIVE) return JSON.stringify([type, Content]);
    const { given, answer } = this.#answering(entry);
    return JSON.stringify([type, Content, given?.Content, answer !== undefined]);
  }

  render(entry: ConversationEntry): readonly Node[] {
    const { item, key, status } = entry;
    if (item.Type === 'MESSAGE') return [this.#message(entry, item)];
    if (item.Type !== 'ATTACHMENT') return [];
    if (item.Id !== undefined) {
      this.#bars.delete(key);
      return item.Attachments.map((attachment) => renderAttachment(attachment, this.#files));
    }
    const [{ AttachmentName: name = words.file.some } = {}] = item.Attachments;
    const { card, bar } = renderUpload(name, status);
    if (bar) this.#bars.set(key, bar);
    this.#showProgress(entry);
    return [card];
  }

  /** Progress changes often, so only the bar is updated. */
  #showProgress({ key, progress }: ConversationEntry): void {
    const bar = this.#bars.get(key);
    if (bar && progress) bar.value = progress.loaded / progress.total;
  }

  #message(entry: ConversationEntry, item: ChatMessage | OutgoingMessage): Node {
    if (item.interactive) return renderInteractive(item.interactive, this.#answering(entry));
    if (item.response) return paragraphs(responseTexts(item.response));
    if (item.ContentType === ContentType.MARKDOWN) return renderMarkdown(item.Content);
    if (item.ContentType === ContentType.INTERACTIVE) {
      return paragraphs([words.interactive.unknown]);
    }
    return paragraphs([carouselAnswerText(item.Content) ?? item.Content]);
  }
}

function paragraphs(texts: readonly string[]): Node {
  const lines = texts.map((text) => element('p', { className: 'plain' }, text));
  return element('div', { className: 'texts' }, ...lines);
}
