import type { Logger } from '../runtime/call/Logger.js';
import type { Transport } from '../runtime/transport/Transport.js';
import type { HttpHandlerInput } from './HandlerTransport.js';
import type { Provider } from './sdkTypes.js';
import type { UnusedConfig, UnusedInternals } from './UnusedConfig.js';

/** A base URL in parts, as the AWS SDK's handlers know it. */
export interface EndpointParts {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
}

/** A base URL as the AWS SDK's endpoint rules give it. */
export interface EndpointWithUrl {
  readonly url: URL;
}

/** A base URL in any form. */
export type EndpointLike = string | URL | EndpointWithUrl | EndpointParts;

/**
 * What a client can be told, in the forms that the AWS SDK's client takes too: what is declared with
 * this type may be handed to either. All of it may be left out where the environment names the region.
 */
export interface ConnectParticipantClientConfig extends UnusedConfig {
  /** The AWS region. Default: AWS_REGION, then AWS_DEFAULT_REGION; in Node only. */
  region?: string | Provider<string>;
  /**
   * The base URL, instead of the region's.
   *
   * @default AWS_ENDPOINT_URL_CONNECTPARTICIPANT, then AWS_ENDPOINT_URL; in Node only.
   */
  endpoint?:
    | string
    | EndpointParts
    | EndpointWithUrl
    | Provider<EndpointParts>
    | Provider<EndpointWithUrl>;
  /** Whether to use the FIPS 140 validated endpoint. Default: AWS_USE_FIPS_ENDPOINT, else false. */
  useFipsEndpoint?: boolean | Provider<boolean>;
  /** Whether to use the endpoint with IPv6. Default: AWS_USE_DUALSTACK_ENDPOINT, else false. */
  useDualstackEndpoint?: boolean | Provider<boolean>;
  /** How often a request is sent at most. Default: AWS_MAX_ATTEMPTS, else 3. */
  maxAttempts?: number | Provider<number>;
  /**
   * `adaptive` limits the rate of requests to what the service takes; anything else is `standard`.
   * Default: AWS_RETRY_MODE, else `standard`.
   */
  retryMode?: string | Provider<string>;
  /**
   * Gets one `info` for each call that succeeds and one `error` for each that fails, with the
   * secrets and what people said replaced. Default: none.
   */
  logger?: Logger;
  /**
   * Stands after our own in the header User-Agent: a text, or names with versions as in
   * `[['my-app', '1.2']]`; in Node only. Default: none.
   */
  customUserAgent?: string | [name: string, version?: string][];
  /** What carries the requests. The AWS SDK's client does not know it. Default: superagent. */
  transport?: Transport;
  /**
   * A handler of `@smithy/node-http-handler` or `@smithy/fetch-http-handler`, or the options of one,
   * of which `httpAgent`, `httpsAgent` and `requestTimeout` are used. Default: none, `transport` is
   * used.
   */
  requestHandler?: HttpHandlerInput;
}

/** The configuration under the name that the AWS SDK gives to its parts together. */
export type ConnectParticipantClientConfigType = ConnectParticipantClientConfig;

/** The part of the configuration that the AWS SDK has defaults for. */
export type ClientDefaults = Omit<
  ConnectParticipantClientConfig,
  'credentials' | 'customUserAgent' | 'endpoint' | 'retryStrategy' | 'transport'
>;

/** The part of the configuration that says where requests go. */
export type ClientInputEndpointParameters = Pick<
  ConnectParticipantClientConfig,
  'endpoint' | 'region' | 'useDualstackEndpoint' | 'useFipsEndpoint'
>;

/** A setting, none, or a function, which is asked at the first call and need not promise. */
type AnyForm<Setting> =
  | Setting
  | undefined
  | (Setting extends Provider<infer Value>
      ? () => Value | undefined | Promise<Value | undefined>
      : never);

type InAnyForm<Config> = { [Option in keyof Config]: AnyForm<Config[Option]> };

/**
 * What a client is made of: its configuration, in more forms than the AWS SDK's client takes. The
 * endpoint may be a URL, any function may return its value without a promise, and any option may be
 * undefined.
 */
export interface ConnectParticipantClientOptions
  extends InAnyForm<Omit<ConnectParticipantClientConfig, 'endpoint'>>, UnusedInternals {
  /**
   * The base URL, instead of the region's.
   *
   * @default AWS_ENDPOINT_URL_CONNECTPARTICIPANT, then AWS_ENDPOINT_URL; in Node only.
   */
  endpoint?: EndpointLike | undefined | (() => EndpointLike | Promise<EndpointLike>);
}
