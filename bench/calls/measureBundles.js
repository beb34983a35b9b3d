import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { builtPackage } from '../support/builtPackage.js';

const own = 'amazon_connect_participant_service';
const input = `{ ConnectionToken: 'token', ContentType: 'text/plain', Content: 'Hello' }`;
const oneCommand = (from) => `
  import { ConnectParticipantClient, SendMessageCommand } from '${from}';
  const client = new ConnectParticipantClient({ region: 'us-east-1' });
  client.send(new SendMessageCommand(${input})).then(console.log);`;
const uses = (from, names) => `
  import { ${names} } from '${from}';
  console.log(${names});`;

/** What a page takes from the package, by what it uses. */
const programs = {
  'one command, over fetch': oneCommand(`${own}/fetch`),
  'all commands, over fetch': uses(`${own}/fetch`, 'ConnectParticipant'),
  'DefaultApi, over fetch': uses(`${own}/fetch`, 'DefaultApi, ApiClient'),
  'ChatSession, over fetch': uses(`${own}/fetch`, 'ChatSession'),
  'everything, over fetch': `import * as all from '${own}/fetch'; console.log(all);`,
  'one command, in browsers': oneCommand(own),
  'AWS SDK, one command': oneCommand('@aws-sdk/client-connectparticipant'),
};

/** @returns by name: the bytes that a browser loads, minified and compressed. */
export async function measureBundles(resolveDir) {
  const sizes = new Map();
  for (const [name, contents] of Object.entries(programs)) {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir },
      bundle: true,
      ...builtPackage('browser'),
      format: 'esm',
      minify: true,
      write: false,
      logLevel: 'error',
    });
    sizes.set(name, gzipSync(outputFiles[0].contents, { level: 9 }).length);
  }
  return sizes;
}
