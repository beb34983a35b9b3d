// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { CallOptions } from '../runtime/call/CallOptions.js';

/** Options that every operation accepts. */
interface CommonParameters extends CallOptions {
  /** The SHA-256 hash of the body, for a proxy that checks signatures. The service does not read it. */
  readonly xAmzContentSha256?: string | undefined;
  /** The time of the signature, for a proxy that checks signatures. The service does not read it. */
  readonly xAmzDate?: string | undefined;
  /**
   * The algorithm of the signature, for a proxy that checks signatures. The service does not read
   * it.
   */
  readonly xAmzAlgorithm?: string | undefined;
  /**
   * The credential of the signature, for a proxy that checks signatures. The service does not read
   * it.
   */
  readonly xAmzCredential?: string | undefined;
  /**
   * The session token of the credentials, for a proxy that checks signatures. The service does not
   * read it.
   */
  readonly xAmzSecurityToken?: string | undefined;
  /** The signature, for a proxy that checks signatures. The service does not read it. */
  readonly xAmzSignature?: string | undefined;
  /**
   * The names of the signed headers, for a proxy that checks signatures. The service does not read
   * it.
   */
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
  /** The page size. Only older clients send it here; the service reads it from the body. */
  readonly maxResults?: string | undefined;
  /** The page token. Only older clients send it here; the service reads it from the body. */
  readonly nextToken?: string | undefined;
}

/** Options of `sendEvent`. */
export type SendEventOptions = CommonParameters;

/** Options of `sendMessage`. */
export type SendMessageOptions = CommonParameters;

/** Options of `startAttachmentUpload`. */
export type StartAttachmentUploadOptions = CommonParameters;
