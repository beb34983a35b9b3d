// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ConnectParticipantClient } from '../client/ConnectParticipantClient.js';
import type { SendCallback, SendOptions } from '../client/SendOptions.js';
import type { PaginationConfiguration, Paginator } from '../client/paginate.js';
import {
  CancelParticipantAuthenticationCommand,
  type CancelParticipantAuthenticationCommandInput,
  type CancelParticipantAuthenticationCommandOutput,
} from './CancelParticipantAuthenticationCommand.js';
import {
  CompleteAttachmentUploadCommand,
  type CompleteAttachmentUploadCommandInput,
  type CompleteAttachmentUploadCommandOutput,
} from './CompleteAttachmentUploadCommand.js';
import {
  CreateParticipantConnectionCommand,
  type CreateParticipantConnectionCommandInput,
  type CreateParticipantConnectionCommandOutput,
} from './CreateParticipantConnectionCommand.js';
import {
  DescribeViewCommand,
  type DescribeViewCommandInput,
  type DescribeViewCommandOutput,
} from './DescribeViewCommand.js';
import {
  DisconnectParticipantCommand,
  type DisconnectParticipantCommandInput,
  type DisconnectParticipantCommandOutput,
} from './DisconnectParticipantCommand.js';
import {
  GetAttachmentCommand,
  type GetAttachmentCommandInput,
  type GetAttachmentCommandOutput,
} from './GetAttachmentCommand.js';
import {
  GetAuthenticationUrlCommand,
  type GetAuthenticationUrlCommandInput,
  type GetAuthenticationUrlCommandOutput,
} from './GetAuthenticationUrlCommand.js';
import {
  GetTranscriptCommand,
  type GetTranscriptCommandInput,
  type GetTranscriptCommandOutput,
} from './GetTranscriptCommand.js';
import {
  SendEventCommand,
  type SendEventCommandInput,
  type SendEventCommandOutput,
} from './SendEventCommand.js';
import {
  SendMessageCommand,
  type SendMessageCommandInput,
  type SendMessageCommandOutput,
} from './SendMessageCommand.js';
import {
  StartAttachmentUploadCommand,
  type StartAttachmentUploadCommandInput,
  type StartAttachmentUploadCommandOutput,
} from './StartAttachmentUploadCommand.js';
import { paginateGetTranscript } from './paginateGetTranscript.js';

/**
 * The chat side of Amazon Connect, for customers, agents and bots.
 *
 * `ConnectParticipantClient` with one method per operation. For a smaller bundle, use
 * `ConnectParticipantClient` and only the commands that you need.
 */
export class ConnectParticipant extends ConnectParticipantClient {
  /**
   * Cancels a sign-in that the contact flow has requested.
   *
   * @see CancelParticipantAuthenticationCommand
   */
  cancelParticipantAuthentication(
    args: CancelParticipantAuthenticationCommandInput,
    callback: SendCallback<CancelParticipantAuthenticationCommandOutput>,
  ): void;
  /**
   * Cancels a sign-in that the contact flow has requested.
   *
   * @see CancelParticipantAuthenticationCommand
   */
  cancelParticipantAuthentication(
    args: CancelParticipantAuthenticationCommandInput,
    options?: SendOptions,
  ): Promise<CancelParticipantAuthenticationCommandOutput>;
  /**
   * Cancels a sign-in that the contact flow has requested.
   *
   * @see CancelParticipantAuthenticationCommand
   */
  cancelParticipantAuthentication(
    args: CancelParticipantAuthenticationCommandInput,
    options: SendOptions,
    callback: SendCallback<CancelParticipantAuthenticationCommandOutput>,
  ): void;
  cancelParticipantAuthentication(
    args: CancelParticipantAuthenticationCommandInput,
    options?: SendOptions | SendCallback<CancelParticipantAuthenticationCommandOutput>,
    callback?: SendCallback<CancelParticipantAuthenticationCommandOutput>,
  ): Promise<CancelParticipantAuthenticationCommandOutput> | undefined {
    return this.send(new CancelParticipantAuthenticationCommand(args), options, callback);
  }

