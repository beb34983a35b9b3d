// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { CallOptions } from '../runtime/options.js';

/** Options of `cancelParticipantAuthentication`. */
export interface CancelParticipantAuthenticationOptions extends CallOptions {
  /** The SHA-256 of the body, for a signing proxy. The service does not read it. */
  readonly xAmzContentSha256?: string | undefined;
  /** The time of the signature, for a signing proxy. The service does not read it. */
  readonly xAmzDate?: string | undefined;
  /** The signature's algorithm, for a signing proxy. The service does not read it. */
  readonly xAmzAlgorithm?: string | undefined;
  /** The signature's credential, for a signing proxy. The service does not read it. */
  readonly xAmzCredential?: string | undefined;
  /** The session token of credentials, for a signing proxy. The service does not read it. */
  readonly xAmzSecurityToken?: string | undefined;
  /** The signature, for a signing proxy. The service does not read it. */
  readonly xAmzSignature?: string | undefined;
  /** The names of the signed headers, for a signing proxy. The service does not read it. */
  readonly xAmzSignedHeaders?: string | undefined;
}

/** Options of `completeAttachmentUpload`. */
export interface CompleteAttachmentUploadOptions extends CallOptions {
  /** The SHA-256 of the body, for a signing proxy. The service does not read it. */
  readonly xAmzContentSha256?: string | undefined;
  /** The time of the signature, for a signing proxy. The service does not read it. */
  readonly xAmzDate?: string | undefined;
  /** The signature's algorithm, for a signing proxy. The service does not read it. */
  readonly xAmzAlgorithm?: string | undefined;
  /** The signature's credential, for a signing proxy. The service does not read it. */
  readonly xAmzCredential?: string | undefined;
  /** The session token of credentials, for a signing proxy. The service does not read it. */
  readonly xAmzSecurityToken?: string | undefined;
  /** The signature, for a signing proxy. The service does not read it. */
  readonly xAmzSignature?: string | undefined;
  /** The names of the signed headers, for a signing proxy. The service does not read it. */
  readonly xAmzSignedHeaders?: string | undefined;
}

/** Options of `createParticipantConnection`. */
export interface CreateParticipantConnectionOptions extends CallOptions {
  /** The SHA-256 of the body, for a signing proxy. The service does not read it. */
  readonly xAmzContentSha256?: string | undefined;
  /** The time of the signature, for a signing proxy. The service does not read it. */
  readonly xAmzDate?: string | undefined;
  /** The signature's algorithm, for a signing proxy. The service does not read it. */
  readonly xAmzAlgorithm?: string | undefined;
  /** The signature's credential, for a signing proxy. The service does not read it. */
  readonly xAmzCredential?: string | undefined;
  /** The session token of credentials, for a signing proxy. The service does not read it. */
  readonly xAmzSecurityToken?: string | undefined;
  /** The signature, for a signing proxy. The service does not read it. */
  readonly xAmzSignature?: string | undefined;
  /** The names of the signed headers, for a signing proxy. The service does not read it. */
  readonly xAmzSignedHeaders?: string | undefined;
}

/** Options of `describeView`. */
export interface DescribeViewOptions extends CallOptions {
  /** The SHA-256 of the body, for a signing proxy. The service does not read it. */
  readonly xAmzContentSha256?: string | undefined;
  /** The time of the signature, for a signing proxy. The service does not read it. */
  readonly xAmzDate?: string | undefined;
  /** The signature's algorithm, for a signing proxy. The service does not read it. */
  readonly xAmzAlgorithm?: string | undefined;
  /** The signature's credential, for a signing proxy. The service does not read it. */
  readonly xAmzCredential?: string | undefined;
  /** The session token of credentials, for a signing proxy. The service does not read it. */
  readonly xAmzSecurityToken?: string | undefined;
  /** The signature, for a signing proxy. The service does not read it. */
  readonly xAmzSignature?: string | undefined;
  /** The names of the signed headers, for a signing proxy. The service does not read it. */
  readonly xAmzSignedHeaders?: string | undefined;
}

/** Options of `disconnectParticipant`. */
export interface DisconnectParticipantOptions extends CallOptions {
  /** The SHA-256 of the body, for a signing proxy. The service does not read it. */
  readonly xAmzContentSha256?: string | undefined;
  /** The time of the signature, for a signing proxy. The service does not read it. */
  readonly xAmzDate?: string | undefined;
  /** The signature's algorithm, for a signing proxy. The service does not read it. */
  readonly xAmzAlgorithm?: string | undefined;
  /** The signature's credential, for a signing proxy. The service does not read it. */
  readonly xAmzCredential?: string | undefined;
  /** The session token of credentials, for a signing proxy. The service does not read it. */
  readonly xAmzSecurityToken?: string | undefined;
  /** The signature, for a signing proxy. The service does not read it. */
  readonly xAmzSignature?: string | undefined;
  /** The names of the signed headers, for a signing proxy. The service does not read it. */
  readonly xAmzSignedHeaders?: string | undefined;
}

/** Options of `getAttachment`. */
export interface GetAttachmentOptions extends CallOptions {
  /** The SHA-256 of the body, for a signing proxy. The service does not read it. */
  readonly xAmzContentSha256?: string | undefined;
  /** The time of the signature, for a signing proxy. The service does not read it. */
  readonly xAmzDate?: string | undefined;
  /** The signature's algorithm, for a signing proxy. The service does not read it. */
  readonly xAmzAlgorithm?: string | undefined;
  /** The signature's credential, for a signing proxy. The service does not read it. */
  readonly xAmzCredential?: string | undefined;
  /** The session token of credentials, for a signing proxy. The service does not read it. */
  readonly xAmzSecurityToken?: string | undefined;
  /** The signature, for a signing proxy. The service does not read it. */
  readonly xAmzSignature?: string | undefined;
  /** The names of the signed headers, for a signing proxy. The service does not read it. */
  readonly xAmzSignedHeaders?: string | undefined;
}

