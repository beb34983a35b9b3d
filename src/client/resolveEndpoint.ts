import { defaultPartition, partitions } from './partitions.js';

/** The options that determine the endpoint. */
export interface EndpointParameters {
  readonly region?: string | undefined;
  /** A base URL that is used unchanged. */
  readonly endpoint?: string | undefined;
  readonly useFipsEndpoint?: boolean | undefined;
  readonly useDualstackEndpoint?: boolean | undefined;
}

/**
 * Determines the base URL.
 *
 * @throws Error if the options contradict each other, or if the region is missing or invalid.
 */
export function resolveEndpoint(parameters: EndpointParameters): string {
  const { region, endpoint, useFipsEndpoint, useDualstackEndpoint } = parameters;
  if (endpoint !== undefined) {
    if (useFipsEndpoint) fail('FIPS and custom endpoint are not supported');
    if (useDualstackEndpoint) fail('Dualstack and custom endpoint are not supported');
    return endpoint;
  }
  if (region === undefined || region === '') {
    fail('Missing Region: set the region option or AWS_REGION');
  }
  // Without this check, a region from untrusted input could send the token to another host.
  if (!/^(?!-)[a-z\d-]{1,63}(?<!-)$/i.test(region)) {
    fail('The region may only contain letters, digits and hyphens');
  }
  const [prefix, dnsSuffix, dualStackDnsSuffix] =
    partitions.find(([regionPrefix]) => region.startsWith(regionPrefix)) ?? defaultPartition;
  const suffix = useDualstackEndpoint ? dualStackDnsSuffix : dnsSuffix;
  // The standard endpoints of GovCloud are FIPS validated, and the region has no separate ones.
  const isPlain = !useFipsEndpoint || (prefix === 'us-gov-' && !useDualstackEndpoint);
  return `https://participant.connect${isPlain ? '' : '-fips'}.${region}.${suffix}`;
}

function fail(problem: string): never {
  throw new Error(`Invalid Configuration: ${problem}`);
}
