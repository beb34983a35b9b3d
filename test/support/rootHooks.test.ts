import { expect } from 'chai';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, type Finished } from './consumer.js';
import { onTestFinished } from './onTestFinished.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const support = (file: string): string =>
  JSON.stringify(fileURLToPath(new URL(file, import.meta.url)));

describe('a run of the tests', () => {
  /** Runs one suite as the suites of the project are run. */
  async function runSuite(tests: string): Promise<Finished> {
    const folder = await mkdtemp(join(tmpdir(), 'suite-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const suite = `import { spawn } from 'node:child_process';
      import { createServer } from 'node:http';
      import { onTestFinished } from ${support('onTestFinished.ts')};
      async function listen() {
        const server = createServer();
        await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
        return server;
      }
      describe('the suite', () => { ${tests} });`;
    await writeFile(join(folder, 'suite.test.mts'), suite);
    const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
    return run(process.execPath, [mocha, join(folder, 'suite.test.mts')], root);
  }

  it('ends with the failure of a test that leaves a server open, and names both', async () => {
    const { code, stdout, stderr } = await runSuite(`
      it('passes', () => undefined);
      it('fails first', async () => {
        const server = await listen();
        throw new Error('the mistake');
        server.close();
      });
      it('comes later', () => undefined);`);
    expect(code).to.equal(1);
    expect(stdout).to.contain('2 passing').and.contain('the mistake');
    expect(stderr).to.match(
      /^ {2}- a server at 127\.0\.0\.1:\d+, open since the test 'the suite fails first'$/m,
    );
  });

  it('fails if all tests pass but something stays open, and names all of it', async () => {
    const { code, stdout, stderr } = await runSuite(`
      before(listen);
      it('starts a program', () => void spawn('sleep', ['20'], { stdio: 'ignore' }));
      it('starts a timer', () => void setInterval(() => undefined, 1_000));
      it('stops its own', () => clearTimeout(setTimeout(() => undefined, 60_000)));`);
    expect(code).to.equal(1);
    expect(stdout).to.contain('3 passing');
    const lines = stderr.split('\n').filter((line) => line.startsWith('  - '));
    expect(lines.map((line) => line.replace(/(?<=:|process )\d+/, 'N')).sort()).to.deep.equal([
      "  - a server at 127.0.0.1:N, open since the test 'the suite starts a program'",
      "  - a timer, open since the test 'the suite starts a timer'",
      "  - the child process N, sleep 20, open since the test 'the suite starts a program'",
    ]);
  });

  it('closes what a failed test opened, what was opened last first', async () => {
    const { code, stdout, stderr } = await runSuite(`
      it('fails', async () => {
        const server = await listen();
        onTestFinished(() => new Promise((resolve) => server.close(resolve)));
        onTestFinished(() => console.log('still listening:', server.listening));
        throw new Error('the mistake');
      });`);
    expect(code).to.equal(1);
    expect(stdout).to.contain('still listening: true').and.contain('the mistake');
    expect(stderr).to.equal('');
  });

  it('closes the rest if something cannot be closed, and reports that', async () => {
    const { code, stdout, stderr } = await runSuite(`
      it('passes', async () => {
        const server = await listen();
        onTestFinished(() => new Promise((resolve) => server.close(resolve)));
        onTestFinished(() => { throw new Error('it is stuck'); });
      });`);
    expect(code).to.equal(1);
    expect(stdout).to.contain('it is stuck');
    expect(stderr).to.equal('');
  });
});
