import { runProgram } from './command/program.js';
import { oneLine } from './errors.js';
import { ExitCode } from './exitCode.js';
import { UsageError } from './UsageError.js';

// The reader of the output may close it early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') fail(error);
  process.exit(ExitCode.FAILED);
});

try {
  process.exitCode = await runProgram(process.argv.slice(2));
} catch (error) {
  fail(error);
  process.exitCode = error instanceof UsageError ? ExitCode.USAGE : ExitCode.FAILED;
}

function fail(error: unknown): void {
  process.stderr.write(`connect-participant: ${oneLine(error)}\n`);
}