/** Options of `getAuthenticationUrl`. */
export interface GetAuthenticationUrlOptions extends CallOptions {
  /** The SHA-256 of the body, for a signing proxy. The service does not read it. */
  readonly xAmzContentSha256?: string | undefined;
  /** The time of the signature, for a signing proxy. The service does not read it. */
  readonly xAmzDate?: string | undefined;
  /** The signature's algorithm, for a signing proxy. The service does not read it. */
  readonly xAmzAlgorithm?: string | undefined;
  /** The signature's credential, for a signing proxy. The service does not read it. */
  readonly xAmzCredential?: string | undefined;
  /** The session token of credentials, for a signing proxy. The service does not read it. */
  readonly xAmzSecurityToken?: string | undefined;
  /** The signature, for a signing proxy. The service does not read it. */
  readonly xAmzSignature?: string | undefined;
  /** The names of the signed headers, for a signing proxy. The service does not read it. */
  readonly xAmzSignedHeaders?: string | undefined;
}

/** Options of `getTranscript`. */
export interface GetTranscriptOptions extends CallOptions {
  /** The SHA-256 of the body, for a signing proxy. The service does not read it. */
  readonly xAmzContentSha256?: string | undefined;
  /** The time of the signature, for a signing proxy. The service does not read it. */
  readonly xAmzDate?: string | undefined;
  /** The signature's algorithm, for a signing proxy. The service does not read it. */
  readonly xAmzAlgorithm?: string | undefined;
  /** The signature's credential, for a signing proxy. The service does not read it. */
  readonly xAmzCredential?: string | undefined;
  /** The session token of credentials, for a signing proxy. The service does not read it. */
  readonly xAmzSecurityToken?: string | undefined;
  /** The signature, for a signing proxy. The service does not read it. */
  readonly xAmzSignature?: string | undefined;
  /** The names of the signed headers, for a signing proxy. The service does not read it. */
  readonly xAmzSignedHeaders?: string | undefined;
  /** The page size, as the older client sent it. The service reads it from the body. */
  readonly maxResults?: string | undefined;
  /** The page token, as the older client sent it. The service reads it from the body. */
  readonly nextToken?: string | undefined;
}

/** Options of `sendEvent`. */
export interface SendEventOptions extends CallOptions {
  /** The SHA-256 of the body, for a signing proxy. The service does not read it. */
  readonly xAmzContentSha256?: string | undefined;
  /** The time of the signature, for a signing proxy. The service does not read it. */
  readonly xAmzDate?: string | undefined;
  /** The signature's algorithm, for a signing proxy. The service does not read it. */
  readonly xAmzAlgorithm?: string | undefined;
  /** The signature's credential, for a signing proxy. The service does not read it. */
  readonly xAmzCredential?: string | undefined;
  /** The session token of credentials, for a signing proxy. The service does not read it. */
  readonly xAmzSecurityToken?: string | undefined;
  /** The signature, for a signing proxy. The service does not read it. */
  readonly xAmzSignature?: string | undefined;
  /** The names of the signed headers, for a signing proxy. The service does not read it. */
  readonly xAmzSignedHeaders?: string | undefined;
}

/** Options of `sendMessage`. */
export interface SendMessageOptions extends CallOptions {
  /** The SHA-256 of the body, for a signing proxy. The service does not read it. */
  readonly xAmzContentSha256?: string | undefined;
  /** The time of the signature, for a signing proxy. The service does not read it. */
  readonly xAmzDate?: string | undefined;
  /** The signature's algorithm, for a signing proxy. The service does not read it. */
  readonly xAmzAlgorithm?: string | undefined;
  /** The signature's credential, for a signing proxy. The service does not read it. */
  readonly xAmzCredential?: string | undefined;
  /** The session token of credentials, for a signing proxy. The service does not read it. */
  readonly xAmzSecurityToken?: string | undefined;
  /** The signature, for a signing proxy. The service does not read it. */
  readonly xAmzSignature?: string | undefined;
  /** The names of the signed headers, for a signing proxy. The service does not read it. */
  readonly xAmzSignedHeaders?: string | undefined;
}

/** Options of `startAttachmentUpload`. */
export interface StartAttachmentUploadOptions extends CallOptions {
  /** The SHA-256 of the body, for a signing proxy. The service does not read it. */
  readonly xAmzContentSha256?: string | undefined;
  /** The time of the signature, for a signing proxy. The service does not read it. */
  readonly xAmzDate?: string | undefined;
  /** The signature's algorithm, for a signing proxy. The service does not read it. */
  readonly xAmzAlgorithm?: string | undefined;
  /** The signature's credential, for a signing proxy. The service does not read it. */
  readonly xAmzCredential?: string | undefined;
  /** The session token of credentials, for a signing proxy. The service does not read it. */
  readonly xAmzSecurityToken?: string | undefined;
  /** The signature, for a signing proxy. The service does not read it. */
  readonly xAmzSignature?: string | undefined;
  /** The names of the signed headers, for a signing proxy. The service does not read it. */
  readonly xAmzSignedHeaders?: string | undefined;
}
