import type {
  Credentials,
  CredentialsProvider,
  DefaultsMode,
  EarlierRetryStrategy,
  EndpointProvider,
  HashConstructor,
  Provider,
  RetryStrategy,
  RuntimeExtension,
  Signer,
  UrlParser,
} from './sdkTypes.js';

/**
 * Options of the AWS SDK's client that are accepted, so that a program need not change, and not
 * used: most concern signing and credentials, which the service does not have.
 */
export interface UnusedConfig {
  apiVersion?: string;
  authSchemePreference?: string[] | Provider<string[]>;
  base64Decoder?: (text: string) => Uint8Array;
  base64Encoder?: (bytes: Uint8Array | string) => string;
  bodyLengthChecker?: (body: unknown) => number | undefined;
  cacheMiddleware?: boolean;
  /** Never asked for: requests are not signed. */
  credentialDefaultProvider?: (input: unknown) => CredentialsProvider;
  /** Never asked for: requests are not signed. */
  credentials?: Credentials | CredentialsProvider;
  defaultUserAgentProvider?: Provider<[name: string, version?: string][]>;
  defaultsMode?: DefaultsMode | Provider<DefaultsMode>;
  disableClockSkewCorrection?: boolean | Provider<boolean>;
  disableHostPrefix?: boolean;
  endpointProvider?: EndpointProvider;
  /** A warning says so, once: see `ConnectParticipantClient`. */
  extensions?: RuntimeExtension[];
  ignoreConfiguredEndpointUrls?: boolean;
  /** The profile file is not read. */
  profile?: string;
  protocolSettings?: Record<string, unknown>;
  /** A warning says so, once: `maxAttempts`, `retryMode` and interceptors decide instead. */
  retryStrategy?: RetryStrategy | EarlierRetryStrategy;
  runtime?: string;
  serviceConfiguredEndpoint?: never;
  serviceId?: string;
  sha256?: HashConstructor;
  signer?: Signer | Provider<Signer>;
  signingEscapePath?: boolean;
  signingRegion?: string;
  streamCollector?: (stream: unknown) => Promise<Uint8Array>;
  systemClockOffset?: number;
  tls?: boolean;
  urlParser?: UrlParser;
  userAgentAppId?: string | undefined | Provider<string | undefined>;
  utf8Decoder?: (text: string) => Uint8Array;
  utf8Encoder?: (bytes: Uint8Array | string) => string;
}

/** More of them, for which nobody but the AWS SDK makes a value. */
export interface UnusedInternals {
  httpAuthSchemeProvider?: object;
  httpAuthSchemes?: readonly object[];
  protocol?: object;
  signerConstructor?: object;
}
