import type { Receipt } from '../../model/Receipt.js';
import type { ChatItem, ItemFields, MessageMetadata, ReceiptItem } from '../items/ChatItem.js';
import { ContentType } from '../items/ContentType.js';

/** A change to report about a message. */
export interface ReceiptNews {
  readonly kind: 'receipt';
  readonly item: ReceiptItem;
}

/** What has been reported about a message. */
interface Told {
  readonly receipts: Map<string, Receipt>;
  processing: string | undefined;
}

const NONE: readonly ReceiptNews[] = [];

/** How many messages are remembered. */
const MEMORY = 2000;

/**
 * Tracks which receipts and processing states of each message have been reported to listeners. The
 * socket and the transcript always deliver the complete metadata, so this class finds out what is
 * new.
 */
export class ReceiptBook {
  readonly #messages = new Map<string, Told>();

  /** Returns what is new in the metadata of a message. */
  newsOf({ Id, MessageMetadata }: ChatItem): readonly ReceiptNews[] {
    if (!MessageMetadata) return NONE;
    const { MessageProcessingStatus: processing } = MessageMetadata;
    // The message itself shows its processing state.
    if (processing !== undefined) this.#of(Id).processing = processing;
    return this.news({ ...MessageMetadata, MessageId: Id }, {});
  }

  /**
   * Returns what is new about a message, as one item.
   *
   * @param fields - the other fields of that item.
   */
  news(
    metadata: MessageMetadata & { readonly MessageId: string },
    fields: Partial<ItemFields>,
  ): ReceiptNews[] {
    const { Receipts: all, ...rest } = metadata;
    const { MessageId, MessageProcessingStatus: processing } = rest;
    const told = this.#messages.get(MessageId);
    const fresh = receiptsIn(all).filter((receipt) =>
      isNews(receipt, told?.receipts.get(nameOf(receipt))),
    );
    const isFurther = processing !== undefined && processing !== told?.processing;
    if (fresh.length === 0 && !isFurther) return [];
    this.restore(MessageId, fresh, processing);
    return [
      {
        kind: 'receipt',
        item: {
          ...fields,
          Type: 'MESSAGEMETADATA',
          ContentType: ContentType.MESSAGE_METADATA,
          MessageMetadata: { ...rest, ...(fresh.length > 0 && { Receipts: fresh }) },
        },
      },
    ];
  }

  /** The receipts that have been reported, by message. */
  *told(): Iterable<readonly [messageId: string, receipts: readonly Receipt[]]> {
    for (const [messageId, { receipts }] of this.#messages) {
      if (receipts.size > 0) yield [messageId, [...receipts.values()]];
    }
  }

  /** Treats all metadata of a message as reported. */
  skip({ Id, MessageMetadata }: ChatItem): void {
    if (!MessageMetadata) return;
    const { Receipts, MessageProcessingStatus } = MessageMetadata;
    this.restore(Id, receiptsIn(Receipts), MessageProcessingStatus);
  }

  /** Treats receipts of a message as reported. */
  restore(messageId: string, receipts: readonly Receipt[], processing?: string): void {
    const told = this.#of(messageId);
    for (const receipt of receipts) {
      const name = nameOf(receipt);
      told.receipts.set(name, { ...told.receipts.get(name), ...receipt });
    }
    told.processing = processing ?? told.processing;
  }

  /** Forgets a message that is too old to change. */
  forget(messageId: string): void {
    this.#messages.delete(messageId);
  }

  #of(messageId: string): Told {
    const known = this.#messages.get(messageId);
    if (known) return known;
    const told: Told = { receipts: new Map(), processing: undefined };
    this.#messages.set(messageId, told);
    if (this.#messages.size > MEMORY) {
      for (const oldest of this.#messages.keys()) {
        this.#messages.delete(oldest);
        break;
      }
    }
    return told;
  }
}

/** The receipts in a value that should be a list of receipts. */
function receiptsIn(value: unknown): Receipt[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [];
  return all.filter((receipt) => typeof receipt === 'object' && receipt !== null);
}

function nameOf({ RecipientParticipantId = '' }: Receipt): string {
  return RecipientParticipantId;
}

function isNews(receipt: Receipt, told: Receipt | undefined): boolean {
  const isRead = receipt.ReadTimestamp !== undefined && told?.ReadTimestamp === undefined;
  const isDelivered =
    receipt.DeliveredTimestamp !== undefined && told?.DeliveredTimestamp === undefined;
  return isRead || isDelivered;
}
