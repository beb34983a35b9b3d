/** A region, and whether its FIPS endpoint is meant. */
export interface Region {
  readonly name: string | undefined;
  readonly isFips: boolean;
}

/**
 * Reads the name of a region. Earlier AWS clients represented FIPS endpoints as separate regions,
 * such as `fips-us-east-1` and `us-gov-west-1-fips`, and some programs still use these names.
 */
export function realRegion(name: string | undefined): Region {
  if (name === undefined || !/^fips-|-fips$/.test(name)) return { name, isFips: false };
  const isGlobal = /^(fips-aws-global|aws-fips)$/.test(name);
  return {
    name: isGlobal ? 'us-east-1' : name.replace(/fips-(dkr-|prod-)?|-(prod-)?fips/, ''),
    isFips: true,
  };
}
