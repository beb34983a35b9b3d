// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { HostSetting } from '../runtime/request/serverUrl.js';

/** The servers that the OpenAPI document lists. */
export const hostSettings: readonly HostSetting[] = [
  {
    url: 'https://participant.connect.{region}.amazonaws.com',
    description: 'The endpoint of a region. In AWS GovCloud (US), it has FIPS.',
    variables: {
      region: {
        description: 'The region of the Amazon Connect instance, such as eu-central-1.',
        default_value: 'us-east-1',
      },
    },
  },
  {
    url: 'https://participant.connect-fips.{region}.amazonaws.com',
    description: 'The endpoint of a region, with FIPS.',
    variables: {
      region: {
        description: 'The region of the Amazon Connect instance, such as eu-central-1.',
        default_value: 'us-east-1',
      },
    },
  },
  {
    url: 'https://participant.connect.{region}.api.aws',
    description: 'The dual-stack endpoint of a region.',
    variables: {
      region: {
        description: 'The region of the Amazon Connect instance, such as eu-central-1.',
        default_value: 'us-east-1',
      },
    },
  },
  {
    url: 'https://participant.connect-fips.{region}.api.aws',
    description: 'The dual-stack endpoint of a region, with FIPS.',
    variables: {
      region: {
        description: 'The region of the Amazon Connect instance, such as eu-central-1.',
        default_value: 'us-east-1',
      },
    },
  },
  {
    url: 'https://participant.connect.{region}.amazonaws.com.cn',
    description: 'The endpoint of a region in China.',
    variables: {
      region: {
        description: 'The region of the Amazon Connect instance.',
        default_value: 'cn-north-1',
      },
    },
  },
  {
    url: 'http://127.0.0.1:{port}',
    description: 'The emulator on this machine.',
    variables: { port: { description: 'The port of the emulator.', default_value: '4580' } },
  },
];

/** The URL of the first server, with the default values of its variables. */
export const defaultBasePath = 'https://participant.connect.us-east-1.amazonaws.com';
