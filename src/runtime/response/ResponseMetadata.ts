import type { CallResponse } from './CallResponse.js';

/** What is known of a call beside its data, as users of the AWS SDK know it. */
export interface ResponseMetadata {
  /** Of the last answer. */
  httpStatusCode?: number;
  /** The id of the request, to name when asking AWS about it. */
  requestId?: string;
  extendedRequestId?: string;
  /** The id that the edge before the service gave the request. */
  cfId?: string;
  /** How many times the request was sent. */
  attempts?: number;
  /** How long the call waited between its attempts, in ms. */
  totalRetryDelay?: number;
}

/** What carries metadata. */
export interface MetadataBearer {
  $metadata: ResponseMetadata;
}

/** The metadata of an answer; what the answer does not have is left out. */
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
