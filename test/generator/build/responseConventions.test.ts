import { expect } from 'chai';

import { messageOf, serviceOf } from '../support.js';

const HEAD = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\n";
const EXTENSION = 'x-callback-client-responses';

describe('how responses identify requests and errors', () => {
  it('defaults to common conventions', () => {
    expect(serviceOf(HEAD).responses).to.deep.equal({
      ids: [
        { id: 'requestId', header: 'x-request-id' },
        { id: 'requestId', header: 'request-id' },
      ],
      names: ['code'],
      namePattern: '[^]*',
      messages: ['message', 'detail', 'title'],
      throttling: undefined,
    });
  });

  it(`follows ${EXTENSION}`, () => {
    const extension = `${EXTENSION}:
  ids: { cfId: [CF-Ray], requestId: [X-Id, X-Trace] }
  names: [x-error, type]
  namePattern: '\\w+/'
  throttling: ^SlowDown$`;
    expect(serviceOf(HEAD + extension).responses).to.deep.equal({
      ids: [
        { id: 'requestId', header: 'x-id' },
        { id: 'requestId', header: 'x-trace' },
        { id: 'cfId', header: 'cf-ray' },
      ],
      names: ['x-error', 'type'],
      namePattern: '\\w+\\/',
      messages: ['message', 'detail', 'title'],
      throttling: '^SlowDown$',
    });
  });

  const unknown = `is not known in '${EXTENSION}'`;
  const noList = `is not a list of texts; write it as a list`;
  const cases: [given: string, want: string][] = [
    ['{ mesages: [] }', `4:32: 'mesages' ${unknown}; did you mean 'messages'?`],
    ['{ ids: { id: [a] } }', `4:39: 'id' ${unknown}; use requestId, extendedRequestId, cfId`],
    ['{ names: text }', `4:39: 'names' in '${EXTENSION}' ${noList}`],
    ['{ names: [1] }', `4:39: 'names' in '${EXTENSION}' ${noList}`],
    [
      "{ throttling: '(' }",
      `4:44: 'throttling' in '${EXTENSION}' is not a regular expression; correct it`,
    ],
    ['true', `4:30: '${EXTENSION}' is not a map; write it as names with values`],
  ];
  for (const [given, want] of cases) {
    it(`cannot be ${given}`, () => {
      expect(messageOf(`${HEAD}${EXTENSION}: ${given}\n`)).to.equal(
        `SpecError openapi.yaml:${want}`,
      );
    });
  }
});
