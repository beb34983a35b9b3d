import { writeFileSync } from 'node:fs';

import { readCommandLine, USAGE, UsageError } from './command/commandLine.js';
import { startEmulator } from './library/startEmulator.js';
import { packageVersion } from './packageFiles.js';
import { ScenarioError } from './scenarios/readScenario.js';

try {
  await main();
} catch (error) {
  const message = String(error instanceof Error ? error.message : error);
  // A ScenarioError has one line per fault. For other errors, the command shows only the message,
  // not the stack.
  const lines = error instanceof ScenarioError ? message : message.split('\n', 1).join();
  const remedy = isPortInUse(error) ? '; give another one with --port' : '';
  process.stderr.write(`amazon-connect-participant-emulator: ${lines}${remedy}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

async function main(): Promise<void> {
  const command = readCommandLine(process.argv.slice(2), process.env);
  if (command === 'help') {
    process.stdout.write(USAGE);
    return;
  }
  if (command === 'version') {
    process.stdout.write(`${packageVersion()}\n`);
    return;
  }
  const { certificateFile, ...options } = command;
  const emulator = await startEmulator(options);
  if (certificateFile !== undefined && emulator.certificate !== undefined) {
    writeFileSync(certificateFile, emulator.certificate);
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // After closing the emulator, nothing keeps the process running, so it ends with exit code 0.
    process.on(signal, () => void emulator.close());
  }
  process.stdout.write(`Participant Service emulator listening on ${emulator.url}\n`);
}

function isPortInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
