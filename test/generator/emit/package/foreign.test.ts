import { fileURLToPath } from 'node:url';

import { expect } from 'chai';

import { buildService } from '../../../../generator/src/build/buildService.js';
import { emit } from '../../../../generator/src/emit/emit.js';
import { load } from '../../../../generator/src/read/load.js';
import { Resolver } from '../../../../generator/src/read/Resolver.js';

const input = fileURLToPath(new URL('../../conformance/openapi.yaml', import.meta.url));

/** The words of the service for which the runtime was written. */
const PRODUCT = /amz|aws|amazon|cloudfront|participant|sendMessage|attachment/i;

describe('a package of another API', () => {
  it('does not mention this service, neither in generated nor in copied files', () => {
    const description = load(input);
    const files = emit(buildService(description), {
      resolver: new Resolver(description),
      version: undefined,
      license: undefined,
      repository: undefined,
    });
    expect(files.map(({ path }) => path)).to.include.members([
      'src/ApiClient.ts',
      'src/runtime/decode/exceptionFrom.ts',
      'src/runtime/request/asMultipart.ts',
      'src/runtime/transport/superagent.ts',
      'README.md',
      'package.json',
    ]);
    const found = files.flatMap(({ path, content }) =>
      `${path}\n${content}`
        .split('\n')
        .filter((line) => PRODUCT.test(line))
        .map((line) => `${path}: ${line}`),
    );
    expect(found).to.deep.equal([]);
  });
});
