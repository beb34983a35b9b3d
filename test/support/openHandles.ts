import { ChildProcess } from 'node:child_process';
import { Server, Socket, type AddressInfo } from 'node:net';

/** How long handles may take to close after the last test, in ms. */
const GRACE = 10_000;

/** Undocumented, but nothing else tells which server or socket is open. */
const { _getActiveHandles: listHandles } = process as typeof process & {
  _getActiveHandles(this: void): object[];
};

/** The test after which a handle was open for the first time. */
const openSince = new WeakMap<object, string>();

/** The test after which there were n + 1 timers for the first time. */
let timersSince: string[] = [];

/** Remembers what is open after a test, so that the report can say where it comes from. */
export function noteOpenHandles(test: string): void {
  for (const handle of openHandles()) {
    if (!openSince.has(handle)) openSince.set(handle, test);
  }
  const timers = Array.from({ length: countTimers() }, () => test);
  timersSince = [...timersSince, ...timers].slice(0, timers.length);
}

/**
 * Lets the process end when nothing is open any more. If it has not ended after some seconds, this
 * names what is open and ends the process with a failure, its children too.
 */
export function reportOpenHandles(): void {
  const report = (): void => {
    console.error('\nThe tests are over, but the process cannot end. Still open:');
    for (const line of describeOpenHandles()) console.error(`  - ${line}`);
    for (const handle of openHandles()) if (handle instanceof ChildProcess) handle.kill();
    // Mocha sets the number of failed tests, which may be 0, when the process exits.
    process.once('exit', () => (process.exitCode ||= 1));
    process.exit();
  };
  setTimeout(report, GRACE).unref();
}

function describeOpenHandles(): string[] {
  const lines = openHandles().map((handle) => `${describe(handle)}${since(openSince.get(handle))}`);
  const timers = Array.from(
    { length: countTimers() },
    (_, index) => `a timer${since(timersSince[index])}`,
  );
  const all = [...lines, ...timers];
  return all.length > 0 ? all : process.getActiveResourcesInfo();
}

/** What keeps the process alive, apart from timers. */
function openHandles(): object[] {
  const standard: object[] = [process.stdin, process.stdout, process.stderr];
  return listHandles().filter((handle) => !standard.includes(handle));
}

function countTimers(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
}

function describe(handle: object): string {
  if (handle instanceof Server) return `a server at ${addressText(handle.address())}`;
  if (handle instanceof ChildProcess) {
    return `the child process ${handle.pid ?? ''}, ${handle.spawnargs.join(' ')}`;
  }
  if (handle instanceof Socket && handle.remotePort !== undefined) {
    return `a socket from port ${handle.localPort ?? ''} to port ${handle.remotePort}`;
  }
  if (handle instanceof Socket) return 'a pipe';
  return `a handle of type ${handle.constructor.name}`;
}

function addressText(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') return address ?? 'no address';
  return `${address.address}:${address.port}`;
}

function since(test: string | undefined): string {
  return test === undefined ? '' : `, open since the test '${test}'`;
}
