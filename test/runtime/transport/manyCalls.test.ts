import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { run } from '../../support/consumer.js';
import { json, startServer, type TestServer } from '../../support/server.js';
import { itOverNode, transportUnderTest } from '../../support/transport.js';

describe(`two thousand calls at once over ${transportUnderTest}`, function () {
  this.timeout(60_000);

  let server: TestServer;
  before(async () => {
    server = await startServer(json({ Id: 'message-1' }));
  });
  after(() => server.close());

  itOverNode('all succeed, in a process that may open 1,024 files', async () => {
    const program = fileURLToPath(new URL('manyCalls.ts', import.meta.url));
    const node = `${process.execPath} ${process.execArgv.join(' ')} ${program} ${server.url}`;
    const { stdout, stderr } = await run('sh', ['-c', `ulimit -n 1024 && exec ${node}`], '.');
    expect(stderr).to.equal('');
    expect(JSON.parse(stdout)).to.deep.equal({ succeeded: 2000 });
    expect(server.connections()).to.equal(128);
  });
});
