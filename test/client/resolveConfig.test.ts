import { fileURLToPath } from 'node:url';
import * as sdk from '@aws-sdk/client-connectparticipant';
import {
  AbortError,
  ConnectParticipantClient,
  ConnectParticipantServiceException,
  GetTranscriptCommand,
  type ConnectParticipantClientOptions,
  type TransportRequest,
} from 'amazon_connect_participant_service';
import { expect } from 'chai';
import { failure } from '../support/failure.js';
import { onTestFinished } from '../support/onTestFinished.js';

const variables = [
  'AWS_REGION',
  'AWS_DEFAULT_REGION',
  'AWS_ENDPOINT_URL',
  'AWS_ENDPOINT_URL_CONNECTPARTICIPANT',
  'AWS_MAX_ATTEMPTS',
  'AWS_RETRY_MODE',
  'AWS_USE_FIPS_ENDPOINT',
  'AWS_USE_DUALSTACK_ENDPOINT',
  'AWS_CONFIG_FILE',
  'AWS_PROFILE',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
];

describe('the configuration of ConnectParticipantClient', () => {
  let before: Record<string, string | undefined>;
  beforeEach(() => {
    before = Object.fromEntries(variables.map((name) => [name, process.env[name]]));
    for (const name of variables) Reflect.deleteProperty(process.env, name);
  });
  afterEach(() => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  });

  /** What a client sends. */
  async function request(config: ConnectParticipantClientOptions): Promise<TransportRequest> {
    const sent: TransportRequest[] = [];
    const client = new ConnectParticipantClient({
      ...config,
      transport: {
        send: (one) => {
          sent.push(one);
          return Promise.resolve({ status: 200, headers: {}, text: '{}' });
        },
      },
    });
    await client.send(new GetTranscriptCommand({ ConnectionToken: 'token' }));
    return sent[0]!;
  }

  /** Where a client sends its requests. */
  async function destination(config: ConnectParticipantClientOptions): Promise<string> {
    const { url } = await request(config);
    expect(url).to.match(/\/participant\/transcript$/);
    return url.replace('/participant/transcript', '');
  }

  const eu = 'https://participant.connect.eu-central-1.amazonaws.com';
  const fips = 'https://participant.connect-fips';
  const region = 'eu-central-1';
  const url = 'http://127.0.0.1:4580/base';
  const given: [string, ConnectParticipantClientOptions, string][] = [
    ['a region', { region }, eu],
    ['a function for the region', { region: () => region }, eu],
    ['a promise of the region', { region: () => Promise.resolve(region) }, eu],
    ['a FIPS region', { region: 'fips-us-east-1' }, `${fips}.us-east-1.amazonaws.com`],
    ['FIPS as a region', { region: 'fips-aws-global' }, `${fips}.us-east-1.amazonaws.com`],
    [
      'a FIPS region of GovCloud',
      { region: 'us-gov-west-1-fips' },
      'https://participant.connect.us-gov-west-1.amazonaws.com',
    ],
    ['an endpoint', { endpoint: url }, url],
    ['an endpoint with a trailing slash', { endpoint: `${url}/` }, url],
    ['a URL', { endpoint: new URL(url) }, url],
    ['a function for the endpoint', { endpoint: () => url }, url],
    ['a promise of a URL', { endpoint: () => Promise.resolve(new URL(url)) }, url],
    [
      'the SDK’s Endpoint',
      { endpoint: { protocol: 'http:', hostname: '127.0.0.1', port: 4580, path: '/base' } },
      url,
    ],
    ['the SDK’s EndpointV2', { endpoint: { url: new URL(url) } }, url],
    ['an endpoint in addition to a region', { region, endpoint: url }, url],
    [
      'FIPS',
      { region, useFipsEndpoint: true },
      'https://participant.connect-fips.eu-central-1.amazonaws.com',
    ],
    [
      'dual-stack from a function',
      { region, useDualstackEndpoint: () => Promise.resolve(true) },
      'https://participant.connect.eu-central-1.api.aws',
    ],
  ];
  for (const [title, config, want] of given) {
    it(`accepts ${title}`, async () => {
      expect(await destination(config)).to.equal(want);
    });
  }

  const environments: [string, Record<string, string>, ConnectParticipantClientOptions, string][] =
    [
      ['AWS_REGION', { AWS_REGION: region, AWS_DEFAULT_REGION: 'us-east-1' }, {}, eu],
      ['AWS_DEFAULT_REGION', { AWS_DEFAULT_REGION: region }, {}, eu],
      ['AWS_ENDPOINT_URL', { AWS_ENDPOINT_URL: url }, {}, url],
      [
        'AWS_ENDPOINT_URL_CONNECTPARTICIPANT',
        { AWS_ENDPOINT_URL_CONNECTPARTICIPANT: url, AWS_ENDPOINT_URL: 'https://other' },
        {},
        url,
      ],
      [
        'AWS_USE_FIPS_ENDPOINT',
        { AWS_USE_FIPS_ENDPOINT: 'true' },
        { region },
        'https://participant.connect-fips.eu-central-1.amazonaws.com',
      ],
      [
        'AWS_USE_DUALSTACK_ENDPOINT',
        { AWS_USE_DUALSTACK_ENDPOINT: 'true' },
        { region },
        'https://participant.connect.eu-central-1.api.aws',
      ],
      ['nothing if a variable is empty', { AWS_ENDPOINT_URL: '' }, { region }, eu],
      [
        'nothing that the program sets',
        { AWS_REGION: 'us-east-1', AWS_USE_FIPS_ENDPOINT: 'true' },
        { region, useFipsEndpoint: false },
        eu,
      ],
    ];
  for (const [title, environment, config, want] of environments) {
    it(`reads from the environment: ${title}`, async () => {
      Object.assign(process.env, environment);
      expect(await destination(config)).to.equal(want);
    });
  }

  it('reads maxAttempts from the environment', async () => {
    process.env['AWS_MAX_ATTEMPTS'] = '2';
    let sent = 0;
    const client = new ConnectParticipantClient({
      region,
      transport: {
        send: () => {
          sent += 1;
          return Promise.resolve({ status: 503, headers: {}, text: '' });
        },
      },
    });
    const command = new GetTranscriptCommand({ ConnectionToken: 'token' });
    await failure(client.send(command), ConnectParticipantServiceException);
    expect(sent).to.equal(2);
  });

  it('reads attempts and retry mode from the environment if the program does not set them', async () => {
    Object.assign(process.env, { AWS_MAX_ATTEMPTS: '5', AWS_RETRY_MODE: 'adaptive' });
    const { config } = new ConnectParticipantClient();
    expect(await config.maxAttempts()).to.equal(5);
    expect(await config.retryMode()).to.equal('adaptive');
    const own = new ConnectParticipantClient({ maxAttempts: 2, retryMode: 'standard' }).config;
    expect(await own.maxAttempts()).to.equal(2);
    expect(await own.retryMode()).to.equal('standard');
  });

  it('reads no profile file', async () => {
    const file = fileURLToPath(new URL('../fixtures/aws/config', import.meta.url));
    Object.assign(process.env, { AWS_CONFIG_FILE: file, AWS_PROFILE: 'default' });
    const known = await new sdk.ConnectParticipantClient({}).config.region();
    expect(known, 'what the SDK finds there').to.equal('eu-west-3');
    const error = await failure(destination({ profile: 'default' }), Error);
    expect(error.message).to.contain('Missing Region');
  });

  it('has defaults', async () => {
    const { config } = new ConnectParticipantClient({ region });
    expect(await config.region()).to.equal(region);
    expect(await config.endpoint()).to.equal(eu);
    expect(await config.maxAttempts()).to.equal(3);
    expect(await config.retryMode()).to.equal('standard');
    expect(await config.useFipsEndpoint()).to.equal(false);
    expect(await config.useDualstackEndpoint()).to.equal(false);
  });

  const faults: [string, Record<string, string>, ConnectParticipantClientOptions, string][] = [
    ['no region', {}, {}, 'Missing Region'],
    [
      'FIPS beside an endpoint',
      {},
      { endpoint: url, useFipsEndpoint: true },
      'FIPS and custom endpoint',
    ],
    [
      'dual-stack with an endpoint from the environment',
      { AWS_ENDPOINT_URL: url },
      { useDualstackEndpoint: true },
      'Dualstack and custom endpoint',
    ],
    [
      'an invalid flag',
      { AWS_USE_FIPS_ENDPOINT: 'yes' },
      { region },
      'AWS_USE_FIPS_ENDPOINT must be true or false',
    ],
    [
      'an invalid number of attempts',
      { AWS_MAX_ATTEMPTS: 'many' },
      { region },
      'AWS_MAX_ATTEMPTS must be a whole number',
    ],
  ];
  for (const [title, environment, config, want] of faults) {
    it(`explains what is wrong: ${title}`, async () => {
      Object.assign(process.env, environment);
      expect((await failure(destination(config), Error)).message).to.contain(want);
    });
  }

  it('is only awaited until the caller aborts', async () => {
    const never = () => new Promise<string>(() => undefined);
    const client = new ConnectParticipantClient({ region: never });
    onTestFinished(() => {
      client.destroy();
    });
    const abortSignal = AbortSignal.timeout(50);
    const command = new GetTranscriptCommand({ ConnectionToken: 'token' });
    const call = client.send(command, { abortSignal });
    const error = await failure(call, AbortError);
    expect(error).to.include({ attempts: 0, outcome: 'not-applied' });
  });

  it('asks for the region again if that failed', async () => {
    let asked = 0;
    const client = new ConnectParticipantClient({
      region: () => {
        asked += 1;
        return asked === 1 ? Promise.reject(new Error('not yet')) : region;
      },
      transport: { send: () => Promise.resolve({ status: 200, headers: {}, text: '{}' }) },
    });
    const command = new GetTranscriptCommand({ ConnectionToken: 'token' });
    expect((await failure(client.send(command), Error)).message).to.equal('not yet');
    await client.send(command);
    await client.send(command);
    expect(asked).to.equal(2);
  });

  it('never requests credentials, and signs nothing', async () => {
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'key' });
    const asked = (): never => {
      throw new Error('asked');
    };
    const signer = { sign: asked };
    const options = { credentials: asked, credentialDefaultProvider: asked, signer };
    const { headers } = await request({ region, ...options });
    const names = Object.keys(headers).filter((name) => name !== 'user-agent');
    expect(names.sort()).to.deep.equal(['accept', 'content-type', 'x-amz-bearer']);
  });
});
