// Loaded before a program with `--import`: tells what it has used when it ends.
import { writeSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ seconds: userCPUTime / 1e6, megabytes: maxRSS / 1024 }));
});
