import { statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle } from '../../test/support/bundle.js';
import { installed } from './installed.js';

/** A file or a library that a transport adds, and its size in bytes. */
export interface TransportCost {
  readonly what: string;
  readonly bytes: number;
}

/**
 * Measures what each transport for Node adds to an installation, and to a program in one file.
 *
 * @param name - the name of the package, which is linked in `root`.
 */
export async function transportCosts(name: string, root: string): Promise<TransportCost[]> {
  const library = (one: string): TransportCost => ({
    what: `${one} with its dependencies, installed`,
    bytes: installed(join(root, 'node_modules', one), root).bytes,
  });
  const own = async (transport: string, entry: string): Promise<TransportCost[]> => {
    const files = ['js', 'cjs', 'd.ts', 'd.cts'].map((type) => `${entry}.${type}`);
    const sizes = files.map((file) => statSync(join(root, 'dist/transports', file)).size);
    return [
      { what: `${transport}, installed`, bytes: sizes.reduce((sum, size) => sum + size, 0) },
      await bundled(transport, `export { ${transport} } from '${name}/transports/${entry}';`),
    ];
  };
  const bundled = async (what: string, program: string): Promise<TransportCost> => {
    const { text } = await bundle(program, root, { minify: true, platform: 'node' });
    return { what: `${what}, in a bundle`, bytes: gzipSync(text, { level: 9 }).length };
  };
  return [
    library('superagent'),
    await bundled('superagent', `export { default } from 'superagent';`),
    ...(await own('HttpTransport', 'http')),
    ...(await own('UndiciTransport', 'undici')),
    library('undici'),
  ];
}
