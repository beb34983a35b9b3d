import { startEmulator } from '../../emulator/src/index.js';

/** The resource usage of the emulator's process, reported on demand. */
export interface Usage {
  /** In microseconds. */
  readonly cpu: number;
  /** In bytes, after a garbage collection. */
  readonly heap: number;
}

const emulator = await startEmulator({ port: 0 });
process.on('message', () => {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const usage: Usage = { cpu: user + system, heap: process.memoryUsage().heapUsed };
  process.send?.(usage);
});
process.on('disconnect', () => process.exit());
process.send?.(emulator.url);
