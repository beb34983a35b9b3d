import type { Logger } from '../runtime/call/Logger.js';
import type { Transport } from '../runtime/transport/Transport.js';
import type { HttpHandlerInput } from './HandlerTransport.js';
import type { Provider } from './sdkTypes.js';
import type { UnusedConfig, UnusedInternals } from './UnusedConfig.js';

/** A base URL in parts, in the form that the AWS SDK's handlers use. */
export interface EndpointParts {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
}

/** A base URL in the form that the AWS SDK's endpoint rules return. */
export interface EndpointWithUrl {
  readonly url: URL;
}

/** A base URL in any of the supported forms. */
export type EndpointLike = string | URL | EndpointWithUrl | EndpointParts;

/**
 * The options of `ConnectParticipantClient`, in the forms that the AWS SDK's client accepts too. A
 * value of this type can be passed to either client. In Node, all options may come from the
 * environment.
 */
export interface ConnectParticipantClientConfig extends UnusedConfig {
  /**
   * The AWS region.
   *
   * @default the environment variable AWS_REGION, then AWS_DEFAULT_REGION
   */
  region?: string | Provider<string>;
  /**
   * The base URL to use instead of the region's.
   *
   * @default AWS_ENDPOINT_URL_CONNECTPARTICIPANT, then AWS_ENDPOINT_URL
   */
  endpoint?:
    | string
    | EndpointParts
    | EndpointWithUrl
    | Provider<EndpointParts>
    | Provider<EndpointWithUrl>;
  /**
   * Whether to use the FIPS 140 validated endpoint.
   *
   * @default AWS_USE_FIPS_ENDPOINT, otherwise false
   */
  useFipsEndpoint?: boolean | Provider<boolean>;
  /**
   * Whether to use the dual-stack endpoint, which supports IPv6.
   *
   * @default AWS_USE_DUALSTACK_ENDPOINT, otherwise false
   */
  useDualstackEndpoint?: boolean | Provider<boolean>;
  /**
   * The maximum number of attempts per call, including the first.
   *
   * @default AWS_MAX_ATTEMPTS, otherwise 3
   */
  maxAttempts?: number | Provider<number>;
  /**
   * `'adaptive'` also limits the request rate when the service throttles. Any other value means
   * `'standard'`.
   *
   * @default AWS_RETRY_MODE, otherwise 'standard'
   */
  retryMode?: string | Provider<string>;
  /**
   * Receives one `info` line for each successful call and one `error` line for each failed call.
   * Tokens and message content are replaced.
   *
   * @default undefined
   */
  logger?: Logger;
  /**
   * Text for the User-Agent header, in addition to the client's own: a string, or names with
   * versions such as `[['my-app', '1.2']]`. Node only.
   *
   * @default undefined
   */
  customUserAgent?: string | [name: string, version?: string][];
  /**
   * Sends the requests. The AWS SDK's client does not have this option. Not allowed together with
   * `requestHandler`.
   *
   * @default superagent, or fetch with `./fetch`
   */
  transport?: Transport;
  /**
   * A handler of `@smithy/node-http-handler` or `@smithy/fetch-http-handler`, or the options of
   * one. Of the options, `httpAgent`, `httpsAgent` and `requestTimeout` are used.
   *
   * @default undefined, which uses `transport`
   */
  requestHandler?: HttpHandlerInput;
}

/** The same as `ConnectParticipantClientConfig`, under another name that the AWS SDK exports. */
export type ConnectParticipantClientConfigType = ConnectParticipantClientConfig;

/** The options for which the AWS SDK has defaults. */
export type ClientDefaults = Omit<
  ConnectParticipantClientConfig,
  'credentials' | 'customUserAgent' | 'endpoint' | 'retryStrategy' | 'transport'
>;

/** The options that determine the endpoint. */
export type ClientInputEndpointParameters = Pick<
  ConnectParticipantClientConfig,
  'endpoint' | 'region' | 'useDualstackEndpoint' | 'useFipsEndpoint'
>;

/**
 * An option, undefined, or a function that is called on the first call and may return a plain
 * value.
 */
type AnyForm<Setting> =
  | Setting
  | undefined
  | (Setting extends Provider<infer Value>
      ? () => Value | undefined | Promise<Value | undefined>
      : never);

type InAnyForm<Config> = { [Option in keyof Config]: AnyForm<Config[Option]> };

/**
 * The options of `ConnectParticipantClient`. It accepts more forms than the AWS SDK's client: the
 * endpoint may be a URL, a function may return its value without a promise, and any option may be
 * undefined.
 */
export interface ConnectParticipantClientOptions
  extends InAnyForm<Omit<ConnectParticipantClientConfig, 'endpoint'>>, UnusedInternals {
  /**
   * The base URL to use instead of the region's.
   *
   * @default AWS_ENDPOINT_URL_CONNECTPARTICIPANT, then AWS_ENDPOINT_URL
   */
  endpoint?: EndpointLike | undefined | (() => EndpointLike | Promise<EndpointLike>);
}
