import type { ApiClient } from '../../ApiClient.js';
import { AccessDeniedException } from '../../service/exceptions.js';
import { createParticipantConnection } from '../../service/operations.js';
import type { ConnectionType } from '../../model/ConnectionType.js';
import type { CreateParticipantConnectionResponse } from '../../model/CreateParticipantConnectionResponse.js';
import type { Websocket } from '../../model/Websocket.js';
import type { Secret } from '../../runtime/auth/Authentication.js';
import type { AbortSignalLike } from '../../runtime/call/Cancellation.js';
import type { Operation } from '../../runtime/operation/Operation.js';
import type { CallOptions } from '../../runtime/call/CallOptions.js';
import { ParticipantTokenError } from '../errors/ParticipantTokenError.js';
import type { ChatSessionOptions } from '../options.js';
import type { ParticipantCall } from '../ParticipantCall.js';
import type { Timers } from '../Timers.js';
import { remaining } from './remaining.js';
import { unlessAborted } from './unlessAborted.js';

/** A connection token is replaced when less than this is left of its time, in ms. */
const MARGIN = 60_000;

/**
 * The tokens of a participant. The participant token buys connections; each brings a connection
 * token, with which all calls are made.
 */
export class Credentials {
  readonly #client: ApiClient;
  readonly #source: Secret;
  readonly #connectParticipant: boolean;
  readonly #timers: Timers;
  readonly #refused: (error: AccessDeniedException) => void;
  #participantToken: string | undefined;
  #connectionToken: string | undefined;
  #expiry = 0;
  #renewal: Promise<unknown> | undefined;

  /** @param refused - is told when a new connection token is needed, and refused for good. */
  constructor(
    client: ApiClient,
    { participantToken, connectParticipant }: ChatSessionOptions,
    timers: Timers,
    refused: (error: AccessDeniedException) => void,
  ) {
    this.#client = client;
    this.#source = participantToken;
    this.#connectParticipant = connectParticipant === true;
    this.#timers = timers;
    this.#refused = refused;
  }

  /** The participant token as it was last used; undefined where it was never asked for. */
  get participantToken(): string | undefined {
    return typeof this.#source === 'string' ? this.#source : this.#participantToken;
  }

  /**
   * Asks for a WebSocket's URL, and with it for a new connection token.
   *
   * @throws AccessDeniedException where the participant token is refused for good.
   */
  async connect(signal: AbortSignalLike): Promise<Websocket> {
    const { Websocket } = await this.#buy(['WEBSOCKET', 'CONNECTION_CREDENTIALS'], signal);
    return Websocket ?? {};
  }

  /** A connection token that is good for a while. Many callers share one request for it. */
  async connectionToken(): Promise<string> {
    if (this.#connectionToken === undefined || this.#timers.now() > this.#expiry - MARGIN) {
      await this.#renew();
    }
    return this.#connectionToken ?? '';
  }

  /**
   * Makes a call with the connection token. Where that is refused, once more with a new one, and
   * with the same client token. A caller that gives up does not wait for a token.
   */
  readonly call: ParticipantCall = async (operation, request, options) => {
    const { name } = operation;
    const { ClientToken } = request as { readonly ClientToken?: string };
    const untried = { operation: name, attempts: 0, totalRetryDelay: 0, clientToken: ClientToken };
    const token = await unlessAborted(this.connectionToken(), options?.signal, untried);
    try {
      return await this.#callWith(token, operation, request, options);
    } catch (error) {
      if (!(error instanceof AccessDeniedException)) throw error;
      const { attempts, clientToken } = error;
      const facts = { operation: name, attempts, totalRetryDelay: 0, clientToken };
      const renew = async (): Promise<string> => {
        if (token === this.#connectionToken && !(await this.#canRenew())) throw error;
        return this.connectionToken();
      };
      const renewed = await unlessAborted(renew(), options?.signal, facts);
      const repeated =
        clientToken === undefined ? request : { ...request, ClientToken: clientToken };
      return this.#callWith(renewed, operation, repeated, options);
    }
  };

  /** Makes a call with the connection token as it is: for what can still be read of a chat's end. */
  readonly callAsIs: ParticipantCall = (operation, request, options) =>
    this.#callWith(this.#connectionToken ?? '', operation, request, options);

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

  /** A participant token that is refused is asked for once more, where there is somebody to ask. */
  async #buy(
    types: ConnectionType[],
    signal: AbortSignalLike | undefined,
  ): Promise<CreateParticipantConnectionResponse> {
    const token = await this.#askForToken();
    try {
      return await this.#buyWith(token, types, signal);
    } catch (error) {
      if (!(error instanceof AccessDeniedException)) throw error;
      const fresh = await this.#askForToken();
      if (fresh === token) throw error;
      return this.#buyWith(fresh, types, signal);
    }
  }

  async #askForToken(): Promise<string> {
    if (typeof this.#source === 'string') return this.#source;
    try {
      this.#participantToken = await this.#source();
    } catch (error) {
      throw new ParticipantTokenError(error);
    }
    return this.#participantToken;
  }

  async #buyWith(
    xAmzBearer: string,
    types: ConnectionType[],
    signal: AbortSignalLike | undefined,
  ): Promise<CreateParticipantConnectionResponse> {
    const { data } = await this.#client.call(
      createParticipantConnection,
      {
        xAmzBearer,
        createParticipantConnectionRequest: {
          Type: types,
          ...(this.#connectParticipant && { ConnectParticipant: true }),
        },
      },
      { signal },
    );
    const { ConnectionToken, Expiry } = data.ConnectionCredentials ?? {};
    if (ConnectionToken !== undefined) this.#connectionToken = ConnectionToken;
    this.#expiry = this.#timers.now() + remaining(Expiry, this.#timers);
    return data;
  }

  async #callWith<Data>(
    xAmzBearer: string,
    operation: Operation<Data>,
    request: object,
    options: CallOptions | undefined,
  ): Promise<Data> {
    const argument = operation.body?.argument;
    const input = argument === undefined ? request : { [argument]: request };
    const { data } = await this.#client.call(operation, { xAmzBearer, ...input }, options);
    return data;
  }
}
