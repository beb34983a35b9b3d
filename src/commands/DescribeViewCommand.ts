// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { Command, type OutputOf } from '../client/Command.js';
import type { DescribeViewResponse } from '../model/index.js';
import type { Operation } from '../runtime/operation/Operation.js';
import type { MetadataBearer } from '../runtime/response/ResponseMetadata.js';
import { describeView } from '../service/operations.js';

/** The input of {@link DescribeViewCommand}. */
export interface DescribeViewCommandInput {
  /**
   * The connection token, from `CreateParticipantConnection`.
   *
   * 1 to 1000 characters.
   */
  ConnectionToken: string | undefined;

  /**
   * The view token from the message that shows the view.
   *
   * 1 to 1000 characters.
   */
  ViewToken: string | undefined;
}

/** The output of {@link DescribeViewCommand}. */
export interface DescribeViewCommandOutput extends OutputOf<DescribeViewResponse>, MetadataBearer {}

/**
 * Returns a view: a small user interface that the contact shows.
 *
 * A contact flow or an agent can show a view, such as a form, a list or cards. The message that
 * shows the view contains a view token. Call this with that token to get the template of the
 * view, its data and its actions.
 *
 * `GET /participant/views/{ViewToken}`
 *
 * @throws ValidationException, AccessDeniedException, ResourceNotFoundException,
 * ThrottlingException, InternalServerException, or another ServiceException; ConnectionError,
 * TimeoutError, AbortError or ResponseParseError; TypeError if a required member is missing.
 */
export class DescribeViewCommand extends Command<
  DescribeViewCommandInput,
  DescribeViewCommandOutput
> {
  /** @internal */
  override get operation(): Operation<DescribeViewResponse> {
    return describeView;
  }
}

/** The input of {@link DescribeViewCommand}, under another name. */
export type DescribeViewRequest = DescribeViewCommandInput;
