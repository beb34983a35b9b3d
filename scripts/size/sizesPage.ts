import type { FeatureCost } from './features.js';

/** A figure on the page, in bytes. */
export interface Figure {
  readonly what: string;
  readonly bytes: number;
}

/**
 * Writes the guide of sizes: what is installed, what a page loads, and what each transport and each
 * feature costs.
 */
export function sizesPage(
  figures: readonly Figure[],
  transports: readonly Figure[],
  features: readonly FeatureCost[],
): string {
  const costs = features.map(({ feature, bytes }) => ({ what: feature, bytes }));
  return `# Sizes

Written by \`npm run size -- --write\`. \`npm run size\` fails if a figure is out of date.

## What you install, and what a page loads

Installed sizes are what the files take on the disk. Bundles are made by esbuild without any option but
\`--minify\`, and compressed with gzip.

${table('what', figures)}

A bundle for browsers has no superagent unless the program uses \`DefaultApi\`, which takes superagent's
plugins: then bundlers that split code put it into a chunk of 6 kB that is loaded only for them.

amazon-connect-chatjs has nothing like \`Conversation\`, so compare its file with ours without it. A page
that shows a chat window with \`Conversation\` loads [both files](platforms.md#without-a-bundler).

## What each transport for Node costs

Figures in a bundle are minified and compressed, and include the library that the transport needs. If
you deploy one file, for example to AWS Lambda, import the client from
\`amazon_connect_participant_service/fetch\` and set the transport: then the file has no superagent.

${table('what', transports)}

## What each feature costs

Parts of the bundle of one command over fetch, minified and compressed. Each figure is how much smaller
the bundle gets without the feature's modules.

${table('feature', costs)}
`;
}

/** The figures that differ from those on the page by more than two percent and 0.1 kB. */
export function outdated(page: string, figures: readonly Figure[]): string[] {
  const given = new Map(
    Array.from(page.matchAll(/^\| (.*?) +\| +([\d.]+) kB \|$/gm), ([, what, size]) => [
      what,
      Number(size) * 1000,
    ]),
  );
  return figures.flatMap(({ what, bytes }) => {
    const stated = given.get(what);
    const isClose = stated !== undefined && Math.abs(stated - bytes) <= 100 + bytes * 0.02;
    return isClose ? [] : [what];
  });
}

/** Formats a table in the same way as the formatter. */
function table(head: string, figures: readonly Figure[]): string {
  const rows = figures.map(({ what, bytes }) => [what, kilobytes(bytes)] as const);
  const widths = [0, 1].map((column) =>
    Math.max(...[[head, 'size'], ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const [wide = 0, narrow = 0] = widths;
  return [
    [head, 'size'] as const,
    ['-'.repeat(wide), `${'-'.repeat(narrow - 1)}:`] as const,
    ...rows,
  ]
    .map(([what, size]) => `| ${what.padEnd(wide)} | ${size.padStart(narrow)} |`)
    .join('\n');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
