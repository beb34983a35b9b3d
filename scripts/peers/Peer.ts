import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Another generator, which npm installs. */
export interface Peer {
  readonly name: string;
  /** What npm installs, with versions. */
  readonly packages: readonly string[];
  /** The arguments of `npx` that write the client of a description into a folder. */
  command(input: string, output: string): readonly string[];
}

export const heyApi: Peer = {
  name: '@hey-api/openapi-ts 0.95.0',
  packages: ['@hey-api/openapi-ts@0.95.0', 'typescript@5.9'],
  command: (input, output) => ['openapi-ts', '-i', input, '-o', output, '--no-log-file'],
};

/** It writes the types that openapi-fetch is used with. */
export const openapiTypescript: Peer = {
  name: 'openapi-typescript 7.13.0 with openapi-fetch 0.17.0',
  packages: ['openapi-typescript@7.13.0', 'openapi-fetch@0.17.0', 'typescript@5.9'],
  command: (input, output) => ['openapi-typescript', input, '-o', join(output, 'schema.ts')],
};

/** By the names that `--peer` takes. */
export const peers: Readonly<Record<string, Peer>> = {
  'hey-api': heyApi,
  'openapi-typescript': openapiTypescript,
};

/** The peer that `--peer` names. */
export function peerNamed(name: string): Peer {
  const peer = peers[name];
  if (peer === undefined) throw new Error(`--peer must be one of ${Object.keys(peers).join(', ')}`);
  return peer;
}

/** Installs a peer outside this repository, unless it is there already, and returns the folder. */
export function installPeer({ packages }: Peer): string {
  const name = packages.join('-').replace(/[^\w.-]+/g, '-');
  const folder = join(tmpdir(), 'openapi-callback-client-peers', name);
  if (!existsSync(join(folder, 'node_modules'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
    execFileSync('npm', ['install', ...packages], { cwd: folder, stdio: 'inherit' });
  }
  return folder;
}
