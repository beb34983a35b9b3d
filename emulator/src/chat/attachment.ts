import { randomUUID } from 'node:crypto';

import type { AttachmentItem } from './item.js';
import type { Participant } from './participant.js';

/** What a client announces about a file before uploading it. */
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
 * A file that a participant shares:
 *
 *     announced ──PUT──► uploaded ──complete──► in progress ──checked──► approved
 *                        └──PUT──┘                             └───────► rejected
 */
export class Attachment {
  readonly id = randomUUID();
  /** The contact in which the file was shared. */
  readonly contactId: string;
  readonly owner: Participant;
  readonly file: AnnouncedFile;
  /** When the upload must be finished, in milliseconds since 1970. */
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

  /** Whether the upload has been completed. From then on, the bytes don't change. */
  get completed(): boolean {
    return this.#state !== 'announced' && this.#state !== 'uploaded';
  }

  /** The bytes, once they are uploaded. */
  get bytes(): Buffer {
    return this.#bytes;
  }

  /** Stores the uploaded bytes without copying them. */
  upload(bytes: Buffer): void {
    this.#bytes = bytes;
    this.#state = 'uploaded';
  }

  /** Completes the upload. The scan of the file begins. */
  complete(): void {
    this.#state = 'in progress';
  }

  /** Approves the file, so that it can be downloaded. */
  approve(): void {
    this.#state = 'approved';
  }

  /** Rejects the file and deletes its bytes. */
  reject(): void {
    this.#state = 'rejected';
    this.#bytes = Buffer.alloc(0);
  }

  /** Returns the attachment as it appears in transcript items. */
  toItem(): AttachmentItem {
    return {
      AttachmentId: this.id,
      AttachmentName: this.file.name,
      ContentType: this.file.contentType,
      Status: STATUSES[this.#state],
    };
  }
}
