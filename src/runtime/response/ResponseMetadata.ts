import type { CallResponse } from './CallResponse.js';

/** The metadata of a call, in the AWS SDK's form. */
export interface ResponseMetadata {
  /** The HTTP status of the last response. */
  httpStatusCode?: number;
  /** The id that AWS Support asks for. */
  requestId?: string;
  /** The extended request id of Amazon S3 and some other services. */
  extendedRequestId?: string;
  /** The id that CloudFront gave the request. */
  cfId?: string;
  /** The number of attempts. */
  attempts?: number;
  /** How long the call waited between attempts, in ms. */
  totalRetryDelay?: number;
}

/** An object with metadata: the output of a command. */
export interface MetadataBearer {
  /** The metadata of the call. */
  $metadata: ResponseMetadata;
}

/** The metadata of a response. Values that the response does not have are left out. */
export function metadataOf(
  response: CallResponse,
  facts: { readonly attempts: number; readonly totalRetryDelay: number },
): ResponseMetadata {
  const metadata: ResponseMetadata = { httpStatusCode: response.status };
  const requestId = response.get('x-amzn-requestid') ?? response.get('x-amz-request-id');
  if (requestId !== undefined) metadata.requestId = requestId;
  const extendedRequestId = response.get('x-amz-id-2');
  if (extendedRequestId !== undefined) metadata.extendedRequestId = extendedRequestId;
  const cfId = response.get('x-amz-cf-id');
  if (cfId !== undefined) metadata.cfId = cfId;
  metadata.attempts = facts.attempts;
  metadata.totalRetryDelay = facts.totalRetryDelay;
  return metadata;
}
