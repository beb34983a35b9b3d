/*
 * Types of AWS SDK options that this client does not use. Each declares enough for values to be
 * assignable in both directions.
 */
import type { Logger } from '../runtime/call/Logger.js';
import type { HttpHandler } from './HandlerTransport.js';

/** A function that returns a promise of a value. */
export type Provider<Value> = () => Promise<Value>;

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly credentialScope?: string;
  readonly accountId?: string;
  readonly expiration?: Date;
}

/** For example the result of `fromIni()`. */
export type CredentialsProvider = (properties?: Record<string, unknown>) => Promise<Credentials>;

/** The modes of the AWS SDK's default settings. */
export type DefaultsMode = 'standard' | 'in-region' | 'cross-region' | 'mobile' | 'auto' | 'legacy';

/** Resolves the endpoint of the AWS SDK's client. */
export type EndpointProvider = (
  parameters: Record<string, boolean | string | string[] | undefined>,
  context?: { logger?: Logger },
) => { url: URL };

/** What the AWS SDK passes to an extension to change the client's settings. */
export interface ConnectParticipantExtensionConfiguration {
  /** Returns the region. */
  region(): Provider<string>;
  /** Replaces the region. */
  setRegion(region: Provider<string>): void;
  /** Returns the request handler. */
  httpHandler(): HttpHandler;
  /** Replaces the request handler. */
  setHttpHandler(handler: HttpHandler): void;
  /** Returns the options of the request handler. */
  httpHandlerConfigs(): object;
  /** Changes an option of the request handler. */
  updateHttpClientConfig(key: never, value: never): void;
  /** Returns the credentials. */
  credentials(): CredentialsProvider | Credentials | undefined;
  /** Replaces the credentials. */
  setCredentials(credentials: CredentialsProvider | Credentials): void;
}

/**
 * Changes the settings of the AWS SDK's client. This client accepts extensions but does not use
 * them.
 */
export interface RuntimeExtension {
  /** Called by the AWS SDK's client when it is created. */
  configure(extensionConfiguration: ConnectParticipantExtensionConfiguration): void;
}

/** A hash function as a class. */
export type HashConstructor = new (secret?: string | ArrayBuffer | ArrayBufferView) => {
  update(data: Uint8Array): void;
  digest(): Promise<Uint8Array>;
};

interface RetryToken {
  getRetryCount(): number;
  getRetryDelay(): number;
}

/** For example `new ConfiguredRetryStrategy(4)`. */
export interface RetryStrategy {
  acquireInitialRetryToken(scope: string): Promise<RetryToken>;
  refreshRetryTokenForRetry(token: RetryToken, error: object): Promise<RetryToken>;
  recordSuccess(token: RetryToken): void;
}

interface Step<Input> {
  input: Input;
  request: unknown;
}

interface Finished<Output> {
  output: Output;
  response: unknown;
}

/** The form of retry strategies in earlier versions. */
export interface EarlierRetryStrategy {
  mode?: string;
  retry: <Input extends object, Output extends { $metadata: object }>(
    next: (step: Step<Input>) => Promise<Finished<Output>>,
    step: Step<Input>,
  ) => Promise<Finished<Output>>;
}

export interface Signer {
  sign(request: object): Promise<{
    method: string;
    protocol: string;
    hostname: string;
    path: string;
    headers: Record<string, string>;
  }>;
}

export type UrlParser = (url: string | URL) => {
  protocol: string;
  hostname: string;
  port?: number;
  path: string;
};
