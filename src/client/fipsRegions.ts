/*
 * Earlier AWS clients represented FIPS endpoints as separate regions, such as `fips-us-east-1` and
 * `us-gov-west-1-fips`, and some programs still use these names.
 */

/** Whether a region name means the FIPS endpoint of a region. */
export function isFipsRegion(region: string | undefined): region is string {
  return region !== undefined && /^fips-|-fips$/.test(region);
}

/** Returns the actual region. */
export function realRegion(region: string | undefined): string | undefined {
  if (!isFipsRegion(region)) return region;
  return /^(fips-aws-global|aws-fips)$/.test(region)
    ? 'us-east-1'
    : region.replace(/fips-(dkr-|prod-)?|-(prod-)?fips/, '');
}
