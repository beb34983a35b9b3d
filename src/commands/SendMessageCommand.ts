// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { Command, type InputOf, type OutputOf } from '../client/Command.js';
import type { SendMessageRequest, SendMessageResponse } from '../model/index.js';
import type { Operation } from '../runtime/operation/Operation.js';
import type { MetadataBearer } from '../runtime/response/ResponseMetadata.js';
import { sendMessage } from '../service/operations.js';

/** The input of {@link SendMessageCommand}. */
export interface SendMessageCommandInput extends InputOf<SendMessageRequest, 'ClientToken'> {
  /**
   * The connection token, from `CreateParticipantConnection`.
   *
   * 1 to 1000 characters.
   */
  ConnectionToken: string | undefined;
}

/**
 * The output of {@link SendMessageCommand}.
 *
 * Enum members list the known values, and newer ones are passed on unchanged. Give each `switch` a
 * `default`, and cast with `as string` to compare with a value that is not listed.
 */
export interface SendMessageCommandOutput extends OutputOf<SendMessageResponse>, MetadataBearer {}

/**
 * Sends a message to the chat.
 *
 * Every participant of the chat receives the message, including its sender.
 *
 * `Content` may have up to 16,384 bytes. Some channels allow less: for example, WhatsApp allows
 * 1,024 characters. A chat accepts only the content types that were listed in
 * `SupportedMessagingContentTypes` when it was started.
 *
 * `POST /participant/message`
 *
 * @throws ValidationException, AccessDeniedException, ThrottlingException,
 * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
 * or ResponseParseError; TypeError if a required member is missing.
 */
export class SendMessageCommand extends Command<SendMessageCommandInput, SendMessageCommandOutput> {
  /** @internal */
  override get operation(): Operation<SendMessageResponse> {
    return sendMessage;
  }
}
