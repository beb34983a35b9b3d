// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { Parameter } from '../runtime/operation/Parameter.js';
import { inHeader } from '../runtime/request/parameterWriters.js';

/** Parameters that all methods accept as options. Commands have no members for them. */
export const optionParameters: readonly Parameter[] = [
  { name: 'X-Amz-Content-Sha256', argument: 'xAmzContentSha256', in: inHeader },
  { name: 'X-Amz-Date', argument: 'xAmzDate', in: inHeader },
  { name: 'X-Amz-Algorithm', argument: 'xAmzAlgorithm', in: inHeader },
  { name: 'X-Amz-Credential', argument: 'xAmzCredential', in: inHeader, sensitive: true },
  { name: 'X-Amz-Security-Token', argument: 'xAmzSecurityToken', in: inHeader, sensitive: true },
  { name: 'X-Amz-Signature', argument: 'xAmzSignature', in: inHeader, sensitive: true },
  { name: 'X-Amz-SignedHeaders', argument: 'xAmzSignedHeaders', in: inHeader },
];
