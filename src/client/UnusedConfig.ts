/**
 * Options of the AWS SDK's client that are accepted, so that a program need not change, and not
 * used: most concern signing and credentials, which the service does not have.
 */
export interface UnusedConfig {
  apiVersion?: string;
  authSchemePreference?: readonly string[] | (() => Promise<readonly string[]>);
  base64Decoder?: object;
  base64Encoder?: object;
  bodyLengthChecker?: object;
  cacheMiddleware?: boolean;
  /** Never asked for: requests are not signed. */
  credentialDefaultProvider?: object;
  /** Never asked for: requests are not signed. */
  credentials?: object;
  defaultUserAgentProvider?: object;
  defaultsMode?: string | (() => Promise<string>);
  disableClockSkewCorrection?: boolean | (() => Promise<boolean>);
  disableHostPrefix?: boolean;
  endpointProvider?: object;
  extensions?: readonly object[];
  httpAuthSchemeProvider?: object;
  httpAuthSchemes?: readonly object[];
  ignoreConfiguredEndpointUrls?: boolean;
  /** The profile file is not read. */
  profile?: string;
  protocol?: object;
  protocolSettings?: object;
  /** `maxAttempts`, `retryMode` and interceptors are what decides. */
  retryStrategy?: object;
  runtime?: string;
  serviceConfiguredEndpoint?: never;
  serviceId?: string;
  sha256?: object;
  signer?: object;
  signerConstructor?: object;
  signingEscapePath?: boolean;
  signingRegion?: string;
  streamCollector?: object;
  systemClockOffset?: number;
  tls?: boolean;
  urlParser?: object;
  userAgentAppId?: string | undefined | (() => Promise<string | undefined>);
  utf8Decoder?: object;
  utf8Encoder?: object;
}
