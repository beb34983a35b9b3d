import type { AttachmentItem, ChatSession } from 'amazon_connect_participant_service';
import { element } from '../dom.js';

/** The files of a chat that somebody has looked at. Each is downloaded once. */
export class Files {
  readonly #session: ChatSession;
  readonly #urls = new Map<string, Promise<string>>();

  constructor(session: ChatSession) {
    this.#session = session;
  }

  /** A URL of a file, for this page alone. */
  urlOf(attachment: AttachmentItem): Promise<string> {
    const { AttachmentId: id = '' } = attachment;
    const known = this.#urls.get(id);
    if (known) return known;
    const url = this.#download(attachment);
    this.#urls.set(id, url);
    // The next one who asks tries again.
    url.catch(() => this.#urls.delete(id));
    return url;
  }

  async #download(attachment: AttachmentItem): Promise<string> {
    const download = await this.#session.downloadAttachment(attachment);
    // The store may call it anything; opened in a tab of its own, it must be what was announced.
    const type = attachment.ContentType ?? 'application/octet-stream';
    return URL.createObjectURL(new Blob([await download.blob()], { type }));
  }
}

/** Saves a file as if its link was clicked. */
export function save(href: string, download: string): void {
  element('a', { href, download }).click();
}
