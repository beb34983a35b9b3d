import { bounded } from '../runtime/call/bounded.js';
import { Core, type CallPlatform } from '../runtime/call/Core.js';
import { AbortError } from '../runtime/errors/AbortError.js';
import { TimeoutError } from '../runtime/errors/TimeoutError.js';
import type { Interceptor } from '../runtime/call/Interceptors.js';
import type { MetadataBearer } from '../runtime/response/ResponseMetadata.js';
import { describe, isMembers } from '../runtime/values/kinds.js';
import { isError } from '../runtime/values/isError.js';
import type { Operation } from '../runtime/operation/Operation.js';
import type { CallOptions } from '../runtime/call/CallOptions.js';
import { argumentsOf } from './argumentsOf.js';
import { outputOf } from './outputOf.js';
import type { Command } from './Command.js';
import { noMiddlewareStack } from './middlewareStack.js';
import type { SdkCommand } from './SdkCommand.js';
import { warnOfUnused } from './warnOfUnused.js';
import {
  resolveConfig,
  userAgentText,
  type ConnectParticipantClientResolvedConfig,
  type Environment,
} from './resolveConfig.js';
import type { ConnectParticipantClientOptions } from './ConnectParticipantClientConfig.js';
import { logCall } from './logCall.js';
import {
  agentOf,
  HandlerTransport,
  isHandler,
  type HttpHandlerSettings,
  type UseAgent,
} from './HandlerTransport.js';
import type { SendCallback, SendError, SendOptions } from './SendOptions.js';

/** What the platform contributes to clients; `#platform` has it. */
export interface ClientPlatform extends CallPlatform {
  readonly environment: Environment;
  readonly useAgent: UseAgent;
  /** The operation of a command of the AWS SDK; undefined if the platform does not take those. */
  operationOfSdkCommand(this: void, command: unknown): Operation<unknown> | undefined;
}

/** What `send` takes. */
type SentCommand<Input extends object, Output extends MetadataBearer> =
  | Command<Input, Output>
  | SdkCommand<Output>;

/** What is called by name in logs, whatever a bundler makes of class names. */
const clientName = 'ConnectParticipantClient';

/** What a ConnectParticipantClient is, but for what the platform contributes. */
export class CommandClient {
  readonly config: ConnectParticipantClientResolvedConfig;
  /** Its base path is settled with the first call; its calls have their tokens in their inputs. */
  readonly #core: Core;
  readonly #given: ConnectParticipantClientOptions;
  readonly #platform: ClientPlatform;
  #ready: Promise<void> | undefined;
  #isReady = false;
  #closeAgent: (() => void) | undefined;
  #destroyed = false;

  /** @internal */
  constructor(config: ConnectParticipantClientOptions, platform: ClientPlatform) {
    const { transport, requestHandler, customUserAgent, logger } = config;
    warnOfUnused(config);
    this.config = resolveConfig(config, platform.environment);
    this.#platform = platform;
    this.#core = new Core('https://unsettled', platform);
    this.#given = config;
    this.#core.logger = logger;
    if (transport !== undefined && requestHandler !== undefined) {
      throw new TypeError('transport and requestHandler both carry requests: give one of them');
    }
    if (transport !== undefined) this.#core.transport = transport;
    if (requestHandler !== undefined && isHandler(requestHandler)) {
      const { maxResponseBytes } = this.#core;
      this.#core.transport = new HandlerTransport(requestHandler, maxResponseBytes);
    }
    const custom = userAgentText(customUserAgent);
    const { userAgent } = platform;
    if (custom !== '' && userAgent !== undefined) {
      this.#core.defaultHeaders['user-agent'] = `${userAgent} ${custom}`;
    }
  }

