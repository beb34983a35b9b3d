// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
export interface paths {
  '/participant/cancel-authentication': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cancels a sign-in that the contact flow has requested.
     * @description A contact flow can ask the customer to sign in. Call this to cancel the sign-in before it is
     *     finished. The contact continues as if the customer had not signed in, and every participant
     *     receives the event `authentication.cancelled`.
     */
    post: operations['CancelParticipantAuthentication'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/participant/complete-attachment-upload': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Confirms that the bytes of an attachment have been uploaded.
     * @description This is the last of three steps to send a file. First call `StartAttachmentUpload`, then
     *     `PUT` the bytes to the URL that it returns. After this call, the attachment appears in the
     *     transcript with the status `IN_PROGRESS`. When the service has checked the file, the status
     *     changes to `APPROVED` or `REJECTED`.
     *
     *     If the attachment is already confirmed, the call fails with a `ConflictException`.
     */
    post: operations['CompleteAttachmentUpload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/participant/connection': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Opens a connection for the participant and returns the connection token.
     * @description Every participant calls this first. It is the only operation that takes the **participant**
     *     token. `Type` selects what it returns: the URL of a WebSocket (`WEBSOCKET`), a connection
     *     token (`CONNECTION_CREDENTIALS`), or the data to join a call (`WEBRTC_CONNECTION`). You can
     *     request several at once.
     *
     *     Open the WebSocket within 100 seconds. Then subscribe to the chat: send
     *     `{"topic":"aws/subscribe","content":{"topics":["aws/chat"]}}`. Before `ConnectionExpiry`,
     *     call this again to get a new URL and a new token.
     *
     *     Set `ConnectParticipant` to `true` to mark the participant as connected without a WebSocket.
     *     Bots that receive the chat by message streaming need this.
     */
    post: operations['CreateParticipantConnection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/participant/views/{ViewToken}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Returns a view: a small user interface that the contact shows.
     * @description A contact flow or an agent can show a view, such as a form, a list or cards. The message that
     *     shows the view contains a view token. Call this with that token to get the template of the
     *     view, its data and its actions.
     */
    get: operations['DescribeView'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/participant/disconnect': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Disconnects the participant from the chat.
     * @description The participant leaves the chat and cannot come back. If the customer leaves, the disconnect
     *     flow of the contact may continue: for example, with a survey. Its messages arrive on the
     *     WebSocket and can be answered until the event `chat.ended`.
     */
    post: operations['DisconnectParticipant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/participant/attachment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Returns a URL to download an attachment from.
     * @description The upload of the attachment must be complete, and its status `APPROVED`. The URL is
     *     pre-signed and expires. Don't send a token to it: it belongs to another host.
     */
    post: operations['GetAttachment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/participant/authentication-url': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Returns the URL of the page where the customer signs in.
     * @description When a contact flow asks the customer to sign in, the event `authentication.initiated`
     *     contains a session id. Call this with that id to get the URL of the sign-in page. The URL is
     *     valid for one minute. After the sign-in, the page redirects the browser to `RedirectUri`.
     */
    post: operations['GetAuthenticationUrl'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/participant/transcript': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Reads the transcript of the chat, page by page.
     * @description Returns the items of the chat: messages, events and attachments, with their receipts.
     *     Without a `StartPosition`, it starts at the newest item and reads `BACKWARD`. With one, it
     *     reads `FORWARD` by default. The result includes the start position itself, in both
     *     directions. `SortOrder` sorts the items within a page.
     *
     *     If there are more items, the response has a `NextToken`. Send the same request with it to
     *     get the next page. The last page has no `NextToken`.
     *
     *     In a persistent chat, pass `ContactId` to read the transcript of an earlier contact.
     */
    post: operations['GetTranscript'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/participant/event': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sends an event: for example, typing or a read receipt.
     * @description An event tells the other participants something other than a message. `ContentType` is
     *     `application/vnd.amazonaws.connect.event.` followed by one of these:
     *
     *     - `typing`: the participant is typing. The transcript does not keep it.
     *     - `message.delivered` and `message.read`: receipts. `Content` is `{"messageId":"…"}`.
     *       Receipts are not supported while more than two participants are in the chat.
     *     - `connection.acknowledged`: deprecated. Use `ConnectParticipant` of
     *       `CreateParticipantConnection` instead.
     */
    post: operations['SendEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/participant/message': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sends a message to the chat.
     * @description Every participant of the chat receives the message, including its sender.
     *
     *     `Content` may have up to 16,384 bytes. Some channels allow less: for example, WhatsApp allows
     *     1,024 characters. A chat accepts only the content types that were listed in
     *     `SupportedMessagingContentTypes` when it was started.
     */
    post: operations['SendMessage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/participant/start-attachment-upload': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Starts the upload of an attachment and returns the URL to upload it to.
     * @description This is the first of three steps to send a file. Next, `PUT` the bytes to
     *     `UploadMetadata.Url` with exactly the headers in `HeadersToInclude`, and without the bearer
     *     token. Check that the status is 2xx, then call `CompleteAttachmentUpload`.
     *
     *     By default, a file may have up to 20 MiB and a chat up to 35 attachments. With more
     *     attachments than that, the call fails with a `ServiceQuotaExceededException`.
     */
    post: operations['StartAttachmentUpload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description The sign-in to cancel. */
    CancelParticipantAuthenticationRequest: {
      /**
       * @description The session id from the event `authentication.initiated`.
       * @example 3f1c8a52-7b0e-4d7e-9a55-0c6f2f6f1d11
       */
      SessionId: string;
    };
    /** @description An empty response. The sign-in is cancelled. */
    CancelParticipantAuthenticationResponse: Record<string, unknown>;
    /** @description The attachment whose upload is complete. */
    CompleteAttachmentUploadRequest: {
      /** @description The id of the attachment, from `StartAttachmentUpload`. */
      AttachmentIds: string[];
      /**
       * @description Makes the call safe to repeat: the service applies calls with the same token only once.
       *     If it is missing or empty, the client sets it to a new UUID.
       * @example 7d0a1f6e-2b4c-4e0f-9c0b-5a3e8d6b4c21
       */
      ClientToken: string;
    };
    /** @description An empty response. The attachment is confirmed. */
    CompleteAttachmentUploadResponse: Record<string, unknown>;
    /** @description The kinds of connection to open. */
    CreateParticipantConnectionRequest: {
      /** @description The kinds of connection to return. */
      Type?: components['schemas']['ConnectionType'][];
      /**
       * @description Marks the participant as connected without a WebSocket. Participants who receive the chat
       *     by message streaming need it.
       */
      ConnectParticipant?: boolean;
    };
    /**
     * @description The connections that the request asked for in `Type`.
     * @example {
     *       "Websocket": {
     *         "Url": "wss://participant.example/chat?ticket=dGlja2V0",
     *         "ConnectionExpiry": "2026-01-02T04:04:05.678Z"
     *       },
     *       "ConnectionCredentials": {
     *         "ConnectionToken": "Y29ubmVjdGlvbiB0b2tlbg",
     *         "Expiry": "2026-01-03T03:04:05.678Z"
     *       }
     *     }
     */
    CreateParticipantConnectionResponse: {
      Websocket?: components['schemas']['Websocket'];
      ConnectionCredentials?: components['schemas']['ConnectionCredentials'];
      WebRTCConnection?: components['schemas']['WebRTCConnection'];
    };
    /** @description The view that belongs to a view token. */
    DescribeViewResponse: {
      View?: components['schemas']['View'];
    };
    /** @description Has no required members. The connection token identifies the participant. */
    DisconnectParticipantRequest: {
      /**
       * @description Makes the call safe to repeat: the service applies calls with the same token only once.
       *     If it is missing or empty, the client sets it to a new UUID.
       * @example 7d0a1f6e-2b4c-4e0f-9c0b-5a3e8d6b4c21
       */
      ClientToken?: string;
    };
    /** @description An empty response. The participant has left. */
    DisconnectParticipantResponse: Record<string, unknown>;
    /** @description The attachment to download. */
    GetAttachmentRequest: {
      /**
       * @description The id of the attachment.
       * @example 8c1d6c4a-5d5b-4c8e-8f0c-3b7d7a1e9f20
       */
      AttachmentId: string;
      /**
       * @description How long the URL is valid, in seconds.
       * @example 60
       */
      UrlExpiryInSeconds?: number;
    };
    /** @description The URL to download an attachment from. */
    GetAttachmentResponse: {
      /**
       * @description The pre-signed URL. Anyone who has it can read the file until it expires.
       * @example https://attachments.example/8c1d6c4a?signature=c2lnbmF0dXJl
       */
      Url?: string;
      /**
       * Format: date-time
       * @description When the URL expires.
       * @example 2026-01-02T03:09:05.678Z
       */
      UrlExpiry?: string;
      /**
       * @description The size of the file, in bytes.
       * @example 1048576
       */
      AttachmentSizeInBytes: number;
    };
    /** @description The sign-in to start, and where it redirects to. */
    GetAuthenticationUrlRequest: {
      /**
       * @description The session id from the event `authentication.initiated`.
       * @example 3f1c8a52-7b0e-4d7e-9a55-0c6f2f6f1d11
       */
      SessionId: string;
      /**
       * @description The URL that the browser is redirected to after the sign-in.
       * @example https://shop.example/signed-in
       */
      RedirectUri: string;
    };
    /** @description The page where the customer signs in. */
    GetAuthenticationUrlResponse: {
      /**
       * @description The URL of the sign-in page. It is valid for one minute.
       * @example https://sign-in.example/?code=c29tZXRoaW5n
       */
      AuthenticationUrl?: string;
    };
    /** @description The part of the transcript to read, and its order. */
    GetTranscriptRequest: {
      /**
       * @description The contact whose transcript to read. In a persistent chat this may be an earlier one. The
       *     default is the current contact.
       * @example 1d2f3a4b-5c6d-4e7f-8a9b-0c1d2e3f4a5b
       */
      ContactId?: string;
      /**
       * @description The maximum number of items in a page.
       * @default 10
       * @example 25
       */
      MaxResults?: number;
      /**
       * @description The `NextToken` of the previous page. Leave it out for the first page.
       * @example cGFnZTI
       */
      NextToken?: string;
      ScanDirection?: components['schemas']['ScanDirection'];
      SortOrder?: components['schemas']['SortKey'];
      StartPosition?: components['schemas']['StartPosition'];
    };
    /**
     * @description One page of the transcript.
     * @example {
     *       "InitialContactId": "1d2f3a4b-5c6d-4e7f-8a9b-0c1d2e3f4a5b",
     *       "Transcript": [
     *         {
     *           "AbsoluteTime": "2026-01-02T03:04:05.678Z",
     *           "Content": "Hello, where is my parcel?",
     *           "ContentType": "text/plain",
     *           "Id": "5b1c0d6e-8f3a-4b7d-9c2e-1f0a3d5e7b90",
     *           "Type": "MESSAGE",
     *           "ParticipantId": "6a5b4c3d-2e1f-4a0b-9c8d-7e6f5a4b3c2d",
     *           "DisplayName": "Ada",
     *           "ParticipantRole": "CUSTOMER"
     *         },
     *         {
     *           "AbsoluteTime": "2026-01-02T03:04:41.250Z",
     *           "Content": "It is on its way. You will have it tomorrow.",
     *           "ContentType": "text/plain",
     *           "Id": "8e2f4a6c-1b3d-4f5e-a7c9-2d4f6b8a0c1e",
     *           "Type": "MESSAGE",
     *           "ParticipantId": "0f1e2d3c-4b5a-4697-8879-6a5b4c3d2e1f",
     *           "DisplayName": "Grace",
     *           "ParticipantRole": "AGENT"
     *         }
     *       ],
     *       "NextToken": "cGFnZTI"
     *     }
     */
    GetTranscriptResponse: {
      /**
       * @description The first contact of the chat.
       * @example 1d2f3a4b-5c6d-4e7f-8a9b-0c1d2e3f4a5b
       */
      InitialContactId?: string;
      /** @description The items of this page. */
      Transcript?: components['schemas']['Item'][];
      /**
       * @description The token of the next page. The last page does not have one.
       * @example cGFnZTI
       */
      NextToken?: string;
    };
    /** @description An event to send. */
    SendEventRequest: {
      /**
       * @description The event. For example, `application/vnd.amazonaws.connect.event.typing`.
       * @example application/vnd.amazonaws.connect.event.typing
       */
      ContentType: string;
      /** @description The data of the event, as JSON. A receipt has `{"messageId":"…"}`. */
      Content?: string;
      /**
       * @description Makes the call safe to repeat: the service applies calls with the same token only once.
       *     If it is missing or empty, the client sets it to a new UUID.
       * @example 7d0a1f6e-2b4c-4e0f-9c0b-5a3e8d6b4c21
       */
      ClientToken?: string;
    };
    /** @description The event as the service stored it. */
    SendEventResponse: {
      /**
       * @description The id of the item in the transcript.
       * @example 5b1c0d6e-8f3a-4b7d-9c2e-1f0a3d5e7b90
       */
      Id?: string;
      /**
       * @description When the item was sent, in UTC: ISO 8601 with milliseconds.
       * @example 2026-01-02T03:04:05.678Z
       */
      AbsoluteTime?: string;
    };
    /** @description A message to send. */
    SendMessageRequest: {
      /**
       * @description The type of the message: `text/plain`, `text/markdown`, `application/json` or
       *     `application/vnd.amazonaws.connect.message.interactive.response`.
       */
      ContentType: string;
      /** @description The text of the message, or its JSON. */
      Content: string;
      /**
       * @description Makes the call safe to repeat: the service applies calls with the same token only once.
       *     If it is missing or empty, the client sets it to a new UUID.
       * @example 7d0a1f6e-2b4c-4e0f-9c0b-5a3e8d6b4c21
       */
      ClientToken?: string;
    };
    /**
     * @description The message as the service stored it.
     * @example {
     *       "Id": "5b1c0d6e-8f3a-4b7d-9c2e-1f0a3d5e7b90",
     *       "AbsoluteTime": "2026-01-02T03:04:05.678Z"
     *     }
     */
    SendMessageResponse: {
      /**
       * @description The id of the item in the transcript.
       * @example 5b1c0d6e-8f3a-4b7d-9c2e-1f0a3d5e7b90
       */
      Id?: string;
      /**
       * @description When the item was sent, in UTC: ISO 8601 with milliseconds.
       * @example 2026-01-02T03:04:05.678Z
       */
      AbsoluteTime?: string;
      MessageMetadata?: components['schemas']['MessageProcessingMetadata'];
    };
    /** @description The file to upload. */
    StartAttachmentUploadRequest: {
      /** @description The media type of the file. For example, `image/png`. */
      ContentType: string;
      /**
       * @description The size of the file, in bytes.
       * @example 1048576
       */
      AttachmentSizeInBytes: number;
      /**
       * @description The name of the file, as other participants see it.
       * @example parcel.png
       */
      AttachmentName: string;
      /**
       * @description Makes the call safe to repeat: the service applies calls with the same token only once.
       *     If it is missing or empty, the client sets it to a new UUID.
       * @example 7d0a1f6e-2b4c-4e0f-9c0b-5a3e8d6b4c21
       */
      ClientToken: string;
    };
    /** @description The URL to upload an attachment to. */
    StartAttachmentUploadResponse: {
      /**
       * @description The id of the attachment.
       * @example 8c1d6c4a-5d5b-4c8e-8f0c-3b7d7a1e9f20
       */
      AttachmentId?: string;
      UploadMetadata?: components['schemas']['UploadMetadata'];
    };
    /** @description An attachment of an item of the transcript. */
    AttachmentItem: {
      /**
       * @description The media type of the file.
       * @example image/png
       */
      ContentType?: string;
      /**
       * @description The id of the attachment.
       * @example 8c1d6c4a-5d5b-4c8e-8f0c-3b7d7a1e9f20
       */
      AttachmentId?: string;
      /**
       * @description The name of the file.
       * @example parcel.png
       */
      AttachmentName?: string;
      Status?: components['schemas']['ArtifactStatus'];
    };
    /** @description The participant as an attendee of a call. */
    Attendee: {
      /**
       * @description The id of the attendee.
       * @example 2c3d4e5f-6a7b-4c8d-9e0f-1a2b3c4d5e6f
       */
      AttendeeId?: string;
      /**
       * @description The token that the attendee joins the call with.
       * @example am9pbg
       */
      JoinToken?: string;
    };
    /** @description The audio features of a call. */
    AudioFeatures: {
      EchoReduction?: components['schemas']['MeetingFeatureStatus'];
    };
    /** @description The connection token, which every other operation takes. */
    ConnectionCredentials: {
      /**
       * @description The connection token.
       * @example Y29ubmVjdGlvbiB0b2tlbg
       */
      ConnectionToken?: string;
      /**
       * Format: date-time
       * @description When the token expires: a day after it was created.
       * @example 2026-01-03T03:04:05.678Z
       */
      Expiry?: string;
    };
    /**
     * @description An item of the transcript: a message, an event or an attachment.
     * @example {
     *       "AbsoluteTime": "2026-01-02T03:04:05.678Z",
     *       "Content": "Hello, where is my parcel?",
     *       "ContentType": "text/plain",
     *       "Id": "5b1c0d6e-8f3a-4b7d-9c2e-1f0a3d5e7b90",
     *       "Type": "MESSAGE",
     *       "ParticipantId": "6a5b4c3d-2e1f-4a0b-9c8d-7e6f5a4b3c2d",
     *       "DisplayName": "Ada",
     *       "ParticipantRole": "CUSTOMER",
     *       "ContactId": "1d2f3a4b-5c6d-4e7f-8a9b-0c1d2e3f4a5b",
     *       "MessageMetadata": {
     *         "MessageId": "5b1c0d6e-8f3a-4b7d-9c2e-1f0a3d5e7b90",
     *         "Receipts": [
     *           {
     *             "DeliveredTimestamp": "2026-01-02T03:04:06.000Z",
     *             "ReadTimestamp": "2026-01-02T03:04:07.000Z",
     *             "RecipientParticipantId": "0f1e2d3c-4b5a-4697-8879-6a5b4c3d2e1f"
     *           }
     *         ]
     *       }
     *     }
     */
    Item: {
      /**
       * @description When the item was sent, in UTC: ISO 8601 with milliseconds.
       * @example 2026-01-02T03:04:05.678Z
       */
      AbsoluteTime?: string;
      /**
       * @description The text of a message, or the data of an event. Attachments and many events have none.
       * @example Hello, where is my parcel?
       */
      Content?: string;
      /**
       * @description The type of the content. For an event, it is the name of the event.
       * @example text/plain
       */
      ContentType?: string;
      /**
       * @description The id of the item in the transcript.
       * @example 5b1c0d6e-8f3a-4b7d-9c2e-1f0a3d5e7b90
       */
      Id?: string;
      Type?: components['schemas']['ChatItemType'];
      /**
       * @description The id of the participant who sent the item.
       * @example 6a5b4c3d-2e1f-4a0b-9c8d-7e6f5a4b3c2d
       */
      ParticipantId?: string;
      /**
       * @description The name of the sender, as other participants see it.
       * @example Ada
       */
      DisplayName?: string;
      ParticipantRole?: components['schemas']['ParticipantRole'];
      /** @description The files of an attachment item. */
      Attachments?: components['schemas']['AttachmentItem'][];
      MessageMetadata?: components['schemas']['MessageMetadata'];
      /**
       * @description In a persistent chat, the earlier contact that this item comes from.
       * @example 9e8d7c6b-5a4f-4e3d-8c2b-1a0f9e8d7c6b
       */
      RelatedContactId?: string;
      /**
       * @description The contact that the item belongs to.
       * @example 1d2f3a4b-5c6d-4e7f-8a9b-0c1d2e3f4a5b
       */
      ContactId?: string;
    };
    /** @description The features of a call. */
    MeetingFeaturesConfiguration: {
      Audio?: components['schemas']['AudioFeatures'];
    };
    /**
     * @description The receipts and the processing status of a message.
     * @example {
     *       "MessageId": "5b1c0d6e-8f3a-4b7d-9c2e-1f0a3d5e7b90",
     *       "Receipts": [
     *         {
     *           "DeliveredTimestamp": "2026-01-02T03:04:06.000Z",
     *           "ReadTimestamp": "2026-01-02T03:04:07.000Z",
     *           "RecipientParticipantId": "0f1e2d3c-4b5a-4697-8879-6a5b4c3d2e1f"
     *         }
     *       ]
     *     }
     */
    MessageMetadata: {
      /**
       * @description The id of the message.
       * @example 5b1c0d6e-8f3a-4b7d-9c2e-1f0a3d5e7b90
       */
      MessageId?: string;
      /** @description When each recipient received and read the message. */
      Receipts?: components['schemas']['Receipt'][];
      MessageProcessingStatus?: components['schemas']['MessageProcessingStatus'];
    };
    /** @description The processing status of a message. */
    MessageProcessingMetadata: {
      MessageProcessingStatus?: components['schemas']['MessageProcessingStatus'];
    };
    /** @description When a participant received and read a message. */
    Receipt: {
      /**
       * @description When the message was delivered, in ISO 8601.
       * @example 2026-01-02T03:04:06.000Z
       */
      DeliveredTimestamp?: string;
      /**
       * @description When the message was read, in ISO 8601.
       * @example 2026-01-02T03:04:07.000Z
       */
      ReadTimestamp?: string;
      /**
       * @description The id of the participant who received the message.
       * @example 0f1e2d3c-4b5a-4697-8879-6a5b4c3d2e1f
       */
      RecipientParticipantId?: string;
    };
    /**
     * @description Where to start in the transcript: at an item, at a time, or at one of the newest items.
     * @example {
     *       "MostRecent": 10
     *     }
     */
    StartPosition: {
      /**
       * @description The id of the item to start at.
       * @example 5b1c0d6e-8f3a-4b7d-9c2e-1f0a3d5e7b90
       */
      Id?: string;
      /**
       * @description The time to start at, in ISO 8601.
       * @example 2026-01-02T03:04:05.678Z
       */
      AbsoluteTime?: string;
      /**
       * @description The number of items to start before the end, counted from the newest item.
       * @example 10
       */
      MostRecent?: number;
    };
    /** @description The URL and the headers to upload an attachment with. */
    UploadMetadata: {
      /**
       * @description The pre-signed URL to `PUT` the bytes to.
       * @example https://attachments.example/8c1d6c4a?signature=c2lnbmF0dXJl
       */
      Url?: string;
      /**
       * Format: date-time
       * @description When the URL expires.
       * @example 2026-01-02T03:09:05.678Z
       */
      UrlExpiry?: string;
      /**
       * @description The headers to send with the `PUT`.
       * @example {
       *       "Content-Type": "image/png",
       *       "Content-Length": "1048576"
       *     }
       */
      HeadersToInclude?: {
        [key: string]: string;
      };
    };
    /** @description A small user interface that a contact shows. */
    View: {
      /**
       * @description The id of the view.
       * @example 5b1c0d6e-8f3a-4b7d-9c2e-1f0a3d5e7b90
       */
      Id?: string;
      /**
       * @description The Amazon resource name of the view.
       * @example arn:aws:connect:us-east-1:123456789012:instance/i/view/v
       */
      Arn?: string;
      /**
       * @description The name of the view.
       * @example Contact form
       */
      Name?: string;
      /**
       * @description The version of the view.
       * @example 1
       */
      Version?: number;
      Content?: components['schemas']['ViewContent'];
    };
    /**
     * @description The name of an action that a view offers.
     * @example Submit
     */
    ViewAction: string;
    /** @description The template, the input schema and the actions of a view. */
    ViewContent: {
      /**
       * @description The JSON Schema of the data that the template takes, as JSON.
       * @example {"type":"object"}
       */
      InputSchema?: string;
      /**
       * @description The template of the view, as JSON.
       * @example {"Head":{"Title":"Contact form"}}
       */
      Template?: string;
      /** @description The actions that the view offers. */
      Actions?: components['schemas']['ViewAction'][];
    };
    /** @description The data to join a call. */
    WebRTCConnection: {
      Attendee?: components['schemas']['Attendee'];
      Meeting?: components['schemas']['WebRTCMeeting'];
    };
    /** @description The endpoints of a call. */
    WebRTCMediaPlacement: {
      /**
       * @description The host of the audio.
       * @example wss://audio.example
       */
      AudioHostUrl?: string;
      /**
       * @description The URL to use for audio if the host cannot be reached.
       * @example wss://audio.example/fallback
       */
      AudioFallbackUrl?: string;
      /**
       * @description The URL for the signaling of the call.
       * @example wss://signaling.example
       */
      SignalingUrl?: string;
      /**
       * @description The URL that events of the call are sent to.
       * @example https://events.example
       */
      EventIngestionUrl?: string;
    };
    /** @description The call itself. */
    WebRTCMeeting: {
      MediaPlacement?: components['schemas']['WebRTCMediaPlacement'];
      MeetingFeatures?: components['schemas']['MeetingFeaturesConfiguration'];
      /**
       * @description The id of the call.
       * @example 7b8c9d0e-1f2a-4b3c-8d4e-5f6a7b8c9d0e
       */
      MeetingId?: string;
    };
    /** @description The WebSocket that delivers the chat. */
    Websocket: {
      /**
       * @description The URL to open. It can be opened once, within 100 seconds.
       * @example wss://participant.example/chat?ticket=dGlja2V0
       */
      Url?: string;
      /**
       * Format: date-time
       * @description When the connection expires.
       * @example 2026-01-02T04:04:05.678Z
       */
      ConnectionExpiry?: string;
    };
    /** @description Whether an attachment may be downloaded. */
    ArtifactStatus: ('APPROVED' | 'REJECTED' | 'IN_PROGRESS') | string;
    /** @description The kind of an item. */
    ChatItemType:
      | (
          | 'TYPING'
          | 'PARTICIPANT_JOINED'
          | 'PARTICIPANT_LEFT'
          | 'CHAT_ENDED'
          | 'TRANSFER_SUCCEEDED'
          | 'TRANSFER_FAILED'
          | 'MESSAGE'
          | 'EVENT'
          | 'ATTACHMENT'
          | 'CONNECTION_ACK'
          | 'MESSAGE_DELIVERED'
          | 'MESSAGE_READ'
        )
      | string;
    /**
     * @description A kind of connection.
     * @enum {string}
     */
    ConnectionType: 'WEBSOCKET' | 'CONNECTION_CREDENTIALS' | 'WEBRTC_CONNECTION';
    /** @description Whether a call has a feature. */
    MeetingFeatureStatus: ('AVAILABLE' | 'UNAVAILABLE') | string;
    /** @description The processing status of a message. */
    MessageProcessingStatus: ('PROCESSING' | 'FAILED' | 'REJECTED') | string;
    /** @description The role of a participant in the chat. */
    ParticipantRole: ('AGENT' | 'CUSTOMER' | 'SYSTEM' | 'CUSTOM_BOT' | 'SUPERVISOR') | string;
    /** @description The kind of a resource that was not found. */
    ResourceType:
      | (
          | 'CONTACT'
          | 'CONTACT_FLOW'
          | 'INSTANCE'
          | 'PARTICIPANT'
          | 'HIERARCHY_LEVEL'
          | 'HIERARCHY_GROUP'
          | 'USER'
          | 'PHONE_NUMBER'
        )
      | string;
    /**
     * @description The direction to read in from the start position. The default is `FORWARD` if there is a
     *     `StartPosition`, otherwise `BACKWARD`.
     * @enum {string}
     */
    ScanDirection: 'FORWARD' | 'BACKWARD';
    /**
     * @description The order of the items within a page, by time. The default is `DESCENDING`.
     * @enum {string}
     */
    SortKey: 'DESCENDING' | 'ASCENDING';
    /** @description The token does not allow the call. */
    AccessDeniedException: {
      /**
       * @description What went wrong.
       * @example The token has expired
       */
      Message: string;
    };
    /** @description The request conflicts with the current state: for example, the attachment is already confirmed. */
    ConflictException: {
      /**
       * @description What went wrong.
       * @example The attachment is already confirmed
       */
      Message: string;
    };
    /** @description The service failed. */
    InternalServerException: {
      /**
       * @description What went wrong.
       * @example The token has expired
       */
      Message: string;
    };
    /** @description The resource that the request names does not exist. */
    ResourceNotFoundException: {
      /**
       * @description What went wrong.
       * @example The token has expired
       */
      Message?: string;
      /**
       * @description The id of what was not found.
       * @example contact-form
       */
      ResourceId?: string;
      ResourceType?: components['schemas']['ResourceType'];
    };
    /** @description The chat has reached its maximum number of attachments. */
    ServiceQuotaExceededException: {
      /**
       * @description What went wrong.
       * @example The token has expired
       */
      Message: string;
    };
    /** @description Too many requests. */
    ThrottlingException: {
      /**
       * @description What went wrong.
       * @example The token has expired
       */
      Message: string;
    };
    /** @description The request is invalid. */
    ValidationException: {
      /**
       * @description What went wrong.
       * @example The attachment is already confirmed
       */
      Message: string;
    };
  };
  responses: {
    /** @description The token is unknown, has expired, is of the wrong kind, or belongs to a chat that has ended. */
    AccessDeniedException: {
      headers: {
        'x-amzn-requestid': components['headers']['RequestId'];
        'x-amzn-errortype': components['headers']['ErrorType'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['AccessDeniedException'];
      };
    };
    /** @description The request conflicts with the current state: for example, the attachment is already confirmed. */
    ConflictException: {
      headers: {
        'x-amzn-requestid': components['headers']['RequestId'];
        'x-amzn-errortype': components['headers']['ErrorType'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ConflictException'];
      };
    };
    /** @description The service failed. It may or may not have applied the call. */
    InternalServerException: {
      headers: {
        'x-amzn-requestid': components['headers']['RequestId'];
        'x-amzn-errortype': components['headers']['ErrorType'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['InternalServerException'];
      };
    };
    /** @description The resource that the request names does not exist. */
    ResourceNotFoundException: {
      headers: {
        'x-amzn-requestid': components['headers']['RequestId'];
        'x-amzn-errortype': components['headers']['ErrorType'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ResourceNotFoundException'];
      };
    };
    /** @description The chat has reached its maximum number of attachments. */
    ServiceQuotaExceededException: {
      headers: {
        'x-amzn-requestid': components['headers']['RequestId'];
        'x-amzn-errortype': components['headers']['ErrorType'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ServiceQuotaExceededException'];
      };
    };
    /** @description Too many requests. Wait before you send the next one. */
    ThrottlingException: {
      headers: {
        'x-amzn-requestid': components['headers']['RequestId'];
        'x-amzn-errortype': components['headers']['ErrorType'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ThrottlingException'];
      };
    };
    /** @description The request is invalid. The message says why. */
    ValidationException: {
      headers: {
        'x-amzn-requestid': components['headers']['RequestId'];
        'x-amzn-errortype': components['headers']['ErrorType'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ValidationException'];
      };
    };
  };
  parameters: {
    /**
     * @description The connection token, from `CreateParticipantConnection`.
     * @example Y29ubmVjdGlvbiB0b2tlbg
     */
    ConnectionToken: string;
    /**
     * @description The participant token, from `StartChatContact` or `CreateParticipant`.
     * @example cGFydGljaXBhbnQgdG9rZW4
     */
    ParticipantToken: string;
    /**
     * @description The SHA-256 hash of the body, for a proxy that checks signatures. The service does not read it.
     * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
     */
    ContentSha256: string;
    /**
     * @description The time of the signature, for a proxy that checks signatures. The service does not read it.
     * @example 20191108T024128Z
     */
    Date: string;
    /**
     * @description The algorithm of the signature, for a proxy that checks signatures. The service does not read it.
     * @example AWS4-HMAC-SHA256
     */
    Algorithm: string;
    /**
     * @description The credential of the signature, for a proxy that checks signatures. The service does not read it.
     * @example AKIDEXAMPLE/20191108/us-east-1/connect/aws4_request
     */
    Credential: string;
    /**
     * @description The session token of the credentials, for a proxy that checks signatures. The service does not read it.
     * @example c2Vzc2lvbg
     */
    SecurityToken: string;
    /**
     * @description The signature, for a proxy that checks signatures. The service does not read it.
     * @example 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
     */
    Signature: string;
    /**
     * @description The names of the signed headers, for a proxy that checks signatures. The service does not read it.
     * @example host;x-amz-date
     */
    SignedHeaders: string;
  };
  requestBodies: never;
  headers: {
    /** @description The id of the request. AWS support asks for it. */
    RequestId: string;
    /** @description The name of the exception. */
    ErrorType: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  CancelParticipantAuthentication: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The connection token, from `CreateParticipantConnection`.
         * @example Y29ubmVjdGlvbiB0b2tlbg
         */
        'X-Amz-Bearer': components['parameters']['ConnectionToken'];
        /**
         * @description The SHA-256 hash of the body, for a proxy that checks signatures. The service does not read it.
         * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
         */
        'X-Amz-Content-Sha256'?: components['parameters']['ContentSha256'];
        /**
         * @description The time of the signature, for a proxy that checks signatures. The service does not read it.
         * @example 20191108T024128Z
         */
        'X-Amz-Date'?: components['parameters']['Date'];
        /**
         * @description The algorithm of the signature, for a proxy that checks signatures. The service does not read it.
         * @example AWS4-HMAC-SHA256
         */
        'X-Amz-Algorithm'?: components['parameters']['Algorithm'];
        /**
         * @description The credential of the signature, for a proxy that checks signatures. The service does not read it.
         * @example AKIDEXAMPLE/20191108/us-east-1/connect/aws4_request
         */
        'X-Amz-Credential'?: components['parameters']['Credential'];
        /**
         * @description The session token of the credentials, for a proxy that checks signatures. The service does not read it.
         * @example c2Vzc2lvbg
         */
        'X-Amz-Security-Token'?: components['parameters']['SecurityToken'];
        /**
         * @description The signature, for a proxy that checks signatures. The service does not read it.
         * @example 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
         */
        'X-Amz-Signature'?: components['parameters']['Signature'];
        /**
         * @description The names of the signed headers, for a proxy that checks signatures. The service does not read it.
         * @example host;x-amz-date
         */
        'X-Amz-SignedHeaders'?: components['parameters']['SignedHeaders'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "SessionId": "3f1c8a52-7b0e-4d7e-9a55-0c6f2f6f1d11"
         *     }
         */
        'application/json': components['schemas']['CancelParticipantAuthenticationRequest'];
      };
    };
    responses: {
      /** @description The sign-in is cancelled. */
      200: {
        headers: {
          'x-amzn-requestid': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CancelParticipantAuthenticationResponse'];
        };
      };
      400: components['responses']['ValidationException'];
      403: components['responses']['AccessDeniedException'];
      429: components['responses']['ThrottlingException'];
      500: components['responses']['InternalServerException'];
    };
  };
  CompleteAttachmentUpload: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The connection token, from `CreateParticipantConnection`.
         * @example Y29ubmVjdGlvbiB0b2tlbg
         */
        'X-Amz-Bearer': components['parameters']['ConnectionToken'];
        /**
         * @description The SHA-256 hash of the body, for a proxy that checks signatures. The service does not read it.
         * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
         */
        'X-Amz-Content-Sha256'?: components['parameters']['ContentSha256'];
        /**
         * @description The time of the signature, for a proxy that checks signatures. The service does not read it.
         * @example 20191108T024128Z
         */
        'X-Amz-Date'?: components['parameters']['Date'];
        /**
         * @description The algorithm of the signature, for a proxy that checks signatures. The service does not read it.
         * @example AWS4-HMAC-SHA256
         */
        'X-Amz-Algorithm'?: components['parameters']['Algorithm'];
        /**
         * @description The credential of the signature, for a proxy that checks signatures. The service does not read it.
         * @example AKIDEXAMPLE/20191108/us-east-1/connect/aws4_request
         */
        'X-Amz-Credential'?: components['parameters']['Credential'];
        /**
         * @description The session token of the credentials, for a proxy that checks signatures. The service does not read it.
         * @example c2Vzc2lvbg
         */
        'X-Amz-Security-Token'?: components['parameters']['SecurityToken'];
        /**
         * @description The signature, for a proxy that checks signatures. The service does not read it.
         * @example 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
         */
        'X-Amz-Signature'?: components['parameters']['Signature'];
        /**
         * @description The names of the signed headers, for a proxy that checks signatures. The service does not read it.
         * @example host;x-amz-date
         */
        'X-Amz-SignedHeaders'?: components['parameters']['SignedHeaders'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "AttachmentIds": [
         *         "8c1d6c4a-5d5b-4c8e-8f0c-3b7d7a1e9f20"
         *       ],
         *       "ClientToken": "7d0a1f6e-2b4c-4e0f-9c0b-5a3e8d6b4c21"
         *     }
         */
        'application/json': components['schemas']['CompleteAttachmentUploadRequest'];
      };
    };
    responses: {
      /** @description The attachment is confirmed. */
      200: {
        headers: {
          'x-amzn-requestid': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CompleteAttachmentUploadResponse'];
        };
      };
      400: components['responses']['ValidationException'];
      402: components['responses']['ServiceQuotaExceededException'];
      403: components['responses']['AccessDeniedException'];
      409: components['responses']['ConflictException'];
      429: components['responses']['ThrottlingException'];
      500: components['responses']['InternalServerException'];
    };
  };
  CreateParticipantConnection: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The participant token, from `StartChatContact` or `CreateParticipant`.
         * @example cGFydGljaXBhbnQgdG9rZW4
         */
        'X-Amz-Bearer': components['parameters']['ParticipantToken'];
        /**
         * @description The SHA-256 hash of the body, for a proxy that checks signatures. The service does not read it.
         * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
         */
        'X-Amz-Content-Sha256'?: components['parameters']['ContentSha256'];
        /**
         * @description The time of the signature, for a proxy that checks signatures. The service does not read it.
         * @example 20191108T024128Z
         */
        'X-Amz-Date'?: components['parameters']['Date'];
        /**
         * @description The algorithm of the signature, for a proxy that checks signatures. The service does not read it.
         * @example AWS4-HMAC-SHA256
         */
        'X-Amz-Algorithm'?: components['parameters']['Algorithm'];
        /**
         * @description The credential of the signature, for a proxy that checks signatures. The service does not read it.
         * @example AKIDEXAMPLE/20191108/us-east-1/connect/aws4_request
         */
        'X-Amz-Credential'?: components['parameters']['Credential'];
        /**
         * @description The session token of the credentials, for a proxy that checks signatures. The service does not read it.
         * @example c2Vzc2lvbg
         */
        'X-Amz-Security-Token'?: components['parameters']['SecurityToken'];
        /**
         * @description The signature, for a proxy that checks signatures. The service does not read it.
         * @example 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
         */
        'X-Amz-Signature'?: components['parameters']['Signature'];
        /**
         * @description The names of the signed headers, for a proxy that checks signatures. The service does not read it.
         * @example host;x-amz-date
         */
        'X-Amz-SignedHeaders'?: components['parameters']['SignedHeaders'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "Type": [
         *         "WEBSOCKET",
         *         "CONNECTION_CREDENTIALS"
         *       ]
         *     }
         */
        'application/json': components['schemas']['CreateParticipantConnectionRequest'];
      };
    };
    responses: {
      /** @description What the request asked for in `Type`. */
      200: {
        headers: {
          'x-amzn-requestid': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreateParticipantConnectionResponse'];
        };
      };
      400: components['responses']['ValidationException'];
      403: components['responses']['AccessDeniedException'];
      429: components['responses']['ThrottlingException'];
      500: components['responses']['InternalServerException'];
    };
  };
  DescribeView: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The connection token, from `CreateParticipantConnection`.
         * @example Y29ubmVjdGlvbiB0b2tlbg
         */
        'X-Amz-Bearer': components['parameters']['ConnectionToken'];
        /**
         * @description The SHA-256 hash of the body, for a proxy that checks signatures. The service does not read it.
         * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
         */
        'X-Amz-Content-Sha256'?: components['parameters']['ContentSha256'];
        /**
         * @description The time of the signature, for a proxy that checks signatures. The service does not read it.
         * @example 20191108T024128Z
         */
        'X-Amz-Date'?: components['parameters']['Date'];
        /**
         * @description The algorithm of the signature, for a proxy that checks signatures. The service does not read it.
         * @example AWS4-HMAC-SHA256
         */
        'X-Amz-Algorithm'?: components['parameters']['Algorithm'];
        /**
         * @description The credential of the signature, for a proxy that checks signatures. The service does not read it.
         * @example AKIDEXAMPLE/20191108/us-east-1/connect/aws4_request
         */
        'X-Amz-Credential'?: components['parameters']['Credential'];
        /**
         * @description The session token of the credentials, for a proxy that checks signatures. The service does not read it.
         * @example c2Vzc2lvbg
         */
        'X-Amz-Security-Token'?: components['parameters']['SecurityToken'];
        /**
         * @description The signature, for a proxy that checks signatures. The service does not read it.
         * @example 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
         */
        'X-Amz-Signature'?: components['parameters']['Signature'];
        /**
         * @description The names of the signed headers, for a proxy that checks signatures. The service does not read it.
         * @example host;x-amz-date
         */
        'X-Amz-SignedHeaders'?: components['parameters']['SignedHeaders'];
      };
      path: {
        /**
         * @description The view token from the message that shows the view.
         * @example QVZpZXdUb2tlbg
         */
        ViewToken: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The view. */
      200: {
        headers: {
          'x-amzn-requestid': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DescribeViewResponse'];
        };
      };
      400: components['responses']['ValidationException'];
      403: components['responses']['AccessDeniedException'];
      404: components['responses']['ResourceNotFoundException'];
      429: components['responses']['ThrottlingException'];
      500: components['responses']['InternalServerException'];
    };
  };
  DisconnectParticipant: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The connection token, from `CreateParticipantConnection`.
         * @example Y29ubmVjdGlvbiB0b2tlbg
         */
        'X-Amz-Bearer': components['parameters']['ConnectionToken'];
        /**
         * @description The SHA-256 hash of the body, for a proxy that checks signatures. The service does not read it.
         * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
         */
        'X-Amz-Content-Sha256'?: components['parameters']['ContentSha256'];
        /**
         * @description The time of the signature, for a proxy that checks signatures. The service does not read it.
         * @example 20191108T024128Z
         */
        'X-Amz-Date'?: components['parameters']['Date'];
        /**
         * @description The algorithm of the signature, for a proxy that checks signatures. The service does not read it.
         * @example AWS4-HMAC-SHA256
         */
        'X-Amz-Algorithm'?: components['parameters']['Algorithm'];
        /**
         * @description The credential of the signature, for a proxy that checks signatures. The service does not read it.
         * @example AKIDEXAMPLE/20191108/us-east-1/connect/aws4_request
         */
        'X-Amz-Credential'?: components['parameters']['Credential'];
        /**
         * @description The session token of the credentials, for a proxy that checks signatures. The service does not read it.
         * @example c2Vzc2lvbg
         */
        'X-Amz-Security-Token'?: components['parameters']['SecurityToken'];
        /**
         * @description The signature, for a proxy that checks signatures. The service does not read it.
         * @example 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
         */
        'X-Amz-Signature'?: components['parameters']['Signature'];
        /**
         * @description The names of the signed headers, for a proxy that checks signatures. The service does not read it.
         * @example host;x-amz-date
         */
        'X-Amz-SignedHeaders'?: components['parameters']['SignedHeaders'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /** @example {} */
        'application/json': components['schemas']['DisconnectParticipantRequest'];
      };
    };
    responses: {
      /** @description The participant has left. */
      200: {
        headers: {
          'x-amzn-requestid': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DisconnectParticipantResponse'];
        };
      };
      400: components['responses']['ValidationException'];
      403: components['responses']['AccessDeniedException'];
      429: components['responses']['ThrottlingException'];
      500: components['responses']['InternalServerException'];
    };
  };
  GetAttachment: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The connection token, from `CreateParticipantConnection`.
         * @example Y29ubmVjdGlvbiB0b2tlbg
         */
        'X-Amz-Bearer': components['parameters']['ConnectionToken'];
        /**
         * @description The SHA-256 hash of the body, for a proxy that checks signatures. The service does not read it.
         * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
         */
        'X-Amz-Content-Sha256'?: components['parameters']['ContentSha256'];
        /**
         * @description The time of the signature, for a proxy that checks signatures. The service does not read it.
         * @example 20191108T024128Z
         */
        'X-Amz-Date'?: components['parameters']['Date'];
        /**
         * @description The algorithm of the signature, for a proxy that checks signatures. The service does not read it.
         * @example AWS4-HMAC-SHA256
         */
        'X-Amz-Algorithm'?: components['parameters']['Algorithm'];
        /**
         * @description The credential of the signature, for a proxy that checks signatures. The service does not read it.
         * @example AKIDEXAMPLE/20191108/us-east-1/connect/aws4_request
         */
        'X-Amz-Credential'?: components['parameters']['Credential'];
        /**
         * @description The session token of the credentials, for a proxy that checks signatures. The service does not read it.
         * @example c2Vzc2lvbg
         */
        'X-Amz-Security-Token'?: components['parameters']['SecurityToken'];
        /**
         * @description The signature, for a proxy that checks signatures. The service does not read it.
         * @example 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
         */
        'X-Amz-Signature'?: components['parameters']['Signature'];
        /**
         * @description The names of the signed headers, for a proxy that checks signatures. The service does not read it.
         * @example host;x-amz-date
         */
        'X-Amz-SignedHeaders'?: components['parameters']['SignedHeaders'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "AttachmentId": "8c1d6c4a-5d5b-4c8e-8f0c-3b7d7a1e9f20"
         *     }
         */
        'application/json': components['schemas']['GetAttachmentRequest'];
      };
    };
    responses: {
      /** @description The URL, when it expires, and the size of the file. */
      200: {
        headers: {
          'x-amzn-requestid': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GetAttachmentResponse'];
        };
      };
      400: components['responses']['ValidationException'];
      403: components['responses']['AccessDeniedException'];
      429: components['responses']['ThrottlingException'];
      500: components['responses']['InternalServerException'];
    };
  };
  GetAuthenticationUrl: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The connection token, from `CreateParticipantConnection`.
         * @example Y29ubmVjdGlvbiB0b2tlbg
         */
        'X-Amz-Bearer': components['parameters']['ConnectionToken'];
        /**
         * @description The SHA-256 hash of the body, for a proxy that checks signatures. The service does not read it.
         * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
         */
        'X-Amz-Content-Sha256'?: components['parameters']['ContentSha256'];
        /**
         * @description The time of the signature, for a proxy that checks signatures. The service does not read it.
         * @example 20191108T024128Z
         */
        'X-Amz-Date'?: components['parameters']['Date'];
        /**
         * @description The algorithm of the signature, for a proxy that checks signatures. The service does not read it.
         * @example AWS4-HMAC-SHA256
         */
        'X-Amz-Algorithm'?: components['parameters']['Algorithm'];
        /**
         * @description The credential of the signature, for a proxy that checks signatures. The service does not read it.
         * @example AKIDEXAMPLE/20191108/us-east-1/connect/aws4_request
         */
        'X-Amz-Credential'?: components['parameters']['Credential'];
        /**
         * @description The session token of the credentials, for a proxy that checks signatures. The service does not read it.
         * @example c2Vzc2lvbg
         */
        'X-Amz-Security-Token'?: components['parameters']['SecurityToken'];
        /**
         * @description The signature, for a proxy that checks signatures. The service does not read it.
         * @example 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
         */
        'X-Amz-Signature'?: components['parameters']['Signature'];
        /**
         * @description The names of the signed headers, for a proxy that checks signatures. The service does not read it.
         * @example host;x-amz-date
         */
        'X-Amz-SignedHeaders'?: components['parameters']['SignedHeaders'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "SessionId": "3f1c8a52-7b0e-4d7e-9a55-0c6f2f6f1d11",
         *       "RedirectUri": "https://shop.example/signed-in"
         *     }
         */
        'application/json': components['schemas']['GetAuthenticationUrlRequest'];
      };
    };
    responses: {
      /** @description The URL of the sign-in page. */
      200: {
        headers: {
          'x-amzn-requestid': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GetAuthenticationUrlResponse'];
        };
      };
      400: components['responses']['ValidationException'];
      403: components['responses']['AccessDeniedException'];
      429: components['responses']['ThrottlingException'];
      500: components['responses']['InternalServerException'];
    };
  };
  GetTranscript: {
    parameters: {
      query?: {
        /**
         * @description The page size. Only older clients send it here; the service reads it from the body.
         * @example 25
         */
        MaxResults?: string;
        /**
         * @description The page token. Only older clients send it here; the service reads it from the body.
         * @example cGFnZTI
         */
        NextToken?: string;
      };
      header: {
        /**
         * @description The connection token, from `CreateParticipantConnection`.
         * @example Y29ubmVjdGlvbiB0b2tlbg
         */
        'X-Amz-Bearer': components['parameters']['ConnectionToken'];
        /**
         * @description The SHA-256 hash of the body, for a proxy that checks signatures. The service does not read it.
         * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
         */
        'X-Amz-Content-Sha256'?: components['parameters']['ContentSha256'];
        /**
         * @description The time of the signature, for a proxy that checks signatures. The service does not read it.
         * @example 20191108T024128Z
         */
        'X-Amz-Date'?: components['parameters']['Date'];
        /**
         * @description The algorithm of the signature, for a proxy that checks signatures. The service does not read it.
         * @example AWS4-HMAC-SHA256
         */
        'X-Amz-Algorithm'?: components['parameters']['Algorithm'];
        /**
         * @description The credential of the signature, for a proxy that checks signatures. The service does not read it.
         * @example AKIDEXAMPLE/20191108/us-east-1/connect/aws4_request
         */
        'X-Amz-Credential'?: components['parameters']['Credential'];
        /**
         * @description The session token of the credentials, for a proxy that checks signatures. The service does not read it.
         * @example c2Vzc2lvbg
         */
        'X-Amz-Security-Token'?: components['parameters']['SecurityToken'];
        /**
         * @description The signature, for a proxy that checks signatures. The service does not read it.
         * @example 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
         */
        'X-Amz-Signature'?: components['parameters']['Signature'];
        /**
         * @description The names of the signed headers, for a proxy that checks signatures. The service does not read it.
         * @example host;x-amz-date
         */
        'X-Amz-SignedHeaders'?: components['parameters']['SignedHeaders'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "MaxResults": 25,
         *       "SortOrder": "ASCENDING"
         *     }
         */
        'application/json': components['schemas']['GetTranscriptRequest'];
      };
    };
    responses: {
      /** @description One page of the transcript. */
      200: {
        headers: {
          'x-amzn-requestid': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GetTranscriptResponse'];
        };
      };
      400: components['responses']['ValidationException'];
      403: components['responses']['AccessDeniedException'];
      429: components['responses']['ThrottlingException'];
      500: components['responses']['InternalServerException'];
    };
  };
  SendEvent: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The connection token, from `CreateParticipantConnection`.
         * @example Y29ubmVjdGlvbiB0b2tlbg
         */
        'X-Amz-Bearer': components['parameters']['ConnectionToken'];
        /**
         * @description The SHA-256 hash of the body, for a proxy that checks signatures. The service does not read it.
         * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
         */
        'X-Amz-Content-Sha256'?: components['parameters']['ContentSha256'];
        /**
         * @description The time of the signature, for a proxy that checks signatures. The service does not read it.
         * @example 20191108T024128Z
         */
        'X-Amz-Date'?: components['parameters']['Date'];
        /**
         * @description The algorithm of the signature, for a proxy that checks signatures. The service does not read it.
         * @example AWS4-HMAC-SHA256
         */
        'X-Amz-Algorithm'?: components['parameters']['Algorithm'];
        /**
         * @description The credential of the signature, for a proxy that checks signatures. The service does not read it.
         * @example AKIDEXAMPLE/20191108/us-east-1/connect/aws4_request
         */
        'X-Amz-Credential'?: components['parameters']['Credential'];
        /**
         * @description The session token of the credentials, for a proxy that checks signatures. The service does not read it.
         * @example c2Vzc2lvbg
         */
        'X-Amz-Security-Token'?: components['parameters']['SecurityToken'];
        /**
         * @description The signature, for a proxy that checks signatures. The service does not read it.
         * @example 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
         */
        'X-Amz-Signature'?: components['parameters']['Signature'];
        /**
         * @description The names of the signed headers, for a proxy that checks signatures. The service does not read it.
         * @example host;x-amz-date
         */
        'X-Amz-SignedHeaders'?: components['parameters']['SignedHeaders'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "ContentType": "application/vnd.amazonaws.connect.event.typing"
         *     }
         */
        'application/json': components['schemas']['SendEventRequest'];
      };
    };
    responses: {
      /** @description The event is sent. */
      200: {
        headers: {
          'x-amzn-requestid': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SendEventResponse'];
        };
      };
      400: components['responses']['ValidationException'];
      403: components['responses']['AccessDeniedException'];
      409: components['responses']['ConflictException'];
      429: components['responses']['ThrottlingException'];
      500: components['responses']['InternalServerException'];
    };
  };
  SendMessage: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The connection token, from `CreateParticipantConnection`.
         * @example Y29ubmVjdGlvbiB0b2tlbg
         */
        'X-Amz-Bearer': components['parameters']['ConnectionToken'];
        /**
         * @description The SHA-256 hash of the body, for a proxy that checks signatures. The service does not read it.
         * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
         */
        'X-Amz-Content-Sha256'?: components['parameters']['ContentSha256'];
        /**
         * @description The time of the signature, for a proxy that checks signatures. The service does not read it.
         * @example 20191108T024128Z
         */
        'X-Amz-Date'?: components['parameters']['Date'];
        /**
         * @description The algorithm of the signature, for a proxy that checks signatures. The service does not read it.
         * @example AWS4-HMAC-SHA256
         */
        'X-Amz-Algorithm'?: components['parameters']['Algorithm'];
        /**
         * @description The credential of the signature, for a proxy that checks signatures. The service does not read it.
         * @example AKIDEXAMPLE/20191108/us-east-1/connect/aws4_request
         */
        'X-Amz-Credential'?: components['parameters']['Credential'];
        /**
         * @description The session token of the credentials, for a proxy that checks signatures. The service does not read it.
         * @example c2Vzc2lvbg
         */
        'X-Amz-Security-Token'?: components['parameters']['SecurityToken'];
        /**
         * @description The signature, for a proxy that checks signatures. The service does not read it.
         * @example 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
         */
        'X-Amz-Signature'?: components['parameters']['Signature'];
        /**
         * @description The names of the signed headers, for a proxy that checks signatures. The service does not read it.
         * @example host;x-amz-date
         */
        'X-Amz-SignedHeaders'?: components['parameters']['SignedHeaders'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "ContentType": "text/plain",
         *       "Content": "Hello, where is my parcel?"
         *     }
         */
        'application/json': components['schemas']['SendMessageRequest'];
      };
    };
    responses: {
      /** @description The message is sent. */
      200: {
        headers: {
          'x-amzn-requestid': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SendMessageResponse'];
        };
      };
      400: components['responses']['ValidationException'];
      403: components['responses']['AccessDeniedException'];
      429: components['responses']['ThrottlingException'];
      500: components['responses']['InternalServerException'];
    };
  };
  StartAttachmentUpload: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The connection token, from `CreateParticipantConnection`.
         * @example Y29ubmVjdGlvbiB0b2tlbg
         */
        'X-Amz-Bearer': components['parameters']['ConnectionToken'];
        /**
         * @description The SHA-256 hash of the body, for a proxy that checks signatures. The service does not read it.
         * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
         */
        'X-Amz-Content-Sha256'?: components['parameters']['ContentSha256'];
        /**
         * @description The time of the signature, for a proxy that checks signatures. The service does not read it.
         * @example 20191108T024128Z
         */
        'X-Amz-Date'?: components['parameters']['Date'];
        /**
         * @description The algorithm of the signature, for a proxy that checks signatures. The service does not read it.
         * @example AWS4-HMAC-SHA256
         */
        'X-Amz-Algorithm'?: components['parameters']['Algorithm'];
        /**
         * @description The credential of the signature, for a proxy that checks signatures. The service does not read it.
         * @example AKIDEXAMPLE/20191108/us-east-1/connect/aws4_request
         */
        'X-Amz-Credential'?: components['parameters']['Credential'];
        /**
         * @description The session token of the credentials, for a proxy that checks signatures. The service does not read it.
         * @example c2Vzc2lvbg
         */
        'X-Amz-Security-Token'?: components['parameters']['SecurityToken'];
        /**
         * @description The signature, for a proxy that checks signatures. The service does not read it.
         * @example 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
         */
        'X-Amz-Signature'?: components['parameters']['Signature'];
        /**
         * @description The names of the signed headers, for a proxy that checks signatures. The service does not read it.
         * @example host;x-amz-date
         */
        'X-Amz-SignedHeaders'?: components['parameters']['SignedHeaders'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "ContentType": "image/png",
         *       "AttachmentSizeInBytes": 1048576,
         *       "AttachmentName": "parcel.png",
         *       "ClientToken": "7d0a1f6e-2b4c-4e0f-9c0b-5a3e8d6b4c21"
         *     }
         */
        'application/json': components['schemas']['StartAttachmentUploadRequest'];
      };
    };
    responses: {
      /** @description The id of the attachment, and the URL and headers to upload it with. */
      200: {
        headers: {
          'x-amzn-requestid': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StartAttachmentUploadResponse'];
        };
      };
      400: components['responses']['ValidationException'];
      402: components['responses']['ServiceQuotaExceededException'];
      403: components['responses']['AccessDeniedException'];
      429: components['responses']['ThrottlingException'];
      500: components['responses']['InternalServerException'];
    };
  };
}
