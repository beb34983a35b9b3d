/* One contender in a process of its own. It makes calls on demand, and reports their cost. */
import { performance } from 'node:perf_hooks';
import { contenders } from './contenders.js';

const [, , name, url] = process.argv;
const call = await contenders[name].open(url);

process.on('message', ({ calls, inFlight }) => {
  void measure(calls, inFlight).then((result) => process.send(result));
});
process.on('disconnect', () => process.exit());
process.send('ready');

/** The CPU time per call, in µs, and the latency of each call, in ms. */
async function measure(calls, inFlight) {
  let left = calls;
  const latencies = [];
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const start = performance.now();
      await call();
      latencies.push(performance.now() - start);
    }
  };
  const before = process.cpuUsage();
  await Promise.all(Array.from({ length: inFlight }, worker));
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / calls, latencies };
}
