import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssertionError } from 'chai';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The program, from its sources. */
export const command: readonly string[] = [
  process.execPath,
  ...['--import', import.meta.resolve('tsx')],
  join(root, 'cli/src/main.ts'),
];

/** How long a test waits for something to be printed, in ms. */
const PATIENCE = 40_000;

/** The program, running as a child with pipes. */
export class Program {
  stdout = '';
  stderr = '';
  /** The exit code, or the signal that has ended it. */
  readonly ended: Promise<number | string | null>;
  readonly #child: ChildProcessWithoutNullStreams;
  #onOutput: () => void = () => undefined;

  constructor(
    [file = '', ...args]: readonly string[],
    environment: Record<string, string>,
    cwd: string,
  ) {
    const { PATH = '', HOME = '' } = process.env;
    const TSX_TSCONFIG_PATH = join(root, 'tsconfig.json');
    const env = { PATH, HOME, TSX_TSCONFIG_PATH, TZ: 'UTC', ...environment };
    const child = spawn(file, args, { cwd, env, stdio: 'pipe' });
    this.#child = child;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
      this.#onOutput();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
      this.#onOutput();
    });
    // It may end before it has read all.
    child.stdin.on('error', () => undefined);
    this.ended = once(child, 'close').then(
      ([code, signal]: (number | string | null)[]) => code ?? signal ?? null,
    );
    running.add(this);
  }

  get output(): string {
    return this.stdout + this.stderr;
  }

  write(text: string): this {
    this.#child.stdin.write(text);
    return this;
  }

  /** Ends its input. */
  end(text = ''): this {
    this.#child.stdin.end(text);
    return this;
  }

  /** Reads its output no more. */
  closeOutput(): void {
    this.#child.stdout.destroy();
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Waits until something is so, looking at each output. */
  async until(what: string, isSo: (program: this) => boolean): Promise<void> {
    const late = Date.now() + PATIENCE;
    while (!isSo(this)) {
      if (Date.now() > late) throw new AssertionError(`no ${what} in:\n${this.output}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 100);
        this.#onOutput = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  /** Waits until it has printed something. */
  prints(text: string): Promise<void> {
    return this.until(`'${text}'`, ({ output }) => output.includes(text));
  }
}

const running = new Set<Program>();

/** Starts the program. */
export function run(
  args: readonly string[],
  environment: Record<string, string> = {},
  cwd = root,
): Program {
  return new Program([...command, ...args], environment, cwd);
}

/** Ends what a test that has failed leaves behind. */
export async function endAll(): Promise<void> {
  for (const program of running) program.kill('SIGKILL');
  await Promise.all([...running].map(({ ended }) => ended));
  running.clear();
}
