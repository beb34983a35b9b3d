import sinon from 'sinon';

import { main } from '../../../generator/src/main.js';

/** What a run of the command gave. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in this process, and collects what it prints. */
export async function runCommand(...args: string[]): Promise<Ran> {
  let out = '';
  let err = '';
  sinon.stub(console, 'log').callsFake((line: string) => (out += `${line}\n`));
  sinon.stub(console, 'error').callsFake((line: string) => (err += `${line}\n`));
  try {
    const code = await main(args);
    return { code, out, err };
  } finally {
    sinon.restore();
  }
}
