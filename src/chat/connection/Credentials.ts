import type { ApiClient } from '../../ApiClient.js';
import { AccessDeniedException } from '../../service/exceptions.js';
import { createParticipantConnection, getTranscript } from '../../service/operations.js';
import type { ConnectionType } from '../../model/ConnectionType.js';
import type { CreateParticipantConnectionResponse } from '../../model/CreateParticipantConnectionResponse.js';
import type { AbortSignalLike } from '../../runtime/call/Cancellation.js';
import { AbortError } from '../../runtime/errors/AbortError.js';
import type { Operation } from '../../runtime/operation/Operation.js';
import type { CallOptions } from '../../runtime/call/CallOptions.js';
import type { AnySessionOptions, ConnectionCredentialsSource } from '../ChatSessionOptions.js';
import { ChatSocketError } from '../errors/ChatSocketError.js';
import { ParticipantTokenError } from '../errors/ParticipantTokenError.js';
import type { ParticipantCall } from '../ParticipantCall.js';
import type { Timers } from '../Timers.js';
import { lifetime } from './lifetime.js';
import { unlessAborted } from './unlessAborted.js';

/** A connection token is replaced when it is valid for less than this, in ms. */
const MARGIN = 60_000;
/** How long CreateParticipantConnection may take, in ms. */
const CONNECTION_TIMEOUT = 10_000;
/** How long the program's function for a token or credentials may take, in ms. */
const SOURCE_TIMEOUT = 20_000;

/** The URL for a socket, and how long the socket can be used. */
export interface SocketTicket {
  /** Undefined if the credentials have no URL. */
  readonly url: string | undefined;
  /** In ms. */
  readonly lifetime: number;
}

/** A connection, and when the service returned it. */
interface Bought extends CreateParticipantConnectionResponse {
  readonly date?: string | undefined;
}

/**
 * The tokens of a participant. CreateParticipantConnection exchanges the participant token for a
 * connection token, which all other calls use. Alternatively, a function supplies the connection,
 * without a participant token.
 */
export class Credentials {
  readonly #client: ApiClient;
  readonly #token: AnySessionOptions['participantToken'];
  readonly #source: ConnectionCredentialsSource | undefined;
  readonly #connectParticipant: boolean;
  readonly #timers: Timers;
  readonly #refused: (error: AccessDeniedException) => void;
  #participantToken: string | undefined;
  #connectionToken: string | undefined;
  #expiry = 0;
  #renewal: Promise<unknown> | undefined;
  #wasAccepted = false;

  /**
   * @param refused - called if a new connection token is needed and the service refuses it for
   * good.
   */
  constructor(
    client: ApiClient,
    { participantToken, credentials, connectParticipant }: AnySessionOptions,
    timers: Timers,
    refused: (error: AccessDeniedException) => void,
  ) {
    this.#client = client;
    this.#token = participantToken;
    this.#source = credentials;
    this.#connectParticipant = connectParticipant === true;
    this.#timers = timers;
    this.#refused = refused;
  }

  /**
   * The participant token that was last used. Undefined if there is none, or the function has not
   * been called.
   */
  get participantToken(): string | undefined {
    return typeof this.#token === 'string' ? this.#token : this.#participantToken;
  }

  /**
   * Whether the service accepted the participant token, which means that the participant is in the
   * chat.
   */
  get wasAccepted(): boolean {
    return this.#wasAccepted;
  }

