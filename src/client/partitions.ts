/** A part of AWS with domains of its own. */
export interface Partition {
  readonly name: string;
  /** What its regions begin with; empty for all that no other partition has. */
  readonly regionPrefix: string;
  readonly dnsSuffix: string;
  readonly dualStackDnsSuffix: string;
  /** Whether the plain endpoints of its regions are FIPS validated, and the only such. */
  readonly plainIsFips?: true;
}

/** The last one has the regions of no other. */
export const partitions: readonly Partition[] = [
  {
    name: 'aws-cn',
    regionPrefix: 'cn-',
    dnsSuffix: 'amazonaws.com.cn',
    dualStackDnsSuffix: 'api.amazonwebservices.com.cn',
  },
  {
    name: 'aws-us-gov',
    regionPrefix: 'us-gov-',
    dnsSuffix: 'amazonaws.com',
    dualStackDnsSuffix: 'api.aws',
    plainIsFips: true,
  },
  {
    name: 'aws-iso',
    regionPrefix: 'us-iso-',
    dnsSuffix: 'c2s.ic.gov',
    dualStackDnsSuffix: 'api.aws.ic.gov',
  },
  {
    name: 'aws-iso-b',
    regionPrefix: 'us-isob-',
    dnsSuffix: 'sc2s.sgov.gov',
    dualStackDnsSuffix: 'api.aws.scloud',
  },
  {
    name: 'aws-iso-e',
    regionPrefix: 'eu-isoe-',
    dnsSuffix: 'cloud.adc-e.uk',
    dualStackDnsSuffix: 'api.cloud-aws.adc-e.uk',
  },
  {
    name: 'aws-iso-f',
    regionPrefix: 'us-isof-',
    dnsSuffix: 'csp.hci.ic.gov',
    dualStackDnsSuffix: 'api.aws.hci.ic.gov',
  },
  {
    name: 'aws-eusc',
    regionPrefix: 'eusc-',
    dnsSuffix: 'amazonaws.eu',
    dualStackDnsSuffix: 'api.amazonwebservices.eu',
  },
  { name: 'aws', regionPrefix: '', dnsSuffix: 'amazonaws.com', dualStackDnsSuffix: 'api.aws' },
];
