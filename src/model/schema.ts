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
     * Cancels a sign-in that the contact asked for.
     * @description A contact can ask its customer to sign in. This ends that sign-in before it is finished:
     *     the contact goes on as if the customer had not authenticated, and everybody in the chat
     *     sees the event `authentication.cancelled`.
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
     * @description The last of the three steps of sending a file: `StartAttachmentUpload`, then a `PUT` of the
     *     bytes to the URL it returned, then this call. After it the attachment appears in the
     *     transcript, first with the status `IN_PROGRESS`, and with `APPROVED` or `REJECTED` once the
     *     service has checked the file.
     *
     *     Confirming an attachment that is already confirmed is a `ConflictException`.
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
     * Opens the participant's connection and returns the connection token.
     * @description The first call of every participant, and the only one that takes the **participant** token.
     *     `Type` says what to return: the URL of a WebSocket (`WEBSOCKET`), a connection token
     *     (`CONNECTION_CREDENTIALS`), data to join a call (`WEBRTC_CONNECTION`), or several of them.
     *
     *     The WebSocket must be opened within 100 seconds. Then subscribe to the chat by sending
     *     `{"topic":"aws/subscribe","content":{"topics":["aws/chat"]}}`. When `ConnectionExpiry`
     *     comes near, call this again for a new URL and a new token.
     *
     *     `ConnectParticipant: true` marks the participant as connected without a WebSocket, as a bot
     *     needs that receives the chat by message streaming.
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
     * Returns a view, a small user interface that the contact shows.
     * @description A contact flow or an agent can show a view: a form, a list, cards. The message that shows it
     *     carries a view token, and this call exchanges the token for the view itself: its template,
     *     the data it works on and the actions it offers.
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
     * Takes the participant out of the chat.
     * @description The participant leaves for good: its connection token is worth nothing afterwards. A chat
     *     ends when its customer leaves.
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
     * Returns a URL from which an attachment can be downloaded.
     * @description The attachment must be complete and approved. The URL is pre-signed, so it needs no token
     *     (send none: it is another host), and it expires.
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
     * Returns the URL at which the customer signs in.
     * @description When a contact asks its customer to sign in, the event `authentication.initiated` carries a
     *     session id. This call exchanges it for the URL of the sign-in page, which is valid for one
     *     minute. After the sign-in the page sends the browser to `RedirectUri`.
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
     * @description Returns the items of the chat: messages, events and attachments with their receipts. Without
     *     a `StartPosition` it starts at the newest item and goes `BACKWARD`; with one it goes
     *     `FORWARD` unless told otherwise. The start position itself is part of the result in both
     *     directions. `SortOrder` sorts the items within a page.
     *
     *     When there is more, the response has a `NextToken`: send it with the same other members
     *     to get the next page. The last page has none.
     *
     *     With `ContactId` a participant of a persistent chat can read an earlier contact.
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
     * Sends an event, such as typing or a read receipt.
     * @description Events tell the others what a participant does without saying something. The content type
     *     names the event: `application/vnd.amazonaws.connect.event.` and then
     *
     *     - `typing`: the participant is writing; seen live only, not kept in the transcript;
     *     - `message.delivered` and `message.read`: receipts, with `Content` `{"messageId":"…"}`;
     *     - `connection.acknowledged`: retired, use `ConnectParticipant` of
     *       `CreateParticipantConnection`.
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
     * @description Everybody in the chat receives the message, the sender too. How long `Content` may be
     *     depends on `ContentType`:
     *
     *     - `text/plain` and `text/markdown`: up to 1,024 characters;
     *     - `application/json`: up to 12,000;
     *     - `application/vnd.amazonaws.connect.message.interactive.response`: up to 12,288.
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
     * Announces a file and returns where to upload its bytes.
     * @description The first of the three steps of sending a file. `PUT` the bytes to `UploadMetadata.Url` with
     *     exactly the headers in `HeadersToInclude` and without the bearer token, check that the
     *     answer is a 2xx, and call `CompleteAttachmentUpload`.
     *
     *     A file may have up to 20 MiB, and a chat up to 35 attachments; past either the answer is a
     *     `ServiceQuotaExceededException`.
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
    /** @description Which sign-in to cancel. */
    CancelParticipantAuthenticationRequest: {
      /**
       * @description The session id from the event `authentication.initiated`.
       * @example 3f1c8a52-7b0e-4d7e-9a55-0c6f2f6f1d11
       */
      SessionId: string;
    };
    /** @description An empty answer. The sign-in is cancelled. */
    CancelParticipantAuthenticationResponse: Record<string, unknown>;
    /** @description Which attachment is uploaded. */
    CompleteAttachmentUploadRequest: {
      /** @description The id of the attachment, from `StartAttachmentUpload`. */
      AttachmentIds: string[];
      /**
       * @description Makes the call safe to repeat: the service applies calls with the same token once. The
       *     client fills it with a UUID when it is left out or empty.
       * @example 7d0a1f6e-2b4c-4e0f-9c0b-5a3e8d6b4c21
       */
      ClientToken: string;
    };
    /** @description An empty answer. The attachment is confirmed. */
    CompleteAttachmentUploadResponse: Record<string, unknown>;
    /** @description What kind of connection to open. */
    CreateParticipantConnectionRequest: {
      /** @description What to return. */
      Type?: components['schemas']['ConnectionType'][];
      /**
       * @description Marks the participant as connected without a WebSocket, for participants who receive
       *     the chat by message streaming.
       */
      ConnectParticipant?: boolean;
    };
    /** @description What the `Type` of the request asked for. */
    CreateParticipantConnectionResponse: {
      Websocket?: components['schemas']['Websocket'];
      ConnectionCredentials?: components['schemas']['ConnectionCredentials'];
      WebRTCConnection?: components['schemas']['WebRTCConnection'];
    };
    /** @description The view behind a view token. */
    DescribeViewResponse: {
      View?: components['schemas']['View'];
    };
    /** @description Needs no member; the token says who leaves. */
    DisconnectParticipantRequest: {
      /**
       * @description Makes the call safe to repeat: the service applies calls with the same token once. The
       *     client fills it with a UUID when it is left out or empty.
       * @example 7d0a1f6e-2b4c-4e0f-9c0b-5a3e8d6b4c21
       */
      ClientToken?: string;
    };
    /** @description An empty answer. The participant has left. */
    DisconnectParticipantResponse: Record<string, unknown>;
    /** @description Which attachment to download. */
    GetAttachmentRequest: {
      /**
       * @description The id of the attachment.
       * @example 8c1d6c4a-5d5b-4c8e-8f0c-3b7d7a1e9f20
       */
      AttachmentId: string;
      /**
       * @description How long the URL shall be valid, in seconds.
       * @example 60
       */
      UrlExpiryInSeconds?: number;
    };
    /** @description Where to download an attachment. */
    GetAttachmentResponse: {
      /**
       * @description The pre-signed URL. Whoever has it can read the file until it expires.
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
    /** @description Which sign-in to begin, and where it ends. */
    GetAuthenticationUrlRequest: {
      /**
       * @description The session id from the event `authentication.initiated`.
       * @example 3f1c8a52-7b0e-4d7e-9a55-0c6f2f6f1d11
       */
      SessionId: string;
      /**
       * @description Where the browser goes after the sign-in.
       * @example https://shop.example/signed-in
       */
      RedirectUri: string;
    };
    /** @description Where the customer signs in. */
    GetAuthenticationUrlResponse: {
      /**
       * @description The URL of the sign-in page. It is valid for one minute.
       * @example https://sign-in.example/?code=c29tZXRoaW5n
       */
      AuthenticationUrl?: string;
    };
    /** @description Which part of the transcript to read, and in which order. */
    GetTranscriptRequest: {
      /**
       * @description The contact whose transcript to read, where it is not the current one of a persistent
       *     chat.
       * @example 1d2f3a4b-5c6d-4e7f-8a9b-0c1d2e3f4a5b
       */
      ContactId?: string;
      /**
       * @description How many items a page has at most.
       * @default 10
       * @example 25
       */
      MaxResults?: number;
      /**
       * @description The token of the page to read, from the page before it.
       * @example cGFnZTI
       */
      NextToken?: string;
      ScanDirection?: components['schemas']['ScanDirection'];
      SortOrder?: components['schemas']['SortKey'];
      StartPosition?: components['schemas']['StartPosition'];
    };
    /** @description One page of the transcript. */
    GetTranscriptResponse: {
      /**
       * @description The first contact of the chat.
       * @example 1d2f3a4b-5c6d-4e7f-8a9b-0c1d2e3f4a5b
       */
      InitialContactId?: string;
      /** @description The items of this page. */
      Transcript?: components['schemas']['Item'][];
      /**
       * @description The token of the next page. The last page has none.
       * @example cGFnZTI
       */
      NextToken?: string;
    };
    /** @description An event to send. */
    SendEventRequest: {
      /**
       * @description Which event, for example `application/vnd.amazonaws.connect.event.typing`.
       * @example application/vnd.amazonaws.connect.event.typing
       */
      ContentType: string;
      /** @description What belongs to the event, as JSON. A receipt names its message here. */
      Content?: string;
      /**
       * @description Makes the call safe to repeat: the service applies calls with the same token once. The
       *     client fills it with a UUID when it is left out or empty.
       * @example 7d0a1f6e-2b4c-4e0f-9c0b-5a3e8d6b4c21
       */
      ClientToken?: string;
    };
    /** @description The event as the service took it. */
    SendEventResponse: {
      /**
       * @description The id of the item in the transcript.
       * @example 5b1c0d6e-8f3a-4b7d-9c2e-1f0a3d5e7b90
       */
      Id?: string;
      /**
       * @description When the item was sent, in ISO 8601 with milliseconds, in UTC.
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
      /** @description The message itself. */
      Content: string;
      /**
       * @description Makes the call safe to repeat: the service applies calls with the same token once. The
       *     client fills it with a UUID when it is left out or empty.
       * @example 7d0a1f6e-2b4c-4e0f-9c0b-5a3e8d6b4c21
       */
      ClientToken?: string;
    };
    /** @description The message as the service took it. */
    SendMessageResponse: {
      /**
       * @description The id of the item in the transcript.
       * @example 5b1c0d6e-8f3a-4b7d-9c2e-1f0a3d5e7b90
       */
      Id?: string;
      /**
       * @description When the item was sent, in ISO 8601 with milliseconds, in UTC.
       * @example 2026-01-02T03:04:05.678Z
       */
      AbsoluteTime?: string;
      MessageMetadata?: components['schemas']['MessageProcessingMetadata'];
    };
    /** @description The file that is to be uploaded. */
    StartAttachmentUploadRequest: {
      /** @description The media type of the file, for example `image/png`. */
      ContentType: string;
      /**
       * @description The size of the file, in bytes.
       * @example 1048576
       */
      AttachmentSizeInBytes: number;
      /**
       * @description The name of the file, as the others see it.
       * @example parcel.png
       */
      AttachmentName: string;
      /**
       * @description Makes the call safe to repeat: the service applies calls with the same token once. The
       *     client fills it with a UUID when it is left out or empty.
       * @example 7d0a1f6e-2b4c-4e0f-9c0b-5a3e8d6b4c21
       */
      ClientToken: string;
    };
    /** @description Where to upload the bytes. */
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
       * @description The token with which the attendee joins the call.
       * @example am9pbg
       */
      JoinToken?: string;
    };
    /** @description What a call can do with audio. */
    AudioFeatures: {
      EchoReduction?: components['schemas']['MeetingFeatureStatus'];
    };
    /** @description The connection token, with which all other operations are called. */
    ConnectionCredentials: {
      /**
       * @description The connection token.
       * @example Y29ubmVjdGlvbiB0b2tlbg
       */
      ConnectionToken?: string;
      /**
       * Format: date-time
       * @description When the token expires, a day after it was made.
       * @example 2026-01-03T03:04:05.678Z
       */
      Expiry?: string;
    };
    /** @description One item of the transcript, a message, an event or an attachment. */
    Item: {
      /**
       * @description When the item was sent, in ISO 8601 with milliseconds, in UTC.
       * @example 2026-01-02T03:04:05.678Z
       */
      AbsoluteTime?: string;
      /**
       * @description What was said. Attachments and many events have none.
       * @example Hello, where is my parcel?
       */
      Content?: string;
      /**
       * @description The type of the content; for an event it names the event.
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
       * @description Who sent the item.
       * @example 6a5b4c3d-2e1f-4a0b-9c8d-7e6f5a4b3c2d
       */
      ParticipantId?: string;
      /**
       * @description The name of the sender, as the others see it.
       * @example Ada
       */
      DisplayName?: string;
      ParticipantRole?: components['schemas']['ParticipantRole'];
      /** @description The files of an attachment item. */
      Attachments?: components['schemas']['AttachmentItem'][];
      MessageMetadata?: components['schemas']['MessageMetadata'];
      /**
       * @description The contact that this item was taken over from, in a persistent chat.
       * @example 9e8d7c6b-5a4f-4e3d-8c2b-1a0f9e8d7c6b
       */
      RelatedContactId?: string;
      /**
       * @description The contact that the item belongs to.
       * @example 1d2f3a4b-5c6d-4e7f-8a9b-0c1d2e3f4a5b
       */
      ContactId?: string;
    };
    /** @description What a call can do. */
    MeetingFeaturesConfiguration: {
      Audio?: components['schemas']['AudioFeatures'];
    };
    /** @description What became of a message. */
    MessageMetadata: {
      /**
       * @description The id of the message.
       * @example 5b1c0d6e-8f3a-4b7d-9c2e-1f0a3d5e7b90
       */
      MessageId?: string;
      /** @description Who received the message, and who read it. */
      Receipts?: components['schemas']['Receipt'][];
      MessageProcessingStatus?: components['schemas']['MessageProcessingStatus'];
    };
    /** @description How far the processing of a message is. */
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
       * @description Who received it.
       * @example 0f1e2d3c-4b5a-4697-8879-6a5b4c3d2e1f
       */
      RecipientParticipantId?: string;
    };
    /**
     * @description Where in the transcript to start: at an item, at a time, or some items before the end.
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
       * @description The position to start at, counted from the newest item.
       * @example 10
       */
      MostRecent?: number;
    };
    /** @description Where and how to upload the bytes of an attachment. */
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
       * @description The headers that the `PUT` must carry.
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
     * @description The name of something that the user can do in a view.
     * @example Submit
     */
    ViewAction: string;
    /** @description What a view shows and does. */
    ViewContent: {
      /**
       * @description The JSON schema of the data that the template works on, as JSON.
       * @example {"type":"object"}
       */
      InputSchema?: string;
      /**
       * @description The template of the view, as JSON.
       * @example {"Head":{"Title":"Contact form"}}
       */
      Template?: string;
      /** @description What the user can do in the view. */
      Actions?: components['schemas']['ViewAction'][];
    };
    /** @description What is needed to join a call. */
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
       * @description Where the audio goes when the host cannot be reached.
       * @example wss://audio.example/fallback
       */
      AudioFallbackUrl?: string;
      /**
       * @description Where the call is negotiated.
       * @example wss://signaling.example
       */
      SignalingUrl?: string;
      /**
       * @description Where the call's events are reported.
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
    /** @description The WebSocket over which the chat arrives. */
    Websocket: {
      /**
       * @description The URL to open, once, within 100 seconds.
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
    /** @description What kind of item this is. */
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
    /** @description How far the processing of a message is. */
    MessageProcessingStatus: ('PROCESSING' | 'FAILED' | 'REJECTED') | string;
    /** @description What a participant is in the chat. */
    ParticipantRole: ('AGENT' | 'CUSTOMER' | 'SYSTEM' | 'CUSTOM_BOT' | 'SUPERVISOR') | string;
    /** @description What kind of resource was not found. */
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
     * @description Which way to read from the start position. The default is `BACKWARD` without a
     *     `StartPosition` and `FORWARD` with one.
     * @enum {string}
     */
    ScanDirection: 'FORWARD' | 'BACKWARD';
    /**
     * @description How to sort the items of a page by time. The default is `DESCENDING`.
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
    /** @description The request is at odds with the state of what it names. */
    ConflictException: {
      /**
       * @description What went wrong.
       * @example The token has expired
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
    /** @description What the request names does not exist. */
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
    /** @description A quota of the service or of the chat is used up. */
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
    /** @description The request breaks a rule. */
    ValidationException: {
      /**
       * @description What went wrong.
       * @example The token has expired
       */
      Message: string;
    };
  };
  responses: {
    /** @description The token is unknown, expired, of the wrong kind, or of a chat that has ended. */
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
    /** @description The request is at odds with the state of what it names. */
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
    /** @description The service failed. The call may or may not have been applied. */
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
    /** @description What the request names does not exist. */
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
    /** @description A quota of the service or of the chat is used up. */
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
    /** @description Too many requests. Wait, then try again. */
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
    /** @description The request breaks a rule; the message says which. */
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
     * @description The SHA-256 of the body, for a signing proxy. The service does not read it.
     * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
     */
    ContentSha256: string;
    /**
     * @description The time of the signature, for a signing proxy. The service does not read it.
     * @example 20191108T024128Z
     */
    Date: string;
    /**
     * @description The signature's algorithm, for a signing proxy. The service does not read it.
     * @example AWS4-HMAC-SHA256
     */
    Algorithm: string;
    /**
     * @description The signature's credential, for a signing proxy. The service does not read it.
     * @example AKIDEXAMPLE/20191108/us-east-1/connect/aws4_request
     */
    Credential: string;
    /**
     * @description The session token of credentials, for a signing proxy. The service does not read it.
     * @example c2Vzc2lvbg
     */
    SecurityToken: string;
    /**
     * @description The signature, for a signing proxy. The service does not read it.
     * @example 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
     */
    Signature: string;
    /**
     * @description The names of the signed headers, for a signing proxy. The service does not read it.
     * @example host;x-amz-date
     */
    SignedHeaders: string;
  };
  requestBodies: never;
  headers: {
    /** @description The id of the request, to name when asking AWS about it. */
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
         * @description The SHA-256 of the body, for a signing proxy. The service does not read it.
         * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
         */
        'X-Amz-Content-Sha256'?: components['parameters']['ContentSha256'];
        /**
         * @description The time of the signature, for a signing proxy. The service does not read it.
         * @example 20191108T024128Z
         */
        'X-Amz-Date'?: components['parameters']['Date'];
        /**
         * @description The signature's algorithm, for a signing proxy. The service does not read it.
         * @example AWS4-HMAC-SHA256
         */
        'X-Amz-Algorithm'?: components['parameters']['Algorithm'];
        /**
         * @description The signature's credential, for a signing proxy. The service does not read it.
         * @example AKIDEXAMPLE/20191108/us-east-1/connect/aws4_request
         */
        'X-Amz-Credential'?: components['parameters']['Credential'];
        /**
         * @description The session token of credentials, for a signing proxy. The service does not read it.
         * @example c2Vzc2lvbg
         */
        'X-Amz-Security-Token'?: components['parameters']['SecurityToken'];
        /**
         * @description The signature, for a signing proxy. The service does not read it.
         * @example 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
         */
        'X-Amz-Signature'?: components['parameters']['Signature'];
        /**
         * @description The names of the signed headers, for a signing proxy. The service does not read it.
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
         * @description The SHA-256 of the body, for a signing proxy. The service does not read it.
         * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
         */
        'X-Amz-Content-Sha256'?: components['parameters']['ContentSha256'];
        /**
         * @description The time of the signature, for a signing proxy. The service does not read it.
         * @example 20191108T024128Z
         */
        'X-Amz-Date'?: components['parameters']['Date'];
        /**
         * @description The signature's algorithm, for a signing proxy. The service does not read it.
         * @example AWS4-HMAC-SHA256
         */
        'X-Amz-Algorithm'?: components['parameters']['Algorithm'];
        /**
         * @description The signature's credential, for a signing proxy. The service does not read it.
         * @example AKIDEXAMPLE/20191108/us-east-1/connect/aws4_request
         */
        'X-Amz-Credential'?: components['parameters']['Credential'];
        /**
         * @description The session token of credentials, for a signing proxy. The service does not read it.
         * @example c2Vzc2lvbg
         */
        'X-Amz-Security-Token'?: components['parameters']['SecurityToken'];
        /**
         * @description The signature, for a signing proxy. The service does not read it.
         * @example 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
         */
        'X-Amz-Signature'?: components['parameters']['Signature'];
        /**
         * @description The names of the signed headers, for a signing proxy. The service does not read it.
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
         * @description The SHA-256 of the body, for a signing proxy. The service does not read it.
         * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
         */
        'X-Amz-Content-Sha256'?: components['parameters']['ContentSha256'];
        /**
         * @description The time of the signature, for a signing proxy. The service does not read it.
         * @example 20191108T024128Z
         */
        'X-Amz-Date'?: components['parameters']['Date'];
        /**
         * @description The signature's algorithm, for a signing proxy. The service does not read it.
         * @example AWS4-HMAC-SHA256
         */
        'X-Amz-Algorithm'?: components['parameters']['Algorithm'];
        /**
         * @description The signature's credential, for a signing proxy. The service does not read it.
         * @example AKIDEXAMPLE/20191108/us-east-1/connect/aws4_request
         */
        'X-Amz-Credential'?: components['parameters']['Credential'];
        /**
         * @description The session token of credentials, for a signing proxy. The service does not read it.
         * @example c2Vzc2lvbg
         */
        'X-Amz-Security-Token'?: components['parameters']['SecurityToken'];
        /**
         * @description The signature, for a signing proxy. The service does not read it.
         * @example 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
         */
        'X-Amz-Signature'?: components['parameters']['Signature'];
        /**
         * @description The names of the signed headers, for a signing proxy. The service does not read it.
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
      /** @description What was asked for in `Type`. */
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
         * @description The SHA-256 of the body, for a signing proxy. The service does not read it.
         * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
         */
        'X-Amz-Content-Sha256'?: components['parameters']['ContentSha256'];
        /**
         * @description The time of the signature, for a signing proxy. The service does not read it.
         * @example 20191108T024128Z
         */
        'X-Amz-Date'?: components['parameters']['Date'];
        /**
         * @description The signature's algorithm, for a signing proxy. The service does not read it.
         * @example AWS4-HMAC-SHA256
         */
        'X-Amz-Algorithm'?: components['parameters']['Algorithm'];
        /**
         * @description The signature's credential, for a signing proxy. The service does not read it.
         * @example AKIDEXAMPLE/20191108/us-east-1/connect/aws4_request
         */
        'X-Amz-Credential'?: components['parameters']['Credential'];
        /**
         * @description The session token of credentials, for a signing proxy. The service does not read it.
         * @example c2Vzc2lvbg
         */
        'X-Amz-Security-Token'?: components['parameters']['SecurityToken'];
        /**
         * @description The signature, for a signing proxy. The service does not read it.
         * @example 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
         */
        'X-Amz-Signature'?: components['parameters']['Signature'];
        /**
         * @description The names of the signed headers, for a signing proxy. The service does not read it.
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
         * @description The SHA-256 of the body, for a signing proxy. The service does not read it.
         * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
         */
        'X-Amz-Content-Sha256'?: components['parameters']['ContentSha256'];
        /**
         * @description The time of the signature, for a signing proxy. The service does not read it.
         * @example 20191108T024128Z
         */
        'X-Amz-Date'?: components['parameters']['Date'];
        /**
         * @description The signature's algorithm, for a signing proxy. The service does not read it.
         * @example AWS4-HMAC-SHA256
         */
        'X-Amz-Algorithm'?: components['parameters']['Algorithm'];
        /**
         * @description The signature's credential, for a signing proxy. The service does not read it.
         * @example AKIDEXAMPLE/20191108/us-east-1/connect/aws4_request
         */
        'X-Amz-Credential'?: components['parameters']['Credential'];
        /**
         * @description The session token of credentials, for a signing proxy. The service does not read it.
         * @example c2Vzc2lvbg
         */
        'X-Amz-Security-Token'?: components['parameters']['SecurityToken'];
        /**
         * @description The signature, for a signing proxy. The service does not read it.
         * @example 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
         */
        'X-Amz-Signature'?: components['parameters']['Signature'];
        /**
         * @description The names of the signed headers, for a signing proxy. The service does not read it.
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
         * @description The SHA-256 of the body, for a signing proxy. The service does not read it.
         * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
         */
        'X-Amz-Content-Sha256'?: components['parameters']['ContentSha256'];
        /**
         * @description The time of the signature, for a signing proxy. The service does not read it.
         * @example 20191108T024128Z
         */
        'X-Amz-Date'?: components['parameters']['Date'];
        /**
         * @description The signature's algorithm, for a signing proxy. The service does not read it.
         * @example AWS4-HMAC-SHA256
         */
        'X-Amz-Algorithm'?: components['parameters']['Algorithm'];
        /**
         * @description The signature's credential, for a signing proxy. The service does not read it.
         * @example AKIDEXAMPLE/20191108/us-east-1/connect/aws4_request
         */
        'X-Amz-Credential'?: components['parameters']['Credential'];
        /**
         * @description The session token of credentials, for a signing proxy. The service does not read it.
         * @example c2Vzc2lvbg
         */
        'X-Amz-Security-Token'?: components['parameters']['SecurityToken'];
        /**
         * @description The signature, for a signing proxy. The service does not read it.
         * @example 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
         */
        'X-Amz-Signature'?: components['parameters']['Signature'];
        /**
         * @description The names of the signed headers, for a signing proxy. The service does not read it.
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
         * @description The SHA-256 of the body, for a signing proxy. The service does not read it.
         * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
         */
        'X-Amz-Content-Sha256'?: components['parameters']['ContentSha256'];
        /**
         * @description The time of the signature, for a signing proxy. The service does not read it.
         * @example 20191108T024128Z
         */
        'X-Amz-Date'?: components['parameters']['Date'];
        /**
         * @description The signature's algorithm, for a signing proxy. The service does not read it.
         * @example AWS4-HMAC-SHA256
         */
        'X-Amz-Algorithm'?: components['parameters']['Algorithm'];
        /**
         * @description The signature's credential, for a signing proxy. The service does not read it.
         * @example AKIDEXAMPLE/20191108/us-east-1/connect/aws4_request
         */
        'X-Amz-Credential'?: components['parameters']['Credential'];
        /**
         * @description The session token of credentials, for a signing proxy. The service does not read it.
         * @example c2Vzc2lvbg
         */
        'X-Amz-Security-Token'?: components['parameters']['SecurityToken'];
        /**
         * @description The signature, for a signing proxy. The service does not read it.
         * @example 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
         */
        'X-Amz-Signature'?: components['parameters']['Signature'];
        /**
         * @description The names of the signed headers, for a signing proxy. The service does not read it.
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
         * @description The page size, as the older client sent it. The service reads it from the body.
         * @example 25
         */
        MaxResults?: string;
        /**
         * @description The page token, as the older client sent it. The service reads it from the body.
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
         * @description The SHA-256 of the body, for a signing proxy. The service does not read it.
         * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
         */
        'X-Amz-Content-Sha256'?: components['parameters']['ContentSha256'];
        /**
         * @description The time of the signature, for a signing proxy. The service does not read it.
         * @example 20191108T024128Z
         */
        'X-Amz-Date'?: components['parameters']['Date'];
        /**
         * @description The signature's algorithm, for a signing proxy. The service does not read it.
         * @example AWS4-HMAC-SHA256
         */
        'X-Amz-Algorithm'?: components['parameters']['Algorithm'];
        /**
         * @description The signature's credential, for a signing proxy. The service does not read it.
         * @example AKIDEXAMPLE/20191108/us-east-1/connect/aws4_request
         */
        'X-Amz-Credential'?: components['parameters']['Credential'];
        /**
         * @description The session token of credentials, for a signing proxy. The service does not read it.
         * @example c2Vzc2lvbg
         */
        'X-Amz-Security-Token'?: components['parameters']['SecurityToken'];
        /**
         * @description The signature, for a signing proxy. The service does not read it.
         * @example 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
         */
        'X-Amz-Signature'?: components['parameters']['Signature'];
        /**
         * @description The names of the signed headers, for a signing proxy. The service does not read it.
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
         * @description The SHA-256 of the body, for a signing proxy. The service does not read it.
         * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
         */
        'X-Amz-Content-Sha256'?: components['parameters']['ContentSha256'];
        /**
         * @description The time of the signature, for a signing proxy. The service does not read it.
         * @example 20191108T024128Z
         */
        'X-Amz-Date'?: components['parameters']['Date'];
        /**
         * @description The signature's algorithm, for a signing proxy. The service does not read it.
         * @example AWS4-HMAC-SHA256
         */
        'X-Amz-Algorithm'?: components['parameters']['Algorithm'];
        /**
         * @description The signature's credential, for a signing proxy. The service does not read it.
         * @example AKIDEXAMPLE/20191108/us-east-1/connect/aws4_request
         */
        'X-Amz-Credential'?: components['parameters']['Credential'];
        /**
         * @description The session token of credentials, for a signing proxy. The service does not read it.
         * @example c2Vzc2lvbg
         */
        'X-Amz-Security-Token'?: components['parameters']['SecurityToken'];
        /**
         * @description The signature, for a signing proxy. The service does not read it.
         * @example 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
         */
        'X-Amz-Signature'?: components['parameters']['Signature'];
        /**
         * @description The names of the signed headers, for a signing proxy. The service does not read it.
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
         * @description The SHA-256 of the body, for a signing proxy. The service does not read it.
         * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
         */
        'X-Amz-Content-Sha256'?: components['parameters']['ContentSha256'];
        /**
         * @description The time of the signature, for a signing proxy. The service does not read it.
         * @example 20191108T024128Z
         */
        'X-Amz-Date'?: components['parameters']['Date'];
        /**
         * @description The signature's algorithm, for a signing proxy. The service does not read it.
         * @example AWS4-HMAC-SHA256
         */
        'X-Amz-Algorithm'?: components['parameters']['Algorithm'];
        /**
         * @description The signature's credential, for a signing proxy. The service does not read it.
         * @example AKIDEXAMPLE/20191108/us-east-1/connect/aws4_request
         */
        'X-Amz-Credential'?: components['parameters']['Credential'];
        /**
         * @description The session token of credentials, for a signing proxy. The service does not read it.
         * @example c2Vzc2lvbg
         */
        'X-Amz-Security-Token'?: components['parameters']['SecurityToken'];
        /**
         * @description The signature, for a signing proxy. The service does not read it.
         * @example 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
         */
        'X-Amz-Signature'?: components['parameters']['Signature'];
        /**
         * @description The names of the signed headers, for a signing proxy. The service does not read it.
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
         * @description The SHA-256 of the body, for a signing proxy. The service does not read it.
         * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
         */
        'X-Amz-Content-Sha256'?: components['parameters']['ContentSha256'];
        /**
         * @description The time of the signature, for a signing proxy. The service does not read it.
         * @example 20191108T024128Z
         */
        'X-Amz-Date'?: components['parameters']['Date'];
        /**
         * @description The signature's algorithm, for a signing proxy. The service does not read it.
         * @example AWS4-HMAC-SHA256
         */
        'X-Amz-Algorithm'?: components['parameters']['Algorithm'];
        /**
         * @description The signature's credential, for a signing proxy. The service does not read it.
         * @example AKIDEXAMPLE/20191108/us-east-1/connect/aws4_request
         */
        'X-Amz-Credential'?: components['parameters']['Credential'];
        /**
         * @description The session token of credentials, for a signing proxy. The service does not read it.
         * @example c2Vzc2lvbg
         */
        'X-Amz-Security-Token'?: components['parameters']['SecurityToken'];
        /**
         * @description The signature, for a signing proxy. The service does not read it.
         * @example 5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
         */
        'X-Amz-Signature'?: components['parameters']['Signature'];
        /**
         * @description The names of the signed headers, for a signing proxy. The service does not read it.
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
      /** @description The id of the attachment, and where and how to upload its bytes. */
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
