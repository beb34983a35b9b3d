import type { AttachmentItem, ChatSession } from 'amazon_connect_participant_service';
import { element } from '../dom.js';

/** The files of a chat that were opened. Each one is downloaded once. */
export class Files {
  readonly #session: ChatSession;
  readonly #urls = new Map<string, Promise<string>>();

  constructor(session: ChatSession) {
    this.#session = session;
  }

  /** Returns a URL of a file that works only on this page. */
  urlOf(attachment: AttachmentItem): Promise<string> {
    const { AttachmentId: id = '' } = attachment;
    const known = this.#urls.get(id);
    if (known) return known;
    const url = this.#download(attachment);
    this.#urls.set(id, url);
    // After a failure, the next request tries again.
    url.catch(() => this.#urls.delete(id));
    return url;
  }

  async #download(attachment: AttachmentItem): Promise<string> {
    const download = await this.#session.downloadAttachment(attachment);
    // The file store may state any type. In a tab of its own, the file must have the announced one.
    const type = attachment.ContentType ?? 'application/octet-stream';
    return URL.createObjectURL(new Blob([await download.blob()], { type }));
  }
}

/** Saves a file, as if its link had been clicked. */
export function save(href: string, download: string): void {
  element('a', { href, download }).click();
}
