// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';
import type { MemberClasses } from '../runtime/model/constructModel.js';
import { AttachmentItem, attachmentItemShape } from './AttachmentItem.js';
import type { ChatItemType } from './ChatItemType.js';
import { MessageMetadata, messageMetadataShape } from './MessageMetadata.js';
import type { ParticipantRole } from './ParticipantRole.js';

/** The shape of `Item`, for validation at run time. */
export const itemShape: Shape = {
  name: 'Item',
  members: {
    AbsoluteTime: { type: 'string', minLength: 1, maxLength: 100 },
    Content: { type: 'string', minLength: 1, maxLength: 16384, sensitive: true },
    ContentType: { type: 'string', minLength: 1, maxLength: 100 },
    Id: { type: 'string', minLength: 1, maxLength: 256 },
    Type: { type: 'string' },
    ParticipantId: { type: 'string', minLength: 1, maxLength: 256 },
    DisplayName: { type: 'string', minLength: 1, maxLength: 256 },
    ParticipantRole: { type: 'string' },
    Attachments: { type: 'array', items: { type: 'model', shape: () => attachmentItemShape } },
    MessageMetadata: { type: 'model', shape: () => messageMetadataShape },
    RelatedContactId: { type: 'string', minLength: 1, maxLength: 256 },
    ContactId: { type: 'string', minLength: 1, maxLength: 256 },
  },
};

/** An item of the transcript: a message, an event or an attachment. */
export class Item extends ModelBase {
  /**
   * When the item was sent, in UTC: ISO 8601 with milliseconds.
   *
   * 1 to 100 characters.
   */
  declare AbsoluteTime?: string | undefined;

  /**
   * The text of a message, or the data of an event. Attachments and many events have none.
   *
   * 1 to 16384 characters.
   */
  declare Content?: string | undefined;

  /**
   * The type of the content. For an event, it is the name of the event.
   *
   * 1 to 100 characters.
   */
  declare ContentType?: string | undefined;

  /**
   * The id of the item in the transcript.
   *
   * 1 to 256 characters.
   */
  declare Id?: string | undefined;

  /** The kind of an item. */
  declare Type?: ChatItemType | undefined;

  /**
   * The id of the participant who sent the item.
   *
   * 1 to 256 characters.
   */
  declare ParticipantId?: string | undefined;

  /**
   * The name of the sender, as other participants see it.
   *
   * 1 to 256 characters.
   */
  declare DisplayName?: string | undefined;

  /** The role of a participant in the chat. */
  declare ParticipantRole?: ParticipantRole | undefined;

  /** The files of an attachment item. */
  declare Attachments?: AttachmentItem[] | undefined;

  /** The receipts and the processing status of a message. */
  declare MessageMetadata?: MessageMetadata | undefined;

  /**
   * In a persistent chat, the earlier contact that this item comes from.
   *
   * 1 to 256 characters.
   */
  declare RelatedContactId?: string | undefined;

  /**
   * The contact that the item belongs to.
   *
   * 1 to 256 characters.
   */
  declare ContactId?: string | undefined;

  constructor(init?: Item) {
    super(init, itemShape);
  }

  /** @internal */
  static get shape(): Shape {
    return itemShape;
  }

  /** @internal */
  static get classes(): MemberClasses {
    return { named: { Attachments: () => AttachmentItem, MessageMetadata: () => MessageMetadata } };
  }
}