  /**
   * Confirms that the bytes of an attachment have been uploaded.
   *
   * @see CompleteAttachmentUploadCommand
   */
  completeAttachmentUpload(
    args: CompleteAttachmentUploadCommandInput,
    callback: SendCallback<CompleteAttachmentUploadCommandOutput>,
  ): void;
  /**
   * Confirms that the bytes of an attachment have been uploaded.
   *
   * @see CompleteAttachmentUploadCommand
   */
  completeAttachmentUpload(
    args: CompleteAttachmentUploadCommandInput,
    options?: SendOptions,
  ): Promise<CompleteAttachmentUploadCommandOutput>;
  /**
   * Confirms that the bytes of an attachment have been uploaded.
   *
   * @see CompleteAttachmentUploadCommand
   */
  completeAttachmentUpload(
    args: CompleteAttachmentUploadCommandInput,
    options: SendOptions,
    callback: SendCallback<CompleteAttachmentUploadCommandOutput>,
  ): void;
  completeAttachmentUpload(
    args: CompleteAttachmentUploadCommandInput,
    options?: SendOptions | SendCallback<CompleteAttachmentUploadCommandOutput>,
    callback?: SendCallback<CompleteAttachmentUploadCommandOutput>,
  ): Promise<CompleteAttachmentUploadCommandOutput> | undefined {
    return this.send(new CompleteAttachmentUploadCommand(args), options, callback);
  }

  /**
   * Opens a connection for the participant and returns the connection token.
   *
   * @see CreateParticipantConnectionCommand
   */
  createParticipantConnection(
    args: CreateParticipantConnectionCommandInput,
    callback: SendCallback<CreateParticipantConnectionCommandOutput>,
  ): void;
  /**
   * Opens a connection for the participant and returns the connection token.
   *
   * @see CreateParticipantConnectionCommand
   */
  createParticipantConnection(
    args: CreateParticipantConnectionCommandInput,
    options?: SendOptions,
  ): Promise<CreateParticipantConnectionCommandOutput>;
  /**
   * Opens a connection for the participant and returns the connection token.
   *
   * @see CreateParticipantConnectionCommand
   */
  createParticipantConnection(
    args: CreateParticipantConnectionCommandInput,
    options: SendOptions,
    callback: SendCallback<CreateParticipantConnectionCommandOutput>,
  ): void;
  createParticipantConnection(
    args: CreateParticipantConnectionCommandInput,
    options?: SendOptions | SendCallback<CreateParticipantConnectionCommandOutput>,
    callback?: SendCallback<CreateParticipantConnectionCommandOutput>,
  ): Promise<CreateParticipantConnectionCommandOutput> | undefined {
    return this.send(new CreateParticipantConnectionCommand(args), options, callback);
  }

  /**
   * Returns a view: a small user interface that the contact shows.
   *
   * @see DescribeViewCommand
   */
  describeView(
    args: DescribeViewCommandInput,
    callback: SendCallback<DescribeViewCommandOutput>,
  ): void;
  /**
   * Returns a view: a small user interface that the contact shows.
   *
   * @see DescribeViewCommand
   */
  describeView(
    args: DescribeViewCommandInput,
    options?: SendOptions,
  ): Promise<DescribeViewCommandOutput>;
  /**
   * Returns a view: a small user interface that the contact shows.
   *
   * @see DescribeViewCommand
   */
  describeView(
    args: DescribeViewCommandInput,
    options: SendOptions,
    callback: SendCallback<DescribeViewCommandOutput>,
  ): void;
  describeView(
    args: DescribeViewCommandInput,
    options?: SendOptions | SendCallback<DescribeViewCommandOutput>,
    callback?: SendCallback<DescribeViewCommandOutput>,
  ): Promise<DescribeViewCommandOutput> | undefined {
    return this.send(new DescribeViewCommand(args), options, callback);
  }

