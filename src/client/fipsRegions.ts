/*
 * Earlier clients of AWS knew FIPS endpoints as regions of their own, `fips-us-east-1` and
 * `us-gov-west-1-fips`, and programs still name them so.
 */

/** Whether a region stands for its FIPS endpoint. */
export function isFipsRegion(region: string | undefined): region is string {
  return region !== undefined && /^fips-|-fips$/.test(region);
}

/** The region itself. */
export function realRegion(region: string | undefined): string | undefined {
  if (!isFipsRegion(region)) return region;
  return /^(fips-aws-global|aws-fips)$/.test(region)
    ? 'us-east-1'
    : region.replace(/fips-(dkr-|prod-)?|-(prod-)?fips/, '');
}
