import type { CallResponse } from './CallResponse.js';
import type { ResponseConventions } from './ResponseConventions.js';

/** The metadata of a call. */
export interface ResponseMetadata {
  /** The HTTP status of the last response. */
  httpStatusCode?: number;
  /** The id that the service gave the request. Quote it if you contact support. */
  requestId?: string;
  /** A second id that some services give the request. */
  extendedRequestId?: string;
  /** The id that a content delivery network gave the request. */
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

/**
 * The metadata of a response. Values that the response does not have are left out.
 *
 * @param secrets - what an error must not show, because a header may quote a secret too.
 */
export function metadataOf(
  response: CallResponse,
  facts: { readonly attempts: number; readonly totalRetryDelay: number },
  { ids }: ResponseConventions,
  secrets?: { conceal(text: string): string },
): ResponseMetadata {
  const metadata: ResponseMetadata = { httpStatusCode: response.status };
  for (const [id, header] of ids) {
    const value = response.get(header);
    if (value !== undefined) metadata[id] ??= secrets?.conceal(value) ?? value;
  }
  metadata.attempts = facts.attempts;
  metadata.totalRetryDelay = facts.totalRetryDelay;
  return metadata;
}
