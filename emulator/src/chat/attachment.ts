import { randomUUID } from 'node:crypto';

import type { AttachmentItem } from './item.js';
import type { Participant } from './participant.js';

/** What is said of a file before it is uploaded. */
export interface AnnouncedFile {
  readonly name: string;
  readonly contentType: string;
  /** In bytes. */
  readonly size: number;
}

type AttachmentState = 'announced' | 'uploaded' | 'in progress' | 'approved' | 'rejected';

const STATUSES: Readonly<Record<AttachmentState, AttachmentItem['Status']>> = {
  announced: 'IN_PROGRESS',
  uploaded: 'IN_PROGRESS',
  'in progress': 'IN_PROGRESS',
  approved: 'APPROVED',
  rejected: 'REJECTED',
};

/**
 * A file that a participant shares.
 *
 *     announced ──PUT──► uploaded ──complete──► in progress ──checked──► approved
 *                        └──PUT──┘                             └───────► rejected
 */
export class Attachment {
  readonly id = randomUUID();
  /** The contact that it was shared in. */
  readonly contactId: string;
  readonly owner: Participant;
  readonly file: AnnouncedFile;
  /** Until when the bytes can be uploaded, in milliseconds since 1970. */
  readonly uploadUntil: number;
  #state: AttachmentState = 'announced';
  #bytes: Buffer = Buffer.alloc(0);

  constructor(contactId: string, owner: Participant, file: AnnouncedFile, uploadUntil: number) {
    this.contactId = contactId;
    this.owner = owner;
    this.file = file;
    this.uploadUntil = uploadUntil;
  }

  get state(): AttachmentState {
    return this.#state;
  }

  /** Whether its upload has been confirmed. From then on its bytes stay what they are. */
  get completed(): boolean {
    return this.#state !== 'announced' && this.#state !== 'uploaded';
  }

  /** The bytes, once they are uploaded. */
  get bytes(): Buffer {
    return this.#bytes;
  }

  /** Keeps the uploaded bytes, as they are, without a copy. */
  upload(bytes: Buffer): void {
    this.#bytes = bytes;
    this.#state = 'uploaded';
  }

  /** Confirms the upload: the file waits to be checked. */
  complete(): void {
    this.#state = 'in progress';
  }

  /** Lets the file through the check: it may be downloaded. */
  approve(): void {
    this.#state = 'approved';
  }

  /** Keeps the file from everybody. Its bytes are forgotten. */
  reject(): void {
    this.#state = 'rejected';
    this.#bytes = Buffer.alloc(0);
  }

  /** What an item of the transcript says of it. */
  toItem(): AttachmentItem {
    return {
      AttachmentId: this.id,
      AttachmentName: this.file.name,
      ContentType: this.file.contentType,
      Status: STATUSES[this.#state],
    };
  }
}
