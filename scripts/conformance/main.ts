/**
 * Makes the calls of the conformance suite with this generator's client, and with another's:
 * `npm run conformance -- --peer hey-api`. Prints which of them send and give what the specification
 * says. The other generator is installed into a temporary folder, outside this repository.
 */
import { cpSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { checkRow } from '../../test/generator/conformance/checkRow.js';
import { startRecorder } from '../../test/generator/conformance/recorder.js';
import { rows } from '../../test/generator/conformance/rows.js';
import { runCalls } from '../../test/generator/conformance/runCalls.js';
import { input, runRows } from '../../test/generator/conformance/runRows.js';
import { installPeer } from '../peers/Peer.js';
import type { Caller, NotOffered, PeerCall } from './Caller.js';
import { heyApiCalls } from './heyApiCalls.js';
import { tableOf, type Column, type Verdict } from './tableOf.js';

const callers: Readonly<Record<string, Caller>> = { 'hey-api': heyApiCalls };

const { values } = parseArgs({ options: { peer: { type: 'string' } } });
const columns = [await measureOurs()];
if (values.peer !== undefined) {
  const caller = callers[values.peer];
  if (caller === undefined) throw new Error(`--peer must be ${Object.keys(callers).join(', ')}`);
  columns.push(await measurePeer(caller));
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

async function measurePeer(caller: Caller): Promise<Column> {
  const folder = installPeer(caller.peer);
  cpSync(input, join(folder, 'openapi.yaml'));
  caller.generate(folder, 'openapi.yaml');
  const recorder = await startRecorder(rows.map(({ answer = {} }) => answer));
  try {
    const calls = rows.map((row, index) => {
      const call = callOf(caller, row.title);
      if (call === undefined || 'instead' in call) return '';
      const converted = call.converted ?? row.converted ?? false;
      return `${caller.prepare(`${recorder.url}/${index}`, converted)}\n${call.call}`;
    });
    const results = await runCalls(folder, caller.imports, calls);
    const verdicts = rows.map((row, index): Verdict => {
      const call = callOf(caller, row.title);
      if (call === undefined)
        return { kind: 'not compared', reason: 'add a call to scripts/conformance' };
      if ('instead' in call) return { kind: 'not offered', reason: call.instead };
      return verdictOf(() => {
        checkRow({ ...row, ...call }, results[index], recorder.requests.get(index));
      });
    });
    return { name: caller.peer.name, verdicts };
  } finally {
    await recorder.close();
  }
}

function callOf({ calls }: Caller, title: string): PeerCall | NotOffered | undefined {
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
