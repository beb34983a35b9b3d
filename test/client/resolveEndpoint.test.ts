import { ConnectParticipantClient, GetTranscriptCommand } from '@aws-sdk/client-connectparticipant';
import { expect } from 'chai';
import { resolveEndpoint, type EndpointParameters } from '../../src/client/resolveEndpoint.js';

/** Region; plain; FIPS; dual-stack; both. */
// oxfmt-ignore
const table: readonly (readonly [string, string, string, string, string])[] = [
  ['us-east-1', 'connect.us-east-1.amazonaws.com', 'connect-fips.us-east-1.amazonaws.com', 'connect.us-east-1.api.aws', 'connect-fips.us-east-1.api.aws'],
  ['mars-north-1', 'connect.mars-north-1.amazonaws.com', 'connect-fips.mars-north-1.amazonaws.com', 'connect.mars-north-1.api.aws', 'connect-fips.mars-north-1.api.aws'],
  ['cn-north-1', 'connect.cn-north-1.amazonaws.com.cn', 'connect-fips.cn-north-1.amazonaws.com.cn', 'connect.cn-north-1.api.amazonwebservices.com.cn', 'connect-fips.cn-north-1.api.amazonwebservices.com.cn'],
  ['us-gov-west-1', 'connect.us-gov-west-1.amazonaws.com', 'connect.us-gov-west-1.amazonaws.com', 'connect.us-gov-west-1.api.aws', 'connect-fips.us-gov-west-1.api.aws'],
  ['us-iso-east-1', 'connect.us-iso-east-1.c2s.ic.gov', 'connect-fips.us-iso-east-1.c2s.ic.gov', 'connect.us-iso-east-1.api.aws.ic.gov', 'connect-fips.us-iso-east-1.api.aws.ic.gov'],
  ['us-isob-east-1', 'connect.us-isob-east-1.sc2s.sgov.gov', 'connect-fips.us-isob-east-1.sc2s.sgov.gov', 'connect.us-isob-east-1.api.aws.scloud', 'connect-fips.us-isob-east-1.api.aws.scloud'],
  ['eu-isoe-west-1', 'connect.eu-isoe-west-1.cloud.adc-e.uk', 'connect-fips.eu-isoe-west-1.cloud.adc-e.uk', 'connect.eu-isoe-west-1.api.cloud-aws.adc-e.uk', 'connect-fips.eu-isoe-west-1.api.cloud-aws.adc-e.uk'],
  ['us-isof-south-1', 'connect.us-isof-south-1.csp.hci.ic.gov', 'connect-fips.us-isof-south-1.csp.hci.ic.gov', 'connect.us-isof-south-1.api.aws.hci.ic.gov', 'connect-fips.us-isof-south-1.api.aws.hci.ic.gov'],
  ['eusc-de-east-1', 'connect.eusc-de-east-1.amazonaws.eu', 'connect-fips.eusc-de-east-1.amazonaws.eu', 'connect.eusc-de-east-1.api.amazonwebservices.eu', 'connect-fips.eusc-de-east-1.api.amazonwebservices.eu'],
];

/** Where the AWS SDK's client would send a request. */
async function hostOfTheSdk(parameters: EndpointParameters): Promise<string> {
  let host = '';
  const client = new ConnectParticipantClient({
    region: parameters.region!,
    useFipsEndpoint: parameters.useFipsEndpoint!,
    useDualstackEndpoint: parameters.useDualstackEndpoint!,
    credentials: { accessKeyId: 'id', secretAccessKey: 'key' },
    maxAttempts: 1,
    requestHandler: {
      handle: (request: { protocol: string; hostname: string }) => {
        host = `${request.protocol}//${request.hostname}`;
        return Promise.reject(new Error('far enough'));
      },
    },
  });
  await client.send(new GetTranscriptCommand({ ConnectionToken: 'token' })).catch(() => undefined);
  return host;
}

describe('the endpoint rules', () => {
  for (const [region, ...hosts] of table) {
    for (const [index, host] of hosts.entries()) {
      const useFipsEndpoint = index % 2 === 1;
      const useDualstackEndpoint = index >= 2;
      const parameters = { region, useFipsEndpoint, useDualstackEndpoint };
      const asked = `${useFipsEndpoint ? ' FIPS' : ''}${useDualstackEndpoint ? ' dual-stack' : ''}`;

      it(`resolve ${region}${asked} like the AWS SDK`, async () => {
        const endpoint = resolveEndpoint(parameters);
        expect(endpoint).to.equal(`https://participant.${host}`);
        expect(await hostOfTheSdk(parameters)).to.equal(endpoint);
      });

      it(`handle a custom endpoint for ${region}${asked}`, () => {
        const custom = { ...parameters, endpoint: 'http://127.0.0.1:4580/base' };
        if (useFipsEndpoint) {
          expect(() => resolveEndpoint(custom)).to.throw(
            'FIPS and custom endpoint are not supported',
          );
        } else if (useDualstackEndpoint) {
          expect(() => resolveEndpoint(custom)).to.throw(
            'Dualstack and custom endpoint are not supported',
          );
        } else {
          expect(resolveEndpoint(custom)).to.equal('http://127.0.0.1:4580/base');
        }
      });
    }
  }

  it('require a region unless there is a custom endpoint', () => {
    expect(resolveEndpoint({ endpoint: 'https://host' })).to.equal('https://host');
    expect(() => resolveEndpoint({})).to.throw('Missing Region');
  });

  it('reject a region that would lead to another host', () => {
    for (const region of ['evil.example/', 'a.b', '-a', 'a-', 'a b', 'x'.repeat(64), '@evil']) {
      expect(() => resolveEndpoint({ region }), region).to.throw('letters, digits and hyphens');
    }
  });
});
