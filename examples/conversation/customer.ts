import { randomBytes } from 'node:crypto';
import {
  type ApiClient,
  CompleteAttachmentUploadRequest,
  CreateParticipantConnectionRequest,
  DefaultApi,
  DisconnectParticipantRequest,
  GetAuthenticationUrlRequest,
  SendEventRequest,
  SendMessageRequest,
  StartAttachmentUploadRequest,
  type Callback,
} from 'amazon_connect_participant_service';

/** A customer, in callback style: each method passes its result to a Node callback, as the API does. */
export class Customer {
  readonly #api: DefaultApi;
  #connectionToken: string | null = null;

  constructor(client: ApiClient) {
    this.#api = new DefaultApi(client);
  }

  connect(participantToken: string, done: Done): void {
    const request = new CreateParticipantConnectionRequest({
      Type: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'],
    });
    this.#api.createParticipantConnection(participantToken, request, (error, connection) => {
      if (error) {
        done(error);
        return;
      }
      this.#connectionToken = connection.ConnectionCredentials?.ConnectionToken ?? null;
      done(null);
    });
  }

  /** Sends a message. Passes its id to the callback. */
  say(contentType: string, content: string, done: Done<string>): void {
    const request = new SendMessageRequest({ ContentType: contentType, Content: content });
    this.#api.sendMessage(this.#connectionToken, request, (error, message) => {
      if (error) done(error);
      else done(null, message.Id);
    });
  }

  type(done: Done): void {
    this.#sendEvent('typing', undefined, done);
  }

  markRead(messageId: string, done: Done): void {
    this.#sendEvent('message.read', JSON.stringify({ messageId }), done);
  }

  /**
   * Announces a file, uploads its bytes, and completes the upload. Passes the attachment's id to
   * the callback.
   */
  attach(name: string, bytes: Uint8Array<ArrayBuffer>, done: Done<string>): void {
    const announcement = new StartAttachmentUploadRequest({
      ContentType: 'application/octet-stream',
      AttachmentName: name,
      AttachmentSizeInBytes: bytes.length,
      ClientToken: randomBytes(16).toString('hex'),
    });
    this.#api.startAttachmentUpload(this.#connectionToken, announcement, (error, upload) => {
      if (error) {
        done(error);
        return;
      }
      const { AttachmentId: id = '', UploadMetadata: target } = upload;
      // The file store is not part of the service: send it the headers that it asked for, but no
      // token.
      fetch(target?.Url ?? '', {
        method: 'PUT',
        headers: target?.HeadersToInclude ?? {},
        body: bytes,
      }).then(
        (answer) => {
          if (answer.ok) this.#confirm(id, done);
          else done(new Error(`The upload was answered with status ${answer.status}`));
        },
        (failure: unknown) => {
          done(new Error('The upload failed', { cause: failure }));
        },
      );
    });
  }

  signInUrl(sessionId: string, done: Done<string>): void {
    const request = new GetAuthenticationUrlRequest({
      SessionId: sessionId,
      RedirectUri: 'https://shop.example/signed-in',
    });
    this.#api.getAuthenticationUrl(this.#connectionToken, request, (error, answer) => {
      if (error) done(error);
      else done(null, answer.AuthenticationUrl);
    });
  }

  leave(done: Done): void {
    const request = new DisconnectParticipantRequest();
    this.#api.disconnectParticipant(this.#connectionToken, request, nothing(done));
  }

  #sendEvent(name: string, content: string | undefined, done: Done): void {
    const request = new SendEventRequest({
      ContentType: `application/vnd.amazonaws.connect.event.${name}`,
      Content: content,
    });
    this.#api.sendEvent(this.#connectionToken, request, nothing(done));
  }

  #confirm(id: string, done: Done<string>): void {
    const request = new CompleteAttachmentUploadRequest({
      AttachmentIds: [id],
      ClientToken: randomBytes(16).toString('hex'),
    });
    this.#api.completeAttachmentUpload(this.#connectionToken, request, (error) => {
      if (error) done(error);
      else done(null, id);
    });
  }
}

/** A Node callback. */
export type Done<Result = void> = (error: Error | null, result?: Result) => void;

/** For calls whose data is not needed. */
function nothing(done: Done): Callback<unknown> {
  return (error) => {
    done(error);
  };
}
