import { expect } from 'chai';
import { ApiClient } from '../../../src/ApiClient.js';
import { serverUrl, type HostSetting } from '../../../src/runtime/request/serverUrl.js';
import { thrown } from '../../support/failure.js';

const servers: HostSetting[] = [
  {
    url: 'https://{region}.example/{stage}',
    description: '',
    variables: {
      region: { description: '', default_value: 'us-east-1' },
      stage: { description: '', default_value: 'v1', enum_values: ['v1', 'v2/beta'] },
    },
  },
  { url: 'https://example', description: '' },
];

describe('serverUrl', () => {
  it('fills in variables, with defaults for those that are left out', () => {
    expect(serverUrl(servers, 0)).to.equal('https://us-east-1.example/v1');
    expect(serverUrl(servers, 0, { region: 'eu-central-1', stage: 'v2/beta' })).to.equal(
      'https://eu-central-1.example/v2/beta',
    );
    expect(serverUrl(servers, 1)).to.equal('https://example');
  });

  const refusals: [string, number, Record<string, string>, string][] = [
    [
      'an index that is not there',
      2,
      {},
      'Invalid index 2 when selecting the host settings. Must be less than 2',
    ],
    [
      'a variable that is not there',
      0,
      { regoin: 'x' },
      'The host URL https://{region}.example/{stage} has no variable `regoin`. It has region, stage',
    ],
    [
      'a value that is not in the list',
      0,
      { stage: 'v3' },
      'The variable `stage` in the host URL has invalid value v3. Must be v1, v2/beta',
    ],
    [
      'a value that leads to another host',
      0,
      { region: 'evil.example/' },
      'The variable `region` is part of the host in https://{region}.example/{stage} and may only contain letters, digits, dots and hyphens',
    ],
  ];
  for (const [what, index, values, message] of refusals) {
    it(`rejects ${what}`, () => {
      expect(thrown(() => serverUrl(servers, index, values), Error).message).to.equal(message);
    });
  }
});

describe('basePath', () => {
  const client = new ApiClient();

  it('is the https endpoint in us-east-1 by default', () => {
    expect(client.basePath).to.equal('https://participant.connect.us-east-1.amazonaws.com');
  });

  it('loses its trailing slashes', () => {
    expect(new ApiClient('http://127.0.0.1:4580/proxy//').basePath).to.equal(
      'http://127.0.0.1:4580/proxy',
    );
  });

  for (const value of ['nonsense', 5, 'https://user:secret@host']) {
    it(`rejects ${JSON.stringify(value)} and does not change`, () => {
      const before = client.basePath;
      const error = thrown(() => {
        client.basePath = value as string;
      }, TypeError);
      expect(error.message).to.match(/^basePath must be an http or https URL/);
      expect(client.basePath).to.equal(before);
    });
  }
});
