/*
 * Types of options that the AWS SDK's client has and this one does not use: as much of each as lets a
 * value of theirs be handed to this client, and one that is declared with ours to theirs.
 */
import type { Logger } from '../runtime/call/Logger.js';
import type { HttpHandler } from './HandlerTransport.js';

/** What a function promises. */
export type Provider<Value> = () => Promise<Value>;

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly credentialScope?: string;
  readonly accountId?: string;
  readonly expiration?: Date;
}

/** Such as `fromIni()` makes. */
export type CredentialsProvider = (properties?: Record<string, unknown>) => Promise<Credentials>;

export type DefaultsMode = 'standard' | 'in-region' | 'cross-region' | 'mobile' | 'auto' | 'legacy';

export type EndpointProvider = (
  parameters: Record<string, boolean | string | string[] | undefined>,
  context?: { logger?: Logger },
) => { url: URL };

/** What the AWS SDK hands to an extension, to change the client's settings through. */
export interface ConnectParticipantExtensionConfiguration {
  region(): Provider<string>;
  setRegion(region: Provider<string>): void;
  httpHandler(): HttpHandler;
  setHttpHandler(handler: HttpHandler): void;
  httpHandlerConfigs(): object;
  updateHttpClientConfig(key: never, value: never): void;
  credentials(): CredentialsProvider | Credentials | undefined;
  setCredentials(credentials: CredentialsProvider | Credentials): void;
}

/** Changes the settings of the AWS SDK's client. This client accepts one and does not use it. */
export interface RuntimeExtension {
  configure(extensionConfiguration: ConnectParticipantExtensionConfiguration): void;
}

export type HashConstructor = new (secret?: string | ArrayBuffer | ArrayBufferView) => {
  update(data: Uint8Array): void;
  digest(): Promise<Uint8Array>;
};

interface RetryToken {
  getRetryCount(): number;
  getRetryDelay(): number;
}

/** Such as `new ConfiguredRetryStrategy(4)`. */
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

/** What a retry strategy was before. */
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
