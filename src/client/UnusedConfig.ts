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
 * Options of the AWS SDK's client that are accepted but not used, so that programs need not change.
 * Most of them configure signing and credentials, which this service does not use.
 */
export interface UnusedConfig {
  apiVersion?: string;
  authSchemePreference?: string[] | Provider<string[]>;
  base64Decoder?: (text: string) => Uint8Array;
  base64Encoder?: (bytes: Uint8Array | string) => string;
  bodyLengthChecker?: (body: unknown) => number | undefined;
  cacheMiddleware?: boolean;
  /** Never called, because requests are not signed. */
  credentialDefaultProvider?: (input: unknown) => CredentialsProvider;
  /** Never used, because requests are not signed. */
  credentials?: Credentials | CredentialsProvider;
  defaultUserAgentProvider?: Provider<[name: string, version?: string][]>;
  defaultsMode?: DefaultsMode | Provider<DefaultsMode>;
  disableClockSkewCorrection?: boolean | Provider<boolean>;
  disableHostPrefix?: boolean;
  endpointProvider?: EndpointProvider;
  /** Not used. A warning says so once. */
  extensions?: RuntimeExtension[];
  ignoreConfiguredEndpointUrls?: boolean;
  /** Profile files are not read. */
  profile?: string;
  protocolSettings?: Record<string, unknown>;
  /** Not used; set `maxAttempts` and `retryMode` instead. A warning says so once. */
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

/** Unused options for which only the AWS SDK creates values. */
export interface UnusedInternals {
  httpAuthSchemeProvider?: object;
  httpAuthSchemes?: readonly object[];
  protocol?: object;
  signerConstructor?: object;
}
