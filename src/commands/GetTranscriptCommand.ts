// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { Command, type InputOf, type OutputOf } from '../client/Command.js';
import type { GetTranscriptRequest, GetTranscriptResponse } from '../model/index.js';
import type { Operation } from '../runtime/operation/Operation.js';
import type { MetadataBearer } from '../runtime/response/ResponseMetadata.js';
import { getTranscript } from '../service/operations.js';

/** The input of {@link GetTranscriptCommand}. */
export interface GetTranscriptCommandInput extends InputOf<GetTranscriptRequest> {
  /**
   * The connection token, from `CreateParticipantConnection`.
   *
   * 1 to 1000 characters.
   */
  ConnectionToken: string | undefined;
}

/**
 * The output of {@link GetTranscriptCommand}.
 *
 * Enum members list the known values, and newer ones are passed on unchanged. Give each `switch` a
 * `default`, and cast with `as string` to compare with a value that is not listed.
 */
export interface GetTranscriptCommandOutput
  extends OutputOf<GetTranscriptResponse>, MetadataBearer {}

/**
 * Reads the transcript of the chat, page by page.
 *
 * Returns the items of the chat: messages, events and attachments, with their receipts.
 * Without a `StartPosition`, it starts at the newest item and reads `BACKWARD`. With one, it
 * reads `FORWARD` by default. The result includes the start position itself, in both
 * directions. `SortOrder` sorts the items within a page.
 *
 * If there are more items, the response has a `NextToken`. Send the same request with it to
 * get the next page. The last page has no `NextToken`.
 *
 * In a persistent chat, pass `ContactId` to read the transcript of an earlier contact.
 *
 * `POST /participant/transcript`
 *
 * @throws ValidationException, AccessDeniedException, ThrottlingException,
 * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
 * or ResponseParseError; TypeError if a required member is missing.
 */
export class GetTranscriptCommand extends Command<
  GetTranscriptCommandInput,
  GetTranscriptCommandOutput
> {
  /** @internal */
  override get operation(): Operation<GetTranscriptResponse> {
    return getTranscript;
  }
}
