import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundle } from '../../test/support/bundle.js';
import { install, packed } from '../../test/support/installation.js';
import { featureCosts } from './features.js';
import { diskUsage, installed } from './installed.js';
import { outdated, sizesPage } from './sizesPage.js';
import { transportCosts } from './transports.js';

/*
 * Measures the size of the package, installed and bundled for browsers, next to the AWS SDK's
 * client and amazon-connect-chatjs, and what each feature of a command costs. It measures the
 * build. It exits with 1 if something exceeds its limit, or if docs/guides/sizes.md is outdated;
 * `--write` updates that page.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));

interface Row {
  readonly what: string;
  readonly bytes: number;
  readonly packages?: number;
  /** The target, in bytes. Undefined for other packages. */
  readonly aim?: number;
  /** The limit, in bytes, as long as the target is not reached. Default: the target. */
  readonly limit?: number;
}

/** A program that makes one call, as users of the AWS SDK write it. */
function oneCommand(from: string): string {
  return `
    import { ConnectParticipantClient, SendMessageCommand } from '${from}';
    const client = new ConnectParticipantClient({ region: 'us-east-1' });
    const input = { ConnectionToken: 'token', ContentType: 'text/plain', Content: 'Hello' };
    client.send(new SendMessageCommand(input)).then(console.log);`;
}

/** The exports that a chat window imports. */
function using(names: string, from: string): string {
  return `import { ${names} } from '${from}'; globalThis.used = [${names}];`;
}

/** The size of all chunks, minified and compressed. */
async function bundled(program: string, folder: string): Promise<number> {
  return compressed((await bundle(program, folder, { minify: true })).text);
}

function compressed(text: string | Buffer): number {
  return gzipSync(text, { level: 9 }).length;
}

async function rows(): Promise<Row[]> {
  const name = 'amazon_connect_participant_service';
  const consumer = await install();
  const ours = (await packed()).folder;
  const script = readFileSync(join(ours, 'dist/browser', `${name}.min.js`));
  const withConversation = readFileSync(join(ours, 'dist/browser/conversation.min.js'));
  const other = (one: string) => installed(join(root, 'node_modules', one), root);
  const measured: Row[] = [
    {
      what: 'installed: this package alone',
      bytes: diskUsage(ours),
      aim: 500_000,
      limit: 1_240_000,
    },
    {
      what: 'installed: with its dependencies',
      ...installed(ours, root),
      aim: 7_840_000,
    },
    {
      what: 'installed: @aws-sdk/client-connectparticipant',
      ...other('@aws-sdk/client-connectparticipant'),
    },
    { what: 'installed: amazon-connect-chatjs', ...other('amazon-connect-chatjs') },
    {
      what: 'one command: with fetch',
      bytes: await bundled(oneCommand(`${name}/fetch`), consumer.folder),
      aim: 13_100,
    },
    {
      what: 'one command: in browsers',
      bytes: await bundled(oneCommand(name), consumer.folder),
      aim: 14_000,
    },
    {
      what: 'all commands: with fetch',
      bytes: await bundled(using('ConnectParticipant', `${name}/fetch`), consumer.folder),
    },
    {
      what: 'DefaultApi: with fetch',
      bytes: await bundled(using('ApiClient, DefaultApi', `${name}/fetch`), consumer.folder),
    },
    {
      what: 'one command: @aws-sdk/client-connectparticipant',
      bytes: await bundled(oneCommand('@aws-sdk/client-connectparticipant'), root),
    },
    {
      what: 'a live chat: ChatSession, with fetch',
      bytes: await bundled(using('ChatSession', `${name}/fetch`), consumer.folder),
      aim: 35_000,
      limit: 38_000,
    },
    {
      what: 'a chat window: ChatSession and Conversation, with fetch',
      bytes: await bundled(using('ChatSession, Conversation', `${name}/fetch`), consumer.folder),
      aim: 40_000,
      limit: 44_000,
    },
    {
      what: 'script tag: everything but Conversation',
      bytes: compressed(script),
      aim: 44_000,
    },
    {
      what: 'script tag: conversation.min.js, in addition',
      bytes: compressed(withConversation),
      aim: 8_000,
    },
    {
      what: 'script tag: both files',
      bytes: compressed(script) + compressed(withConversation),
    },
    {
      what: 'script tag: amazon-connect-chatjs',
      bytes: await bundled(`import 'amazon-connect-chatjs';`, root),
    },
  ];
  await consumer.remove();
  return measured;
}

const table = (await rows()).map((row) => ({ ...row, limit: row.limit ?? row.aim }));
const heads = ['kB', 'packages', 'aim', 'limit'].map((head) => head.padStart(9));
console.log('what'.padEnd(54), ...heads);
for (const { what, bytes, packages, aim, limit } of table) {
  const kilobytes = (count: number | undefined): string =>
    count === undefined ? '' : (count / 1000).toFixed(1);
  const columns = [kilobytes(bytes), String(packages ?? ''), kilobytes(aim), kilobytes(limit)];
  console.log(what.padEnd(54), ...columns.map((column) => column.padStart(9)));
}
const over = table.filter(({ bytes, limit }) => limit !== undefined && bytes > limit);
for (const { what } of over) console.error(`over its limit: ${what}`);

const transports = await transportCosts('amazon_connect_participant_service', root);
console.log('\nof each transport for Node'.padEnd(64), 'kB'.padStart(9));
for (const { what, bytes } of transports) {
  console.log(what.padEnd(63), (bytes / 1000).toFixed(1).padStart(9));
}

const source = join(root, 'src');
const features = await featureCosts(oneCommand('./index.ts'), source);
console.log('\nof one command with fetch'.padEnd(64), 'kB'.padStart(9));
for (const { feature, bytes } of features) {
  console.log(feature.padEnd(63), (bytes / 1000).toFixed(2).padStart(9));
}

const pageFile = join(root, 'docs/guides/sizes.md');
if (process.argv.includes('--write'))
  writeFileSync(pageFile, sizesPage(table, transports, features));
// Installed sizes differ between file systems, so they are not checked.
const bundles = [...table, ...transports].filter(({ what }) => !what.includes('installed'));
const figures = [...bundles, ...features.map(({ feature, bytes }) => ({ what: feature, bytes }))];
const wrong = outdated(readFileSync(pageFile, 'utf8'), figures);
for (const what of wrong) {
  console.error(`docs/guides/sizes.md is out of date, run npm run size -- --write: ${what}`);
}
process.exitCode = over.length + wrong.length === 0 ? 0 : 1;
