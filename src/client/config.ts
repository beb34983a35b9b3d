import type { Logger } from '../runtime/Logger.js';
import { environment } from '#platform';
import type { Transport } from '../runtime/transport/Transport.js';
import { resolveEndpoint } from './endpoint.js';
import type { HttpHandlerInput } from './requestHandler.js';
import type { UnusedConfig } from './UnusedConfig.js';

/** A value, or a function that returns it or a promise of it. It is asked at the first call. */
export type Provided<Value> = Value | (() => Value | Promise<Value>);

/** A base URL in the forms that the AWS SDK's users have it in. */
export type EndpointLike =
  | string
  | URL
  | { readonly url: URL }
  | {
      readonly protocol: string;
      readonly hostname: string;
      readonly port?: number | undefined;
      readonly path: string;
    };

/** Names with versions, `[['my-app', '1.2']]`. */
export type UserAgentPairs = readonly (readonly [name: string, version?: string])[];

/** What a client can be told. All of it may be left out where the environment names the region. */
export interface ConnectParticipantClientConfig extends UnusedConfig {
  /** The AWS region. Default: AWS_REGION, then AWS_DEFAULT_REGION; in Node only. */
  region?: Provided<string | undefined>;
  /**
   * The base URL, instead of the region's.
   *
   * @default AWS_ENDPOINT_URL_CONNECTPARTICIPANT, then AWS_ENDPOINT_URL; in Node only.
   */
  endpoint?: EndpointLike | (() => EndpointLike | Promise<EndpointLike>);
  /** Whether to use the FIPS 140 validated endpoint. Default: AWS_USE_FIPS_ENDPOINT, else false. */
  useFipsEndpoint?: Provided<boolean | undefined>;
  /** Whether to use the endpoint with IPv6. Default: AWS_USE_DUALSTACK_ENDPOINT, else false. */
  useDualstackEndpoint?: Provided<boolean | undefined>;
  /** How often a request is sent at most. Default: AWS_MAX_ATTEMPTS, else 3. */
  maxAttempts?: Provided<number>;
  /**
   * `adaptive` limits the rate of requests to what the service takes; anything else is `standard`.
   * Default: AWS_RETRY_MODE, else `standard`.
   */
  retryMode?: Provided<string>;
  /**
   * Gets one `info` for each call that succeeds and one `error` for each that fails, with the
   * secrets and what people said replaced. Default: none.
   */
  logger?: Logger;
  /** Stands after our own in the header User-Agent; in Node only. Default: none. */
  customUserAgent?: string | UserAgentPairs;
  /** What carries the requests. Default: superagent. */
  transport?: Transport;
  /**
   * A handler of `@smithy/node-http-handler` or `@smithy/fetch-http-handler`, or the options of one,
   * of which `httpAgent`, `httpsAgent` and `requestTimeout` are used. Default: none, `transport` is
   * used.
   */
  requestHandler?: HttpHandlerInput;
}

/** The configuration as the client uses it: functions that settle what was given. */
export interface ConnectParticipantClientResolvedConfig {
  /** Rejects where there is none. */
  region(): Promise<string>;
  /** The base URL. */
  endpoint(): Promise<string>;
  useFipsEndpoint(): Promise<boolean>;
  useDualstackEndpoint(): Promise<boolean>;
  maxAttempts(): Promise<number>;
  retryMode(): Promise<'standard' | 'adaptive'>;
  readonly logger: Logger | undefined;
}

/** What a program says, then what the environment says, then the defaults. */
export function resolveConfig(
  config: ConnectParticipantClientConfig,
): ConnectParticipantClientResolvedConfig {
  const region = async (): Promise<string | undefined> =>
    (await provided(config.region)) ??
    environment('AWS_REGION') ??
    environment('AWS_DEFAULT_REGION');
  const useFipsEndpoint = async (): Promise<boolean> =>
    (await provided(config.useFipsEndpoint)) ?? flag('AWS_USE_FIPS_ENDPOINT');
  const useDualstackEndpoint = async (): Promise<boolean> =>
    (await provided(config.useDualstackEndpoint)) ?? flag('AWS_USE_DUALSTACK_ENDPOINT');
  return {
    region: async () => {
      const known = await region();
      if (known !== undefined) return known;
      throw new Error('Region is missing: set region of the client, or AWS_REGION');
    },
    endpoint: async () =>
      resolveEndpoint({
        region: await region(),
        endpoint: await endpointOf(config),
        useFipsEndpoint: await useFipsEndpoint(),
        useDualstackEndpoint: await useDualstackEndpoint(),
      }),
    useFipsEndpoint,
    useDualstackEndpoint,
    maxAttempts: async () => (await provided(config.maxAttempts)) ?? maxAttemptsOfEnvironment(),
    retryMode: async () => {
      const mode = (await provided(config.retryMode)) ?? environment('AWS_RETRY_MODE');
      return mode === 'adaptive' ? 'adaptive' : 'standard';
    },
    logger: config.logger,
  };
}

/** The text for User-Agent; empty where there is none. */
export function userAgentText(custom: ConnectParticipantClientConfig['customUserAgent']): string {
  if (custom === undefined || typeof custom === 'string') return custom ?? '';
  return custom
    .map(([name, version]) => (version === undefined ? name : `${name}/${version}`))
    .join(' ');
}

async function endpointOf({
  endpoint,
}: ConnectParticipantClientConfig): Promise<string | undefined> {
  const given = typeof endpoint === 'function' ? await endpoint() : endpoint;
  if (given === undefined) {
    return environment('AWS_ENDPOINT_URL_CONNECTPARTICIPANT') ?? environment('AWS_ENDPOINT_URL');
  }
  if (typeof given === 'string') return given;
  if (given instanceof URL) return given.href;
  if ('url' in given) return given.url.href;
  const { protocol, hostname, port, path } = given;
  const authority = port === undefined ? hostname : `${hostname}:${port}`;
  return `${protocol.replace(/:$/, '')}://${authority}${path}`;
}

async function provided<Value>(value: Provided<Value> | undefined): Promise<Value | undefined> {
  return typeof value === 'function' ? (value as () => Value | Promise<Value>)() : value;
}

function flag(name: string): boolean {
  const value = environment(name);
  if (value === undefined || value === 'false') return false;
  if (value === 'true') return true;
  throw new Error(`${name} must be true or false, not '${value}'`);
}

function maxAttemptsOfEnvironment(): number {
  const value = environment('AWS_MAX_ATTEMPTS');
  if (value === undefined) return 3;
  const count = Number(value);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new Error(`AWS_MAX_ATTEMPTS must be a whole number of 1 or more, not '${value}'`);
}
