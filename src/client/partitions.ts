/** A part of AWS with domains of its own. */
export type Partition = readonly [
  /** What its regions begin with; empty for all that no other partition has. */
  regionPrefix: string,
  dnsSuffix: string,
  dualStackDnsSuffix: string,
];

/** The last one has the regions of no other. */
export const partitions: readonly Partition[] = [
  ['cn-', 'amazonaws.com.cn', 'api.amazonwebservices.com.cn'], // aws-cn
  ['us-gov-', 'amazonaws.com', 'api.aws'], // aws-us-gov
  ['us-iso-', 'c2s.ic.gov', 'api.aws.ic.gov'], // aws-iso
  ['us-isob-', 'sc2s.sgov.gov', 'api.aws.scloud'], // aws-iso-b
  ['eu-isoe-', 'cloud.adc-e.uk', 'api.cloud-aws.adc-e.uk'], // aws-iso-e
  ['us-isof-', 'csp.hci.ic.gov', 'api.aws.hci.ic.gov'], // aws-iso-f
  ['eusc-', 'amazonaws.eu', 'api.amazonwebservices.eu'], // aws-eusc
  ['', 'amazonaws.com', 'api.aws'], // aws
];
