/*
 * A process that runs seeds for `inProcesses`. It receives one range at a time, and returns the
 * violations.
 */
import { simulate, type SeedRange } from './simulate.js';

// Thousands of calls fail as planned, and their stack traces are not needed.
Error.stackTraceLimit = 0;

process.on('message', (range: SeedRange) => {
  void simulate(range).then((failures) => process.send?.(failures));
});
