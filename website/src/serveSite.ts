import { preview } from 'vite';
import { siteFolder, website } from './paths.js';

/**
 * Serves the built site on this machine.
 *
 * @returns its URL.
 * @throws Error if the port is in use.
 */
export async function serveSite(port: number): Promise<string> {
  const server = await preview({
    root: website,
    configFile: false,
    appType: 'mpa',
    logLevel: 'warn',
    build: { outDir: siteFolder },
    preview: { host: '127.0.0.1', port, strictPort: true },
  });
  return server.resolvedUrls?.local[0] ?? '';
}
