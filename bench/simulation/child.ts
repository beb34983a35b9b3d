/*
 * A process that plays seeds for `inProcesses`: it is given a range at a time, and answers with the
 * promises that are broken.
 */
import { simulate, type SeedRange } from './simulate.js';

// Thousands of calls fail as planned, and nobody looks at where.
Error.stackTraceLimit = 0;

process.on('message', (range: SeedRange) => {
  void simulate(range).then((failures) => process.send?.(failures));
});
