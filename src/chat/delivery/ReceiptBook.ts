import type { Receipt } from '../../model/Receipt.js';
import type { ChatItem, ItemFields, MessageMetadata, ReceiptItem } from '../items/ChatItem.js';
import { ContentType } from '../items/ContentType.js';

/** News of a message to pass on. */
export interface ReceiptNews {
  readonly kind: 'receipt';
  readonly item: ReceiptItem;
}

/** What listeners have been told of a message. */
interface Told {
  readonly receipts: Map<string, Receipt>;
  processing: string | undefined;
}

/** How many messages are remembered. */
const MEMORY = 2000;

/**
 * Who has received and read which message, and how far its processing is, as far as listeners have been
 * told. With each new receipt the socket sends all of it again, and the transcript has all of it too.
 */
export class ReceiptBook {
  readonly #messages = new Map<string, Told>();

  /** What listeners have not been told of a message that came with its metadata. */
  newsOf({ Id, MessageMetadata }: ChatItem): ReceiptNews[] {
    if (!MessageMetadata) return [];
    const { MessageProcessingStatus: processing } = MessageMetadata;
    // The message itself says how far its processing is.
    if (processing !== undefined) this.#of(Id).processing = processing;
    return this.news({ ...MessageMetadata, MessageId: Id }, {});
  }

  /**
   * What listeners have not been told of a message, in one item.
   *
   * @param fields - what else that item has.
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

  /** The receipts that listeners have been told of, by the messages that they are of. */
  *told(): Iterable<readonly [messageId: string, receipts: readonly Receipt[]]> {
    for (const [messageId, { receipts }] of this.#messages) {
      if (receipts.size > 0) yield [messageId, [...receipts.values()]];
    }
  }

  /** Counts all of a message's metadata as told. */
  skip({ Id, MessageMetadata }: ChatItem): void {
    if (!MessageMetadata) return;
    const { Receipts, MessageProcessingStatus } = MessageMetadata;
    this.restore(Id, receiptsIn(Receipts), MessageProcessingStatus);
  }

  /** Counts receipts of a message as told. */
  restore(messageId: string, receipts: readonly Receipt[], processing?: string): void {
    const told = this.#of(messageId);
    for (const receipt of receipts) {
      const name = nameOf(receipt);
      told.receipts.set(name, { ...told.receipts.get(name), ...receipt });
    }
    told.processing = processing ?? told.processing;
  }

  /** Forgets a message: it is too old for news. */
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

/** Whatever is a receipt in what came in place of a list of them. */
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
