// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { CallOptions } from '../runtime/call/CallOptions.js';

/** What every operation takes. */
interface CommonParameters extends CallOptions {
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

/** Options of `cancelParticipantAuthentication`. */
export type CancelParticipantAuthenticationOptions = CommonParameters;

/** Options of `completeAttachmentUpload`. */
export type CompleteAttachmentUploadOptions = CommonParameters;

/** Options of `createParticipantConnection`. */
export type CreateParticipantConnectionOptions = CommonParameters;

/** Options of `describeView`. */
export type DescribeViewOptions = CommonParameters;

/** Options of `disconnectParticipant`. */
export type DisconnectParticipantOptions = CommonParameters;

/** Options of `getAttachment`. */
export type GetAttachmentOptions = CommonParameters;

/** Options of `getAuthenticationUrl`. */
export type GetAuthenticationUrlOptions = CommonParameters;

/** Options of `getTranscript`. */
export interface GetTranscriptOptions extends CommonParameters {
  /** The page size, as the older client sent it. The service reads it from the body. */
  readonly maxResults?: string | undefined;
  /** The page token, as the older client sent it. The service reads it from the body. */
  readonly nextToken?: string | undefined;
}

/** Options of `sendEvent`. */
export type SendEventOptions = CommonParameters;

/** Options of `sendMessage`. */
export type SendMessageOptions = CommonParameters;

/** Options of `startAttachmentUpload`. */
export type StartAttachmentUploadOptions = CommonParameters;
