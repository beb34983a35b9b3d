/** A partition of AWS, with its own domains. */
export type Partition = readonly [
  /** The prefix of its regions; empty for the default partition. */
  regionPrefix: string,
  dnsSuffix: string,
  dualStackDnsSuffix: string,
];

export const partitions: readonly Partition[] = [
  ['cn-', 'amazonaws.com.cn', 'api.amazonwebservices.com.cn'], // aws-cn
  ['us-gov-', 'amazonaws.com', 'api.aws'], // aws-us-gov
  ['us-iso-', 'c2s.ic.gov', 'api.aws.ic.gov'], // aws-iso
  ['us-isob-', 'sc2s.sgov.gov', 'api.aws.scloud'], // aws-iso-b
  ['eu-isoe-', 'cloud.adc-e.uk', 'api.cloud-aws.adc-e.uk'], // aws-iso-e
  ['us-isof-', 'csp.hci.ic.gov', 'api.aws.hci.ic.gov'], // aws-iso-f
  ['eusc-', 'amazonaws.eu', 'api.amazonwebservices.eu'], // aws-eusc
];

/** The partition `aws`, which has all other regions. */
export const defaultPartition: Partition = ['', 'amazonaws.com', 'api.aws'];
