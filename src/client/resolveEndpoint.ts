import { partitions, type Partition } from './partitions.js';

/** What decides where requests go. */
export interface EndpointParameters {
  readonly region?: string | undefined;
  /** A base URL that is used as it is. */
  readonly endpoint?: string | undefined;
  readonly useFipsEndpoint?: boolean | undefined;
  readonly useDualstackEndpoint?: boolean | undefined;
}

/**
 * The base URL for these parameters.
 *
 * @throws Error where they contradict each other, or there is no region, or none that can be.
 */
export function resolveEndpoint(parameters: EndpointParameters): string {
  const { region, endpoint, useFipsEndpoint = false, useDualstackEndpoint = false } = parameters;
  if (endpoint !== undefined) {
    if (useFipsEndpoint) fail('FIPS and custom endpoint are not supported');
    if (useDualstackEndpoint) fail('Dualstack and custom endpoint are not supported');
    return endpoint;
  }
  if (region === undefined || region === '') {
    fail('Missing Region: set region of the client, or AWS_REGION in the environment');
  }
  // Else a region from a stranger's hands could send the token to a host of his.
  if (!/^(?!-)[a-z\d-]{1,63}(?<!-)$/i.test(region)) {
    fail('The region may hold letters, digits and hyphens only, as us-east-1 does');
  }
  const [prefix, dnsSuffix, dualStackDnsSuffix] = partitionOf(region);
  const suffix = useDualstackEndpoint ? dualStackDnsSuffix : dnsSuffix;
  // The plain endpoints of GovCloud are FIPS validated, and there are no other such.
  const isPlain = !useFipsEndpoint || (prefix === 'us-gov-' && !useDualstackEndpoint);
  return `https://participant.connect${isPlain ? '' : '-fips'}.${region}.${suffix}`;
}

function partitionOf(region: string): Partition {
  const partition = partitions.find(([regionPrefix]) => region.startsWith(regionPrefix));
  return partition ?? fail(`No partition has the region ${region}`);
}

function fail(problem: string): never {
  throw new Error(`Invalid Configuration: ${problem}`);
}
