import type { Receipt } from '../../model/Receipt.js';
import type { ChatItem, ItemFields, MessageMetadata, ReceiptItem } from '../items/ChatItem.js';
import { ContentType } from '../items/contentTypes.js';

/** News of a message to pass on. */
export interface ReceiptNews {
  readonly kind: 'receipt';
  readonly item: ReceiptItem;
}

/** What has been told of a message. */
interface Told {
  readonly receipts: Map<string, Receipt>;
  processing: string | undefined;
}

/**
 * Who has received and read which message, and how far its processing is, as far as it has been told.
 * The socket sends all of it again with each new receipt, and the transcript has all of it too.
 */
export class ReceiptBook {
  readonly #messages = new Map<string, Told>();

  /** What a message of the transcript has in receipts that were not told yet. */
  newsOf({ Id, MessageMetadata }: ChatItem): ReceiptNews[] {
    if (!MessageMetadata) return [];
    // How far the processing is, the message says itself.
    if (MessageMetadata.MessageProcessingStatus !== undefined) {
      this.#of(Id).processing = MessageMetadata.MessageProcessingStatus;
    }
    return this.news({ ...MessageMetadata, MessageId: Id }, {});
  }

  /**
   * What was not told yet of a message, in one item.
   *
   * @param fields - what else that item has.
   */
  news(
    metadata: MessageMetadata & { readonly MessageId: string },
    fields: Partial<ItemFields>,
  ): ReceiptNews[] {
    const { MessageProcessingStatus: processing } = metadata;
    const told = this.#of(metadata.MessageId);
    const fresh = receiptsOf(metadata).filter((receipt) =>
      isNews(receipt, told.receipts.get(nameOf(receipt))),
    );
    if (fresh.length === 0 && processing === told.processing) return [];
    this.#tell(told, fresh);
    told.processing = processing;
    return [
      {
        kind: 'receipt',
        item: {
          ...fields,
          Type: 'MESSAGEMETADATA',
          ContentType: ContentType.MESSAGE_METADATA,
          MessageMetadata: { ...metadata, Receipts: fresh },
        },
      },
    ];
  }

  /** What has been told of a message's receipts. */
  told(messageId: string): readonly Receipt[] {
    return [...(this.#messages.get(messageId)?.receipts.values() ?? [])];
  }

  /** Counts receipts of a message as told. */
  restore(messageId: string, receipts: readonly Receipt[]): void {
    this.#tell(this.#of(messageId), receipts);
  }

  /** Forgets a message: it is too old for news. */
  forget(messageId: string): void {
    this.#messages.delete(messageId);
  }

  #tell({ receipts }: Told, fresh: readonly Receipt[]): void {
    for (const receipt of fresh) {
      const name = nameOf(receipt);
      receipts.set(name, { ...receipts.get(name), ...receipt });
    }
  }

  #of(messageId: string): Told {
    const known = this.#messages.get(messageId);
    if (known) return known;
    const told: Told = { receipts: new Map(), processing: undefined };
    this.#messages.set(messageId, told);
    return told;
  }
}

/** As many of a message's receipts as are any: nothing says that the service sends no other. */
function receiptsOf({ Receipts }: { readonly Receipts?: unknown }): Receipt[] {
  const all: readonly unknown[] = Array.isArray(Receipts) ? Receipts : [];
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
