import { spawn } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a program printed, and how it ended. */
export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder outside the project whose programs use the built package as its users do. */
export interface Consumer {
  readonly folder: string;
  write(file: string, source: string): Promise<void>;
  /** Runs a program with Node. */
  run(file: string, source: string, environment?: Record<string, string>): Promise<Finished>;
  remove(): Promise<void>;
}

export async function createConsumer(): Promise<Consumer> {
  const folder = await mkdtemp(join(tmpdir(), 'consumer-'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const write = (file: string, source: string): Promise<void> =>
    writeFile(join(folder, file), source);
  return {
    folder,
    write,
    run: async (file, source, environment = {}) => {
      await write(file, source);
      return run(process.execPath, [file], folder, environment);
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

/** Runs a command to its end. */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  environment: Record<string, string> = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { PATH: process.env['PATH'], ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}