  /**
   * Disconnects the participant from the chat.
   *
   * @see DisconnectParticipantCommand
   */
  disconnectParticipant(
    args: DisconnectParticipantCommandInput,
    callback: SendCallback<DisconnectParticipantCommandOutput>,
  ): void;
  /**
   * Disconnects the participant from the chat.
   *
   * @see DisconnectParticipantCommand
   */
  disconnectParticipant(
    args: DisconnectParticipantCommandInput,
    options?: SendOptions,
  ): Promise<DisconnectParticipantCommandOutput>;
  /**
   * Disconnects the participant from the chat.
   *
   * @see DisconnectParticipantCommand
   */
  disconnectParticipant(
    args: DisconnectParticipantCommandInput,
    options: SendOptions,
    callback: SendCallback<DisconnectParticipantCommandOutput>,
  ): void;
  disconnectParticipant(
    args: DisconnectParticipantCommandInput,
    options?: SendOptions | SendCallback<DisconnectParticipantCommandOutput>,
    callback?: SendCallback<DisconnectParticipantCommandOutput>,
  ): Promise<DisconnectParticipantCommandOutput> | undefined {
    return this.send(new DisconnectParticipantCommand(args), options, callback);
  }

  /**
   * Returns a URL to download an attachment from.
   *
   * @see GetAttachmentCommand
   */
  getAttachment(
    args: GetAttachmentCommandInput,
    callback: SendCallback<GetAttachmentCommandOutput>,
  ): void;
  /**
   * Returns a URL to download an attachment from.
   *
   * @see GetAttachmentCommand
   */
  getAttachment(
    args: GetAttachmentCommandInput,
    options?: SendOptions,
  ): Promise<GetAttachmentCommandOutput>;
  /**
   * Returns a URL to download an attachment from.
   *
   * @see GetAttachmentCommand
   */
  getAttachment(
    args: GetAttachmentCommandInput,
    options: SendOptions,
    callback: SendCallback<GetAttachmentCommandOutput>,
  ): void;
  getAttachment(
    args: GetAttachmentCommandInput,
    options?: SendOptions | SendCallback<GetAttachmentCommandOutput>,
    callback?: SendCallback<GetAttachmentCommandOutput>,
  ): Promise<GetAttachmentCommandOutput> | undefined {
    return this.send(new GetAttachmentCommand(args), options, callback);
  }

  /**
   * Returns the URL of the page where the customer signs in.
   *
   * @see GetAuthenticationUrlCommand
   */
  getAuthenticationUrl(
    args: GetAuthenticationUrlCommandInput,
    callback: SendCallback<GetAuthenticationUrlCommandOutput>,
  ): void;
  /**
   * Returns the URL of the page where the customer signs in.
   *
   * @see GetAuthenticationUrlCommand
   */
  getAuthenticationUrl(
    args: GetAuthenticationUrlCommandInput,
    options?: SendOptions,
  ): Promise<GetAuthenticationUrlCommandOutput>;
  /**
   * Returns the URL of the page where the customer signs in.
   *
   * @see GetAuthenticationUrlCommand
   */
  getAuthenticationUrl(
    args: GetAuthenticationUrlCommandInput,
    options: SendOptions,
    callback: SendCallback<GetAuthenticationUrlCommandOutput>,
  ): void;
  getAuthenticationUrl(
    args: GetAuthenticationUrlCommandInput,
    options?: SendOptions | SendCallback<GetAuthenticationUrlCommandOutput>,
    callback?: SendCallback<GetAuthenticationUrlCommandOutput>,
  ): Promise<GetAuthenticationUrlCommandOutput> | undefined {
    return this.send(new GetAuthenticationUrlCommand(args), options, callback);
  }

  /**
   * Reads the transcript of the chat, page by page.
   *
   * @see GetTranscriptCommand
   */
  getTranscript(
    args: GetTranscriptCommandInput,
    callback: SendCallback<GetTranscriptCommandOutput>,
  ): void;
  /**
   * Reads the transcript of the chat, page by page.
   *
   * @see GetTranscriptCommand
   */
  getTranscript(
    args: GetTranscriptCommandInput,
    options?: SendOptions,
  ): Promise<GetTranscriptCommandOutput>;
  /**
   * Reads the transcript of the chat, page by page.
   *
   * @see GetTranscriptCommand
   */
  getTranscript(
    args: GetTranscriptCommandInput,
    options: SendOptions,
    callback: SendCallback<GetTranscriptCommandOutput>,
  ): void;
  getTranscript(
    args: GetTranscriptCommandInput,
    options?: SendOptions | SendCallback<GetTranscriptCommandOutput>,
    callback?: SendCallback<GetTranscriptCommandOutput>,
  ): Promise<GetTranscriptCommandOutput> | undefined {
    return this.send(new GetTranscriptCommand(args), options, callback);
  }

