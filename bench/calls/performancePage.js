import { barChart } from '../support/barChart.js';
import { measured, section, table } from '../support/page.js';
import { median, quantile, ratio } from '../support/statistics.js';
import { contenders } from './contenders.js';

/** Other benchmarks write these. */
const sectionsOfOthers = ['Attachments', 'Live sessions'];

/** Writes the page about performance, and its charts by file name. */
export function performancePage({ settings, calls, coldStarts, decoding }) {
  const sdk = calls.get('AWS SDK').cpu;
  const bare = calls.get('superagent, bare').cpu;
  const names = [...calls.keys()];

  const callRows = names.map((name) => {
    const { cpu } = calls.get(name);
    const { peer } = contenders[name];
    return [
      name,
      `${median(cpu).toFixed(0)} µs`,
      `${quantile(cpu, 0.25).toFixed(0)} to ${quantile(cpu, 0.75).toFixed(0)}`,
      times(ratio(cpu, bare)),
      peer ? times(ratio(cpu, calls.get(peer).cpu)) : '',
      times(ratio(cpu, sdk)),
    ];
  });
  const latencyRows = names.map((name) => [
    name,
    ...settings.inFlights.flatMap((inFlight) => {
      const latencies = calls.get(name).latencies.get(inFlight);
      return [quantile(latencies, 0.5), quantile(latencies, 0.99)].map((ms) => ms.toFixed(2));
    }),
  ]);
  const startRows = [...coldStarts].map(([name, values]) => [
    name,
    `${median(values).toFixed(0)} ms`,
    times(ratio(values, coldStarts.get('superagent, bare'))),
    times(ratio(values, coldStarts.get('AWS SDK'))),
    name.endsWith('in one file')
      ? times(ratio(values, coldStarts.get('AWS SDK, in one file')))
      : '',
  ]);
  const decodeRows = [...decoding].map(([name, values]) => [
    name,
    `${median(values).toFixed(0)} µs`,
    times(ratio(values, decoding.get('JSON.parse'))),
  ]);

  const page = `# Performance

This page is written by \`npm run bench\`, which measures the built package next to its peers. Compare
the ratios: the contenders took turns within one run, while absolute times depend on the machine and its
load. ${measured(['superagent', 'undici', '@aws-sdk/client-connectparticipant'])}

## Which transport to choose

- **superagent**, the default: plugins and cookies. In browsers, \`fetch\` takes its place.
- **\`HttpTransport\`**, from \`amazon_connect_participant_service/transports/http\`: the fastest first
  response, for functions that start often, for example on AWS Lambda.
- **\`UndiciTransport\`**, from \`amazon_connect_participant_service/transports/undici\`: for servers that
  make many calls. Install undici as well.
- **fetch**, if you import from \`amazon_connect_participant_service/fetch\`: for workers, the edge, and the
  smallest bundle.

\`\`\`ts
import { ApiClient } from 'amazon_connect_participant_service';
import { HttpTransport } from 'amazon_connect_participant_service/transports/http';

ApiClient.instance.transport = new HttpTransport();
\`\`\`

superagent is not loaded if you set the transport before the first call. If you bundle the program into one
file, import the client from \`./fetch\` as well, so that the file does not contain superagent.

## CPU per call

sendMessage with 16 calls in flight, in ${settings.rounds} rounds of ${settings.calls} calls. Each contender and the server
run in processes of their own. "Spread" is the range of the middle half of the rounds.${noise(bare)}

![CPU per call](../images/performance-cpu.svg)

${table(['contender', 'CPU', 'spread, µs', '× bare superagent', '× its bare peer', '× AWS SDK'], callRows)}

## Latency

In milliseconds, measured over ${settings.latencyCalls} calls each.

${table(
  [
    'contender',
    ...settings.inFlights.flatMap((count) => [
      `p50, ${count} in flight`,
      `p99, ${count} in flight`,
    ]),
  ],
  latencyRows,
)}

## Cold start

CPU from the start of a program to its first response, without the startup of Node itself. The programs
use \`require\`; with \`import\`, live chats are loaded too, which takes about 6 ms. Programs "in one file" use
\`import\` and are bundled by esbuild, as functions often are.

![CPU to the first response](../images/performance-cold-start.svg)

${table(['program', 'CPU', '× bare superagent', '× AWS SDK', '× AWS SDK in one file'], startRows)}

## Reading a transcript

Decoding a page of GetTranscript with 100 items.

${table(['step', 'CPU', '× JSON.parse'], decodeRows)}

${sectionsOfOthers.map(section).join('')}## Sizes

[Sizes](sizes.md) lists the sizes of bundles and installations, and what each feature and each transport
adds to them.

## Where others are better

The bare contenders have no retries, error classes, models, timeouts or hooks, so they need less CPU:

${shortcomings(calls, coldStarts).join('\n')}
`;
  return {
    page,
    plots: {
      'performance-cpu.svg': barChart(
        'CPU per call, µs',
        names.map((name) => bar(name, median(calls.get(name).cpu), 'µs', isOwn(name))),
      ),
      'performance-cold-start.svg': barChart(
        'CPU to the first response, ms',
        [...coldStarts].map(([name, values]) => bar(name, median(values), 'ms', isOwn(name))),
      ),
    },
  };
}

/** A warning if the rounds of one contender differ too much for small differences to be meaningful. */
function noise(values) {
  const spread = (quantile(values, 0.75) - quantile(values, 0.25)) / median(values);
  if (spread < 0.2) return '';
  return (
    ` **The machine was busy**: the spread of bare superagent is ${(100 * spread).toFixed(0)} % of its ` +
    'median, so ignore smaller differences, and repeat the run on a quiet machine.'
  );
}

/** The peers that need less CPU than this client. */
function shortcomings(calls, coldStarts) {
  const found = [];
  for (const [name, { cpu }] of calls) {
    const { peer } = contenders[name];
    if (peer === undefined) continue;
    const factor = ratio(cpu, calls.get(peer).cpu);
    if (factor > 1.005) {
      found.push(`- A call by "${name}" takes ${factor.toFixed(2)} times the CPU of "${peer}".`);
    }
  }
  for (const [name, values] of coldStarts) {
    if (!isOwn(name) || name.endsWith('in one file')) continue;
    const factor = ratio(values, coldStarts.get('node:http, bare'));
    found.push(
      `- The first response of "${name}" takes ${factor.toFixed(1)} times the CPU of node:http.`,
    );
  }
  return found;
}

function isOwn(name) {
  return /this client|Transport|\.\/fetch/.test(name);
}

function bar(name, value, unit, own) {
  return { name, value, text: `${value.toFixed(0)} ${unit}`, isOwn: own };
}

function times(factor) {
  return factor.toFixed(2);
}
