/**
 * Measures what generators cost: `npm run compare -- FILE...`. For each description, and for the one
 * of the conformance suite, prints the CPU time and the memory of generating a client, the size of
 * the sources and, for the conformance suite's, that of a program that makes one call.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { bundle } from '../../test/support/bundle.js';
import { measureCost, type Cost } from './measureCost.js';
import { heyApi, installPeer, openapiTypescript } from './Peer.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const described = join(root, 'test/generator/conformance/openapi.yaml');

interface Contender {
  readonly name: string;
  generate(input: string, output: string): Promise<Cost>;
  /** A program that makes one call, beside the generated client. */
  readonly program: string;
  /** Where the packages are that the program needs. */
  readonly modules: string;
}

const contenders: readonly Contender[] = [
  {
    name: 'openapi-callback-client',
    generate: (input, output) => {
      const bin = join(root, 'generator/bin/openapi-callback-client.js');
      return measureCost(process.execPath, [bin, 'generate', '-i', input, '-o', output], root);
    },
    program: `
      import { ApiClient } from './src/ApiClient.js';
      import { DefaultApi } from './src/api/DefaultApi.js';
      new DefaultApi(new ApiClient('https://example.com')).getThing('1').then(console.log);`,
    modules: join(root, 'node_modules'),
  },
  ...[
    {
      peer: heyApi,
      program: `
        import { createClient } from './client/index';
        import { getThing } from './sdk.gen';
        const client = createClient({ baseUrl: 'https://example.com' });
        getThing({ client, path: { id: '1' } }).then(console.log);`,
    },
    {
      peer: openapiTypescript,
      program: `
        import createClient from 'openapi-fetch';
        const client = createClient({ baseUrl: 'https://example.com' });
        client.GET('/things/{id}', { params: { path: { id: '1' } } }).then(console.log);`,
    },
  ].map(({ peer, program }): Contender => {
    const folder = installPeer(peer);
    return {
      name: peer.name,
      generate: (input, output) => {
        const [name = '', ...args] = peer.command(input, output);
        return measureCost(join(folder, 'node_modules/.bin', name), args, folder);
      },
      program,
      modules: join(folder, 'node_modules'),
    };
  }),
];

for (const input of [described, ...process.argv.slice(2).map((path) => resolve(path))]) {
  console.log(`\n${basename(input)}, ${kilobytes(statSync(input).size)}`);
  for (const contender of contenders) {
    const output = mkdtempSync(join(tmpdir(), 'compare-'));
    try {
      const cost = await contender.generate(input, output).catch(() => undefined);
      const cells = [contender.name.padEnd(50), ...(cost ? cellsOf(cost, output) : ['refuses it'])];
      if (input === described)
        cells.push(`${kilobytes(await callBytes(contender, output))} a call`);
      console.log(cells.join('   '));
    } finally {
      rmSync(output, { recursive: true });
    }
  }
}

function cellsOf({ seconds, megabytes }: Cost, output: string): string[] {
  const size = `${kilobytes(sourceBytes(output))} of TypeScript`;
  return [`${seconds.toFixed(1)} s CPU`, `${megabytes.toFixed(0)} MB`, size];
}

/** The sources that are shipped: not the tests of a package. */
function sourceBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.startsWith('test'))
    .reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
}

/** A program that makes one call, minified and compressed for browsers, without what loads later. */
async function callBytes({ program, modules }: Contender, folder: string): Promise<number> {
  const { text } = await bundle(program, folder, {
    minify: true,
    external: ['superagent'],
    nodePaths: [modules],
    alias: { '#platform': join(folder, 'src/runtime/platform/calls/browser.ts') },
  });
  return gzipSync(text, { level: 9 }).length;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