  /**
   * Sends an event: for example, typing or a read receipt.
   *
   * @see SendEventCommand
   */
  sendEvent(args: SendEventCommandInput, callback: SendCallback<SendEventCommandOutput>): void;
  /**
   * Sends an event: for example, typing or a read receipt.
   *
   * @see SendEventCommand
   */
  sendEvent(args: SendEventCommandInput, options?: SendOptions): Promise<SendEventCommandOutput>;
  /**
   * Sends an event: for example, typing or a read receipt.
   *
   * @see SendEventCommand
   */
  sendEvent(
    args: SendEventCommandInput,
    options: SendOptions,
    callback: SendCallback<SendEventCommandOutput>,
  ): void;
  sendEvent(
    args: SendEventCommandInput,
    options?: SendOptions | SendCallback<SendEventCommandOutput>,
    callback?: SendCallback<SendEventCommandOutput>,
  ): Promise<SendEventCommandOutput> | undefined {
    return this.send(new SendEventCommand(args), options, callback);
  }

  /**
   * Sends a message to the chat.
   *
   * @see SendMessageCommand
   */
  sendMessage(
    args: SendMessageCommandInput,
    callback: SendCallback<SendMessageCommandOutput>,
  ): void;
  /**
   * Sends a message to the chat.
   *
   * @see SendMessageCommand
   */
  sendMessage(
    args: SendMessageCommandInput,
    options?: SendOptions,
  ): Promise<SendMessageCommandOutput>;
  /**
   * Sends a message to the chat.
   *
   * @see SendMessageCommand
   */
  sendMessage(
    args: SendMessageCommandInput,
    options: SendOptions,
    callback: SendCallback<SendMessageCommandOutput>,
  ): void;
  sendMessage(
    args: SendMessageCommandInput,
    options?: SendOptions | SendCallback<SendMessageCommandOutput>,
    callback?: SendCallback<SendMessageCommandOutput>,
  ): Promise<SendMessageCommandOutput> | undefined {
    return this.send(new SendMessageCommand(args), options, callback);
  }

  /**
   * Starts the upload of an attachment and returns the URL to upload it to.
   *
   * @see StartAttachmentUploadCommand
   */
  startAttachmentUpload(
    args: StartAttachmentUploadCommandInput,
    callback: SendCallback<StartAttachmentUploadCommandOutput>,
  ): void;
  /**
   * Starts the upload of an attachment and returns the URL to upload it to.
   *
   * @see StartAttachmentUploadCommand
   */
  startAttachmentUpload(
    args: StartAttachmentUploadCommandInput,
    options?: SendOptions,
  ): Promise<StartAttachmentUploadCommandOutput>;
  /**
   * Starts the upload of an attachment and returns the URL to upload it to.
   *
   * @see StartAttachmentUploadCommand
   */
  startAttachmentUpload(
    args: StartAttachmentUploadCommandInput,
    options: SendOptions,
    callback: SendCallback<StartAttachmentUploadCommandOutput>,
  ): void;
  startAttachmentUpload(
    args: StartAttachmentUploadCommandInput,
    options?: SendOptions | SendCallback<StartAttachmentUploadCommandOutput>,
    callback?: SendCallback<StartAttachmentUploadCommandOutput>,
  ): Promise<StartAttachmentUploadCommandOutput> | undefined {
    return this.send(new StartAttachmentUploadCommand(args), options, callback);
  }

  /** Iterates over all pages of `getTranscript`. Each page is fetched when it is requested. */
  paginateGetTranscript(
    args: GetTranscriptCommandInput,
    config: Omit<PaginationConfiguration<GetTranscriptCommand>, 'client'> = {},
  ): Paginator<GetTranscriptCommandOutput> {
    return paginateGetTranscript({ ...config, client: this }, args);
  }
}