  /**
   * Sends a command. In Node it may be one of the AWS SDK's.
   *
   * @returns a promise of the output; nothing where there is a callback.
   * @throws what the command's class says: in the promise, or to the callback.
   */
  send<Input extends object, Output extends MetadataBearer>(
    command: SentCommand<Input, Output>,
    callback: SendCallback<Output>,
  ): void;
  send<Input extends object, Output extends MetadataBearer>(
    command: SentCommand<Input, Output>,
    options?: SendOptions,
  ): Promise<Output>;
  send<Input extends object, Output extends MetadataBearer>(
    command: SentCommand<Input, Output>,
    options: SendOptions,
    callback: SendCallback<Output>,
  ): void;
  send<Input extends object, Output extends MetadataBearer>(
    command: SentCommand<Input, Output>,
    options: SendOptions | SendCallback<Output> | undefined,
    callback: SendCallback<Output> | undefined,
  ): Promise<Output> | undefined;
  send<Input extends object, Output extends MetadataBearer>(
    command: SentCommand<Input, Output>,
    options?: SendOptions | SendCallback<Output> | null,
    callback?: SendCallback<Output> | null,
  ): Promise<Output> | undefined {
    if (typeof options === 'function') {
      callBack(this.#run(command, undefined), options);
      return undefined;
    }
    if (callback === undefined || callback === null) return this.#run(command, options);
    callBack(this.#run(command, options), callback);
    return undefined;
  }

  /**
   * Puts an interceptor around each attempt of each call, to change what is sent, to see what comes,
   * or to answer itself. Who came first stands outermost.
   *
   * @returns takes the interceptor off again.
   */
  use(interceptor: Interceptor): () => void {
    return this.#core.use(interceptor);
  }

  /**
   * The client has none, unlike the AWS SDK's: interceptors do its work.
   *
   * @throws Error, always, which shows one.
   * @deprecated use `use(interceptor)`.
   */
  get middlewareStack(): never {
    return noMiddlewareStack();
  }

  /**
   * Closes the connections that are kept alive. Calls under way end with an AbortError; later calls
   * fail. May be called twice.
   */
  destroy(): void {
    this.#destroyed = true;
    this.#core.close();
    this.#closeAgent?.();
  }

  async #run<Input extends object, Output extends MetadataBearer>(
    command: SentCommand<Input, Output>,
    options: SendOptions | null | undefined,
  ): Promise<Output> {
    const operation = operationOf(command, this.#platform);
    const { input } = command;
    const { logger } = this.config;
    try {
      if (this.#destroyed) {
        throw new Error(
          `${operation.name}Command was sent after destroy(); make a new ${clientName}`,
        );
      }
      const args = argumentsOf(operation, input);
      const callOptions = callOptionsOf(options);
      if (!this.#isReady) await this.#waitForConfig(operation, callOptions);
      const { data, metadata } = await this.#core.call(operation, args, callOptions);
      if (logger) logCall(logger, clientName, operation, input, { output: data, metadata });
      const output = { $metadata: metadata, ...outputOf(operation, data) };
      // Again: no member of the answer takes the place of the metadata.
      output.$metadata = metadata;
      return output as object as Output;
    } catch (error) {
      const failure = withMetadata(error);
      if (logger) logCall(logger, clientName, operation, input, { error: failure });
      throw failure;
    }
  }

  /** Waits for the configuration, as long as the caller does and as a call may take. */
  async #waitForConfig({ name }: Operation<unknown>, { signal }: CallOptions): Promise<void> {
    const facts = { operation: name, attempts: 0, totalRetryDelay: 0, clientToken: undefined };
    const { deadline } = this.#core;
    if (signal?.aborted) throw new AbortError(facts, signal.reason);
    await bounded(() => (this.#ready ??= this.#prepare()), {
      signals: signal ? [signal] : [],
      milliseconds: deadline,
      onAbort: () => new AbortError(facts, signal?.reason),
      onTimeout: () => new TimeoutError(facts, 'deadline', deadline),
    });
    this.#isReady = true;
  }

  /** Settles what the configuration leaves to functions and to the environment, once. */
  async #prepare(): Promise<void> {
    try {
      this.#core.basePath = await this.config.endpoint();
      this.#core.maxAttempts = await this.config.maxAttempts();
      this.#core.retryMode = await this.config.retryMode();
      const { requestHandler } = this.#given;
      if (requestHandler === undefined || isHandler(requestHandler)) return;
      const settings = requestHandler as HttpHandlerSettings;
      const { requestTimeout } = settings;
      if (requestTimeout !== undefined) this.#core.timeout = requestTimeout;
      const made = await agentOf(settings, this.#core.basePath, this.#platform.useAgent);
      this.#core.requestAgent = made?.agent;
      this.#closeAgent = made?.close;
      if (this.#destroyed) made?.close?.();
    } catch (error) {
      // The next call asks again: a function may have failed only for now.
      this.#ready = undefined;
      throw error;
    }
  }
}

/**
 * @throws TypeError if it is no command: an input, say, or a class of commands. A command of the AWS
 * SDK is one if the platform knows its operation.
 */
function operationOf(command: unknown, platform: ClientPlatform): Operation<unknown> {
  if (isMembers(command) && isMembers(command.operation)) {
    return command.operation as unknown as Operation<unknown>;
  }
  const operation = platform.operationOfSdkCommand(command);
  if (operation !== undefined) return operation;
  throw withMetadata(
    new TypeError(
      `send takes a command of this package, such as new SendMessageCommand({ … }); ` +
        `it was given ${describe(command)}`,
    ),
  );
}

/** Gives an error that comes from no call what every error of the AWS SDK's client has. */
function withMetadata(error: unknown): unknown {
  if (isError(error) && !('$metadata' in error)) {
    Reflect.defineProperty(error, '$metadata', { value: { attempts: 0, totalRetryDelay: 0 } });
  }
  return error;
}

function callOptionsOf(options: SendOptions | null | undefined): CallOptions {
  const { abortSignal, requestTimeout } = options ?? {};
  if (options !== undefined && options !== null && !isMembers(options)) {
    throw new TypeError(`The options of send must be an object, not ${describe(options)}`);
  }
  return { signal: abortSignal, timeout: requestTimeout };
}

function callBack<Output>(promise: Promise<Output>, callback: SendCallback<Output>): void {
  // In a task of its own, what the callback throws is an uncaught exception, as it should be; in a
  // promise's handler it would be a rejection, and of a promise that nobody knows.
  const deliver = (error: SendError | null, data?: Output): void => {
    queueMicrotask(() => {
      callback(error, data);
    });
  };
  promise.then(
    (data) => {
      deliver(null, data);
    },
    (error: unknown) => {
      deliver(error as SendError);
    },
  );
}
