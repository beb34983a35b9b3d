/*
 * Whether the simulation finds defects: `npm run simulate:planted`. Each defect is planted in a copy of
 * the sources, which is simulated until a seed breaks a promise. An argument chooses some by their names.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SEEDS = 600;

/** A defect, as a replacement in a file of `src/chat`. */
interface Defect {
  readonly name: string;
  readonly file: string;
  readonly sound: string;
  readonly broken: string;
}

const defects: readonly Defect[] = [
  {
    name: 'no reading after the one that follows a subscription',
    file: 'delivery/CatchUp.ts',
    sound: 'else void this.#read(mark);',
    broken: 'else return;',
  },
  {
    name: 'readings go back 50 items',
    file: 'delivery/Timeline.ts',
    sound: 'const overlap = this.#verified - OVERLAP;',
    broken: 'const overlap = this.#newest - OVERLAP;',
  },
  {
    name: 'the partial text of the transcript outranks every chunk',
    file: 'delivery/stageOf.ts',
    sound: 'return MessageCompleted === true ? Infinity : 1 + lengthOf(item);',
    broken: 'return MessageCompleted === false ? 1 + lengthOf(item) : Infinity;',
  },
  {
    name: 'from now: everything before the newest item counts as past',
    file: 'delivery/Timeline.ts',
    sound: 'this.#floor = oldest && !isAll ? oldest.at : BEGINNING;',
    broken: 'this.#floor = oldest ? past.at(-1)?.at : BEGINNING; void isAll;',
  },
  {
    name: 'live items wait for the transcript without limit',
    file: 'delivery/CatchUp.ts',
    sound: 'this.#inbox.closeGap(this.#inbox.gap);',
    broken: '',
  },
  {
    name: 'messages have no time limit',
    file: 'sending/Letter.ts',
    sound: 'return this.options.since + this.options.limit;',
    broken: 'return Infinity;',
  },
  {
    name: 'the function that gives the token may hang',
    file: 'connection/Credentials.ts',
    sound: 'const SOURCE_TIMEOUT = 20_000;',
    broken: 'const SOURCE_TIMEOUT = 2 ** 31 - 1;',
  },
  {
    name: 'the local clock alone decides when a socket is replaced',
    file: 'connection/lifetime.ts',
    sound: 'return ms >= SHORTEST ? ms : Infinity;',
    broken: 'return ms > 0 ? ms : Infinity;',
  },
  {
    name: 'a refusal never means the end of the chat',
    file: 'Session.ts',
    sound: 'const isEnd = this.#wasInChat && cause instanceof AccessDeniedException;',
    broken: 'const isEnd = false && cause instanceof AccessDeniedException;',
  },
  {
    name: 'a chat that has ended is complete, whatever the transcript shows',
    file: 'delivery/CatchUp.ts',
    sound: 'return isEndShown();',
    broken: 'return true;',
  },
  {
    name: 'receipts are told again after a resume',
    file: 'delivery/Timeline.ts',
    sound: 'this.#receipts.restore(id, receipts);',
    broken: 'void receipts;',
  },
  {
    name: 'a timer is left behind',
    file: 'delivery/CatchUp.ts',
    sound: 'for (const timer of [this.#gapTimer, this.#lagTimer, this.#quietTimer]) {',
    broken: 'for (const timer of [this.#gapTimer, this.#lagTimer]) {',
  },
  {
    name: 'late items are not marked',
    file: 'delivery/Timeline.ts',
    sound: 'const late = !update && this.#last !== undefined && isBefore(at, this.#last);',
    broken: 'const late = false;',
  },
];

let missed = 0;
const [, , wanted = ''] = process.argv;
for (const { name, file, sound, broken } of defects.filter((one) => one.name.includes(wanted))) {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  try {
    for (const part of ['src', 'bench/simulation', 'package.json', 'tsconfig.json']) {
      cpSync(join(root, part), join(folder, part), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const path = join(folder, 'src/chat', file);
    const source = readFileSync(path, 'utf8');
    if (!source.includes(sound)) throw new Error(`${file} does not have: ${sound}`);
    writeFileSync(path, source.replace(sound, broken));
    const found = simulate(folder);
    if (found === undefined) missed += 1;
    console.log(
      `${found === undefined ? 'MISSED' : 'found'}  ${name}${found ? `\n       ${found}` : ''}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
console.log(missed === 0 ? 'All planted defects are found' : `${missed} are not found`);
process.exitCode = missed === 0 ? 0 : 1;

/** The first promise that a seed breaks. Undefined if none does. */
function simulate(folder: string): string | undefined {
  const args = ['--import', 'tsx', 'bench/simulation/main.ts', '--seeds', String(SEEDS), '--stop'];
  try {
    execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    return undefined;
  } catch (error) {
    const { stdout = '' } = error as { stdout?: string };
    return stdout.split('\n').find((line) => line.startsWith('--seed')) ?? String(error);
  }
}