  /**
   * Requests the URL of a WebSocket, together with a new connection token.
   *
   * @throws AccessDeniedException if the service refuses the participant token for good.
   */
  async connect(signal: AbortSignalLike): Promise<SocketTicket> {
    const { Websocket, date } = await this.#buy(['WEBSOCKET', 'CONNECTION_CREDENTIALS'], signal);
    const { Url: url, ConnectionExpiry } = Websocket ?? {};
    if (url === undefined && !this.#source) throw new ChatSocketError('not-opened');
    return { url, lifetime: lifetime(ConnectionExpiry, date, this.#timers) };
  }

  /**
   * Returns a connection token that is valid for at least another minute. Concurrent callers share
   * one request.
   */
  async connectionToken(): Promise<string> {
    if (this.#connectionToken === undefined || this.#timers.now() > this.#expiry - MARGIN) {
      await this.#renew();
    }
    return this.#connectionToken ?? '';
  }

  /**
   * Makes a call with the connection token. If the service refuses the token, retries once with a
   * new one and the same client token. A caller can abort without aborting the shared request for a
   * token.
   */
  readonly call: ParticipantCall = async (operation, request, options) => {
    const { name } = operation;
    const signal = options?.signal;
    const { ClientToken } = request as { readonly ClientToken?: string };
    const aborted = (attempts: number, clientToken: string | undefined) => () =>
      new AbortError(
        { operation: name, attempts, totalRetryDelay: 0, clientToken },
        signal?.reason,
      );
    const token = await unlessAborted(this.connectionToken(), signal, aborted(0, ClientToken));
    try {
      return await this.#callWith(token, operation, request, options);
    } catch (error) {
      if (!(error instanceof AccessDeniedException)) throw error;
      const { attempts, clientToken } = error;
      const renew = async (): Promise<string> => {
        if (token === this.#connectionToken && !(await this.#canRenew())) throw error;
        const renewed = await this.connectionToken();
        if (renewed === token && this.#source) this.#refuseCredentials(operation, error);
        return renewed;
      };
      const renewed = await unlessAborted(renew(), signal, aborted(attempts, clientToken));
      const repeated =
        clientToken === undefined ? request : { ...request, ClientToken: clientToken };
      return this.#callWith(renewed, operation, repeated, options);
    }
  };

  /**
   * Makes a call with the current connection token, without renewing it: for reading the end of a
   * chat.
   */
  readonly callAsIs: ParticipantCall = (operation, request, options) =>
    this.#callWith(this.#connectionToken ?? '', operation, request, options);

  /** If the function returns credentials that were refused before, they are refused for good. */
  #refuseCredentials(operation: Operation<unknown>, error: AccessDeniedException): never {
    if (operation.name === getTranscript.name) this.#refused(error);
    throw error;
  }

  #renew(): Promise<unknown> {
    this.#renewal ??= this.#buy(['CONNECTION_CREDENTIALS'], undefined)
      .catch((error: unknown) => {
        if (error instanceof AccessDeniedException) this.#refused(error);
        throw error;
      })
      .finally(() => {
        this.#renewal = undefined;
      });
    return this.#renewal;
  }

  async #canRenew(): Promise<boolean> {
    return this.#renew().then(
      () => true,
      () => false,
    );
  }

  async #buy(types: ConnectionType[], signal: AbortSignalLike | undefined): Promise<Bought> {
    const bought: Bought = this.#source
      ? await this.#ask(this.#source, signal)
      : await this.#buyWithToken(types, signal);
    if (signal?.aborted) throw connectionAborted(signal);
    const { ConnectionToken, Expiry } = bought.ConnectionCredentials ?? {};
    if (ConnectionToken !== undefined) this.#connectionToken = ConnectionToken;
    this.#expiry = this.#timers.now() + lifetime(Expiry, bought.date, this.#timers);
    return bought;
  }

  /**
   * If the service refuses the participant token and a function supplies it, calls the function
   * once more.
   */
  async #buyWithToken(
    types: ConnectionType[],
    signal: AbortSignalLike | undefined,
  ): Promise<Bought> {
    const token = await this.#askForToken(signal);
    try {
      return await this.#create(token, types, signal);
    } catch (error) {
      if (!(error instanceof AccessDeniedException)) throw error;
      const fresh = await this.#askForToken(signal);
      if (fresh === token) throw error;
      return this.#create(fresh, types, signal);
    }
  }

  async #askForToken(signal: AbortSignalLike | undefined): Promise<string> {
    const source = this.#token;
    if (typeof source !== 'function') return source ?? '';
    const token = await this.#ask(source, signal);
    this.#participantToken = token;
    return token;
  }

  /** Calls a function of the program, which may fail or hang. */
  async #ask<Value>(
    source: () => Value | Promise<Value>,
    signal: AbortSignalLike | undefined,
  ): Promise<Value> {
    let timer: unknown;
    const tooLate = new Promise<never>((_resolve, reject) => {
      timer = this.#timers.setTimeout(() => {
        reject(new Error(`it did not respond within ${SOURCE_TIMEOUT} ms`));
      }, SOURCE_TIMEOUT);
    });
    const answer = Promise.race([Promise.resolve().then(source), tooLate]).catch(
      (error: unknown) => {
        throw error instanceof AccessDeniedException ? error : new ParticipantTokenError(error);
      },
    );
    try {
      return await unlessAborted(answer, signal, () => connectionAborted(signal));
    } finally {
      this.#timers.clearTimeout(timer);
    }
  }

  async #create(
    xAmzBearer: string,
    types: ConnectionType[],
    signal: AbortSignalLike | undefined,
  ): Promise<Bought> {
    const { data, response } = await this.#client.call(
      createParticipantConnection,
      {
        xAmzBearer,
        createParticipantConnectionRequest: {
          Type: types,
          ...(this.#connectParticipant && { ConnectParticipant: true }),
        },
      },
      { signal, timeout: Math.min(CONNECTION_TIMEOUT, this.#client.timeout) },
    );
    this.#wasAccepted = true;
    return { ...data, date: response.get('date') };
  }

  async #callWith<Data>(
    xAmzBearer: string,
    operation: Operation<Data>,
    request: object,
    options: CallOptions = {},
  ): Promise<Data> {
    const argument = operation.body?.argument;
    const input = argument === undefined ? request : { [argument]: request };
    const { timeout = Infinity } = options;
    const { data } = await this.#client.call(
      operation,
      { xAmzBearer, ...input },
      { ...options, timeout: Math.min(timeout, this.#client.timeout) },
    );
    return data;
  }
}

function connectionAborted(signal: AbortSignalLike | undefined): AbortError {
  const { name: operation } = createParticipantConnection;
  const facts = { operation, attempts: 0, totalRetryDelay: 0, clientToken: undefined };
  return new AbortError(facts, signal?.reason);
}
