/** An item of a transcript. */
export interface SeenItem {
  readonly Id: string;
  readonly AbsoluteTime: string;
  readonly Type: string;
  readonly ContentType: string;
  readonly Content: string;
  readonly ParticipantId: string;
  readonly DisplayName: string;
  readonly ParticipantRole: string;
  readonly InitialContactId: string;
  readonly ContactId: string;
  readonly RelatedContactId: string;
  readonly Attachments: readonly {
    readonly AttachmentId: string;
    readonly AttachmentName: string;
    readonly Status: string;
  }[];
  readonly MessageMetadata: {
    readonly MessageId: string;
    readonly Receipts: readonly {
      readonly DeliveredTimestamp: string;
      readonly ReadTimestamp: string;
      readonly RecipientParticipantId: string;
    }[];
    readonly MessageProcessingStatus: string;
    readonly ChunkNumber: number;
    readonly MessageCompleted: boolean;
  };
}

/**
 * The members of all bodies that a test may read. Which of them are there depends on the call; what
 * the service answers has been checked against the contract before.
 */
export interface Body {
  readonly Message: string;
  readonly Id: string;
  readonly AbsoluteTime: string;
  readonly Content: string;
  readonly Websocket: { readonly Url: string; readonly ConnectionExpiry: string };
  readonly ConnectionCredentials: { readonly ConnectionToken: string; readonly Expiry: string };
  readonly WebRTCConnection: object;
  readonly Transcript: readonly SeenItem[];
  readonly NextToken: string;
  readonly InitialContactId: string;
  readonly AttachmentId: string;
  readonly UploadMetadata: {
    readonly Url: string;
    readonly UrlExpiry: string;
    readonly HeadersToInclude: Record<string, string>;
  };
  readonly Url: string;
  readonly UrlExpiry: string;
  readonly AttachmentSizeInBytes: number;
  readonly AuthenticationUrl: string;
  readonly View: object;
  readonly ContactId: string;
  readonly ParticipantId: string;
  readonly ParticipantToken: string;
  readonly ContinuedFromContactId: string;
  readonly ParticipantCredentials: { readonly ParticipantToken: string; readonly Expiry: string };
  readonly now: string;
}

/** What the control shows of a contact. */
export interface SeenContact {
  readonly contactId: string;
  readonly ended: boolean;
  readonly participants: readonly {
    readonly participantId: string;
    readonly role: string;
    readonly displayName: string;
    readonly state: string;
    readonly openSockets: number;
  }[];
  readonly transcript: readonly SeenItem[];
  readonly counts: { readonly applied: number; readonly deduplicated: number };
}
