import type { Logger } from '../runtime/call/Logger.js';
import type { ConnectParticipantClientOptions } from './ConnectParticipantClientConfig.js';
import { checkAttempts } from '../runtime/call/checkAttempts.js';
import { realRegion, type Region } from './realRegion.js';
import { resolveEndpoint } from './resolveEndpoint.js';

/** The resolved configuration of a client: each option is a function that returns a promise. */
export interface ConnectParticipantClientResolvedConfig {
  /** Rejects if no region is set. */
  region(): Promise<string>;
  /** The base URL. */
  endpoint(): Promise<string>;
  /** Whether to use the FIPS 140 validated endpoint. */
  useFipsEndpoint(): Promise<boolean>;
  /** Whether to use the dual-stack endpoint. */
  useDualstackEndpoint(): Promise<boolean>;
  /** The maximum number of attempts per call, including the first. */
  maxAttempts(): Promise<number>;
  /** The retry mode. */
  retryMode(): Promise<'standard' | 'adaptive'>;
  /** The logger; undefined if none is set. */
  readonly logger: Logger | undefined;
}

/** Reads an environment variable; undefined if it is unset or empty. */
export type Environment = (this: void, name: string) => string | undefined;

/** Resolves each option from the program, then the environment, then the defaults. */
export function resolveConfig(
  config: ConnectParticipantClientOptions,
  environment: Environment,
): ConnectParticipantClientResolvedConfig {
  const readRegion = async (): Promise<Region> =>
    realRegion(
      (await provided(config.region)) ??
        environment('AWS_REGION') ??
        environment('AWS_DEFAULT_REGION'),
    );
  const flag =
    (option: 'useFipsEndpoint' | 'useDualstackEndpoint', variable: string) =>
    async (): Promise<boolean> =>
      (await provided(config[option])) ?? isTrue(variable, environment(variable));
  const useFipsEndpoint = flag('useFipsEndpoint', 'AWS_USE_FIPS_ENDPOINT');
  const useDualstackEndpoint = flag('useDualstackEndpoint', 'AWS_USE_DUALSTACK_ENDPOINT');
  return {
    region: async () => {
      const { name } = await readRegion();
      if (name !== undefined) return name;
      throw new Error('Region is missing: set the region option or AWS_REGION');
    },
    endpoint: async () => {
      const { name, isFips } = await readRegion();
      return resolveEndpoint({
        region: name,
        endpoint: await endpointOf(config, environment),
        useFipsEndpoint: isFips || (await useFipsEndpoint()),
        useDualstackEndpoint: await useDualstackEndpoint(),
      });
    },
    useFipsEndpoint: async () => (await readRegion()).isFips || useFipsEndpoint(),
    useDualstackEndpoint,
    maxAttempts: async () =>
      (await provided(config.maxAttempts)) ??
      checkAttempts(Number(environment('AWS_MAX_ATTEMPTS') ?? 3), 'AWS_MAX_ATTEMPTS'),
    retryMode: async () => {
      const mode = (await provided(config.retryMode)) ?? environment('AWS_RETRY_MODE');
      return mode === 'adaptive' ? mode : 'standard';
    },
    logger: config.logger,
  };
}

async function endpointOf(
  { endpoint }: ConnectParticipantClientOptions,
  environment: Environment,
): Promise<string | undefined> {
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

async function provided<Value extends string | number | boolean>(
  value: Value | undefined | (() => Value | undefined | Promise<Value | undefined>),
): Promise<Value | undefined> {
  return typeof value === 'function' ? value() : value;
}

function isTrue(name: string, value = 'false'): boolean {
  if (value === 'true' || value === 'false') return value === 'true';
  throw new Error(`${name} must be true or false, not '${value}'`);
}
