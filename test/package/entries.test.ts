import { expect } from 'chai';
import * as source from '../../src/index.js';
import { createConsumer, type Consumer } from '../support/consumer.js';

describe('the built package', () => {
  let consumer: Consumer;
  before(async () => {
    consumer = await createConsumer();
  });
  after(() => consumer.remove());

  const names = Object.keys(source).sort();

  it('gives the same names and the same instance to import and to require', async () => {
    const { code, stdout, stderr } = await consumer.run(
      'entries.mjs',
      `
      import { createRequire } from 'node:module';
      import byDefault, * as imported from 'amazon_connect_participant_service';
      const required = createRequire(import.meta.url)('amazon_connect_participant_service');
      const named = Object.keys(byDefault).concat('default').sort();
      console.log(JSON.stringify([Object.keys(imported).sort(), Object.keys(required).sort(), named]));
      console.log(
        imported.ApiClient.instance === required.ApiClient.instance,
        byDefault.ApiClient === required.default.ApiClient,
      );
      `,
    );
    expect(stderr).to.equal('');
    expect(code).to.equal(0);
    const [keys = '', same] = stdout.split('\n');
    for (const list of JSON.parse(keys) as string[][]) expect(list).to.deep.equal(names);
    expect(same).to.equal('true true');
  });

  it('loads superagent only when a request is made', async () => {
    const { stdout } = await consumer.run(
      'lazy.cjs',
      `
      const { ApiClient, DefaultApi } = require('amazon_connect_participant_service');
      new DefaultApi(new ApiClient());
      console.log(Object.keys(require.cache).some((file) => file.includes('superagent')));
      `,
    );
    expect(stdout).to.equal('false\n');
  });

  it('adds nothing to the globals', async () => {
    const { stdout } = await consumer.run(
      'globals.mjs',
      `
      const before = Object.getOwnPropertyNames(globalThis).length;
      await import('amazon_connect_participant_service');
      console.log(Object.getOwnPropertyNames(globalThis).length - before);
      `,
    );
    expect(stdout).to.equal('0\n');
  });
});
