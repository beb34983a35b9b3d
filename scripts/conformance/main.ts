/**
 * Makes the calls of the conformance suite with this generator's client, and with another's:
 * `npm run conformance -- --peer hey-api`. Prints which of them send and give what the specification
 * says. The other generator is installed into a temporary folder, outside this repository.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { checkRow } from '../../test/generator/conformance/checkRow.js';
import { startRecorder } from '../../test/generator/conformance/recorder.js';
import { rows } from '../../test/generator/conformance/rows.js';
import { runCalls } from '../../test/generator/conformance/runCalls.js';
import { input, runRows } from '../../test/generator/conformance/runRows.js';
import { heyApi } from './heyApi.js';
import type { NotOffered, Peer, PeerCall } from './Peer.js';
import { tableOf, type Column, type Verdict } from './tableOf.js';

const peers: Readonly<Record<string, Peer>> = { 'hey-api': heyApi };

const { values } = parseArgs({
  options: {
    peer: { type: 'string', multiple: true, default: [] },
    folder: { type: 'string', default: join(tmpdir(), 'openapi-callback-client-peers') },
  },
});
const columns = [await measureOurs()];
for (const name of values.peer) {
  const peer = peers[name];
  if (peer === undefined) throw new Error(`--peer must be one of ${Object.keys(peers).join(', ')}`);
  columns.push(await measurePeer(peer, join(values.folder, name)));
}
console.log(
  tableOf(
    rows.map(({ title }) => title),
    columns,
  ),
);

async function measureOurs(): Promise<Column> {
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'));
  const recorder = await startRecorder(rows.map(({ answer = {} }) => answer));
  try {
    const results = await runRows(folder, recorder.url);
    const verdicts = rows.map((row, index) =>
      verdictOf(() => {
        checkRow(row, results[index], recorder.requests.get(index));
      }),
    );
    return { name: 'openapi-callback-client', verdicts };
  } finally {
    await recorder.close();
    rmSync(folder, { recursive: true });
  }
}

async function measurePeer(peer: Peer, folder: string): Promise<Column> {
  install(peer, folder);
  cpSync(input, join(folder, 'openapi.yaml'));
  peer.generate(folder, 'openapi.yaml');
  const recorder = await startRecorder(rows.map(({ answer = {} }) => answer));
  try {
    const calls = rows.map((row, index) => {
      const call = callOf(peer, row.title);
      if (call === undefined || 'instead' in call) return '';
      const converted = call.converted ?? row.converted ?? false;
      return `${peer.prepare(`${recorder.url}/${index}`, converted)}\n${call.call}`;
    });
    const results = await runCalls(folder, peer.imports, calls);
    const verdicts = rows.map((row, index): Verdict => {
      const call = callOf(peer, row.title);
      if (call === undefined)
        return { kind: 'not compared', reason: 'add a call to scripts/conformance' };
      if ('instead' in call) return { kind: 'not offered', reason: call.instead };
      return verdictOf(() => {
        checkRow({ ...row, ...call }, results[index], recorder.requests.get(index));
      });
    });
    return { name: peer.name, verdicts };
  } finally {
    await recorder.close();
  }
}

function install({ packages }: Peer, folder: string): void {
  if (existsSync(join(folder, 'node_modules'))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  execFileSync('npm', ['install', ...packages], { cwd: folder, stdio: 'inherit' });
}

function callOf({ calls }: Peer, title: string): PeerCall | NotOffered | undefined {
  const call = calls[title];
  return typeof call === 'string' ? { call } : call;
}

function verdictOf(check: () => void): Verdict {
  try {
    check();
    return { kind: 'yes' };
  } catch (error) {
    return { kind: 'no', reason: (error as Error).message.slice(0, 500) };
  }
}
