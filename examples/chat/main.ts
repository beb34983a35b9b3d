/*
 * A chat to try out, without any setup: `npm start` runs the emulator and serves a page that shows
 * both sides of a conversation. `--port 8080` sets the port, `--markdown` allows Markdown in
 * messages, and `--scenario FILE` plays a scenario in each chat: `npm start -- --port 8080`.
 *
 * For a page of your own, start with page/Side.ts: it creates a Conversation, draws its snapshots,
 * and handles what people do. The other files are about the page's appearance.
 */
import { parseArgs } from 'node:util';
import { readScenario, startEmulator } from 'amazon_connect_participant_emulator';
import { emulatorOptions } from './emulatorOptions.js';
import { startChatServer } from './server.js';

try {
  await main();
} catch (error) {
  const isInUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const remedy = isInUse ? '; give another port: npm start -- --port 8080' : '';
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}${remedy}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4581' },
      markdown: { type: 'boolean', default: false },
      scenario: { type: 'string' },
    },
  });
  const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : NaN;
  if (!(port <= 65_535))
    throw new Error('--port must be a number from 0 to 65535, 0 for a free one');

  const scenario = values.scenario === undefined ? undefined : readScenario(values.scenario);
  const emulator = await startEmulator({
    ...emulatorOptions,
    port: 0,
    ...(scenario && { scenario }),
  });
  try {
    const server = await startChatServer(emulator, { port, markdown: values.markdown });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      // Once both are closed, nothing keeps the process running, so it ends with exit code 0.
      process.on(signal, () => void Promise.all([server.close(), emulator.close()]));
    }
    process.stdout.write(`A chat to see: ${server.url}\n`);
  } catch (error) {
    await emulator.close();
    throw error;
  }
}
