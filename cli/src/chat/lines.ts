import type {
  ChatAttachment,
  ChatEvent,
  ChatItem,
  ChatMessage,
} from 'amazon_connect_participant_service';

import { harmless, harmlessLine } from '../terminal/harmless.js';
import { INDENT } from '../terminal/indent.js';
import type { Style } from '../terminal/style.js';
import type { Attachments } from './Attachments.js';
import { carouselAnswer, describeInteractive } from './choices.js';

const EVENT = 'application/vnd.amazonaws.connect.event.';

/** Events of a participant, as text after the name. */
const DEEDS = new Map(
  Object.entries({
    'participant.joined': 'has joined',
    'participant.left': 'has left',
    'participant.active': 'is active again',
    'participant.inactive': 'is inactive',
    'participant.idle': 'is idle',
    'participant.returned': 'has returned',
    'participant.invited': 'was invited',
    'participant.autodisconnection': 'was disconnected after a long silence',
    'participant.displayname.updated': 'has changed the name',
    'connection.acknowledged': 'is connected',
  }),
);

/** Events without a participant. */
const HAPPENINGS = new Map(
  Object.entries({
    'chat.ended': 'The chat has ended',
    'chat.rehydrated': 'This chat continues an earlier one',
    'transfer.succeeded': 'The chat was transferred',
    'transfer.failed': 'The chat could not be transferred',
    'authentication.initiated': 'The customer was asked to sign in',
    'authentication.succeeded': 'The sign-in was successful',
    'authentication.failed': 'The sign-in failed',
    'authentication.timeout': 'The sign-in took too long',
    'authentication.expired': 'The sign-in has expired',
    'authentication.cancelled': 'The sign-in was cancelled',
    'workflow.cancelled': 'The step was cancelled',
  }),
);

/** The statuses of an attachment. */
const CHECKS = new Map(
  Object.entries({
    IN_PROGRESS: 'is being scanned',
    APPROVED: 'is approved',
    REJECTED: 'was rejected',
  }),
);

/** Formats the lines of a chat. They contain no control characters that a terminal would obey. */
export class Lines {
  readonly #style: Style;
  readonly #attachments: Attachments;

  constructor(style: Style, attachments: Attachments) {
    this.#style = style;
    this.#attachments = attachments;
  }

  /** Formats an item of the chat; undefined for items that are not shown. */
  item(item: ChatItem): string | undefined {
    switch (item.Type) {
      case 'MESSAGE':
        return this.#message(item);
      case 'EVENT':
        return this.#line(item, this.#style.dim(this.#deed(item)));
      case 'ATTACHMENT':
        return this.#line(item, this.#files(item));
      default:
        return this.#line(item, this.#style.dim(harmlessLine(`${item.Type} from ${nameOf(item)}`)));
    }
  }

  /** Formats a receipt. */
  receipt(name: string, deed: 'read' | 'received'): string {
    return this.note(`${name} has ${deed} it`);
  }

  /** Formats who is typing. */
  typing(names: readonly string[]): string {
    return `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} typing`;
  }

  /** Formats a note from the program. */
  note(text: string): string {
    return this.#style.dim(`${INDENT}${harmlessLine(text)}`);
  }

  #message(item: ChatMessage): string | undefined {
    const metadata = item.MessageMetadata;
    // The item with the whole text follows.
    if (metadata?.MessageCompleted === false) return undefined;
    const status = metadata?.MessageProcessingStatus;
    const note = status === undefined ? '' : this.#style.dim(` (${harmlessLine(status)})`);
    const name = this.#style.name(harmlessLine(nameOf(item)), item.ParticipantRole);
    return this.#line(item, `${name}: ${indented(harmless(contentOf(item)))}${note}`);
  }

  #deed(item: ChatEvent): string {
    const kind = item.ContentType.replace(EVENT, '');
    const happening = HAPPENINGS.get(kind);
    return happening ?? harmlessLine(`${nameOf(item)} ${DEEDS.get(kind) ?? `(${kind})`}`);
  }

  #files(item: ChatAttachment): string {
    const name = this.#style.name(harmlessLine(nameOf(item)), item.ParticipantRole);
    const files = item.Attachments.map((file) => {
      const { AttachmentName = 'a file', ContentType = 'of an unknown type', Status = '' } = file;
      const number = this.#attachments.numberOf(file);
      const check = CHECKS.get(Status) ?? Status;
      const hint = Status === 'APPROVED' ? `, /save ${number}` : '';
      return harmlessLine(`${AttachmentName} (${ContentType}) ${check}${hint}`);
    });
    return `${name}: ${this.#style.dim('attached')} ${files.join('; ')}`;
  }

  #line(item: ChatItem, text: string): string {
    return `${this.#style.dim(`[${clock(item.AbsoluteTime)}]`)} ${text}`;
  }
}

/** The name of a participant. */
export function nameOf(item: {
  readonly DisplayName?: string | undefined;
  readonly ParticipantRole?: string | undefined;
}): string {
  return item.DisplayName ?? item.ParticipantRole ?? 'Somebody';
}

/** The time of an item, in this machine's time zone. */
function clock(time: string): string {
  const date = new Date(time);
  return [date.getHours(), date.getMinutes(), date.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

/** Indents all lines but the first, so that none looks like another participant's message. */
function indented(text: string): string {
  return text.replace(/\n/g, `\n${INDENT}`);
}

function contentOf(item: ChatMessage): string {
  if (item.interactive !== undefined) return describeInteractive(item.interactive);
  if (item.response?.action !== undefined) return `chose ${item.response.action}`;
  return carouselAnswer(item.Content) ?? item.Content;
}
