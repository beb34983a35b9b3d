import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { builtPackage } from '../support/builtPackage.js';
import { message } from './message.js';

const own = 'amazon_connect_participant_service';
const path = '/participant/message';
const text = JSON.stringify(message);

const sdk = `
  const { ConnectParticipantClient, SendMessageCommand } = require('@aws-sdk/client-connectparticipant');
  const client = new ConnectParticipantClient({
    endpoint: url, region: 'us-east-1', credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
  });
  return client.send(new SendMessageCommand({ ConnectionToken: 'token', ...message }));`;
const command = (transport, entry = own) => `
  const { ConnectParticipantClient, SendMessageCommand } = require('${entry}');
  const client = new ConnectParticipantClient({ endpoint: url, ${transport} });
  return client.send(new SendMessageCommand({ ConnectionToken: 'token', ...message }));`;
const httpTransport = `transport: new (require('${own}/transports/http').HttpTransport)()`;
const undiciTransport = `transport: new (require('${own}/transports/undici').UndiciTransport)()`;

/** Programs that send one message. */
const programs = {
  'node:http, bare': `
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'x-amz-bearer': 'token' };
      require('node:http').request(url + '${path}', { method: 'POST', headers }, (response) => {
        let answer = '';
        response.on('data', (chunk) => (answer += chunk)).on('end', () => resolve(JSON.parse(answer)));
      }).on('error', reject).end(JSON.stringify(message));
    });`,
  'superagent, bare': `
    return require('superagent').post(url + '${path}').set('X-Amz-Bearer', 'token').send(message);`,
  'undici, bare': `
    const { request } = require('undici');
    const headers = { 'content-type': 'application/json', 'x-amz-bearer': 'token' };
    const sent = { method: 'POST', headers, body: JSON.stringify(message) };
    return request(url + '${path}', sent).then(({ body }) => body.json());`,
  'this client': command(''),
  'this client, HttpTransport': command(httpTransport),
  'this client, UndiciTransport': command(undiciTransport),
  'AWS SDK': sdk,
};

/**
 * The same programs bundled into one file, as AWS Lambda functions are deployed. They use `import`, so
 * that the bundler can leave out what they don't use. With `./fetch`, the file contains no superagent.
 */
const bundled = {
  'this client, in one file': command(''),
  'this client, HttpTransport, in one file': command(httpTransport, `${own}/fetch`),
  'AWS SDK, in one file': sdk,
};

/**
 * Starts each program again in each round.
 *
 * @returns by name: the CPU time from the start of Node to the response, minus that of Node itself,
 * in ms.
 */
export async function measureColdStarts(url, root, rounds) {
  const folder = await mkdtemp(join(tmpdir(), 'cold-start-'));
  try {
    const files = new Map();
    const write = async (name, source) => {
      const file = join(folder, `${files.size}.cjs`);
      await writeFile(file, source);
      files.set(name, file);
    };
    await write('Node itself', program('return Promise.resolve();'));
    for (const [name, source] of Object.entries(programs)) {
      await write(
        name,
        `require = require('node:module').createRequire('${root}package.json');${program(source)}`,
      );
    }
    for (const [name, source] of Object.entries(bundled)) {
      await write(name, await bundle(withImports(program(source)), root));
    }
    const times = new Map([...files.keys()].map((name) => [name, []]));
    for (let round = -1; round < rounds; round += 1) {
      const turn = [...files];
      for (const [name, file] of round % 2 === 0 ? turn : turn.toReversed()) {
        const time = await cpuOf(file, url);
        // The first round warms up the disk caches.
        if (round >= 0) times.get(name).push(time);
      }
    }
    const idle = times.get('Node itself');
    times.delete('Node itself');
    return new Map(
      [...times].map(([name, all]) => [name, all.map((time, round) => time - idle[round])]),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

function program(source) {
  return `
    const url = process.argv[2], message = ${text};
    (() => {${source}})().then(() => {
      const { user, system } = process.cpuUsage();
      process.stdout.write(String((user + system) / 1000), () => process.exit());
    });`;
}

/** Turns each `require('…').Name` and `const { … } = require('…')` into an import. */
function withImports(source) {
  const imports = [];
  const rest = source
    .replaceAll(/const (\{.*\}) = require\((.*?)\);/g, (_, names, module) => {
      imports.push(`import ${names} from ${module};`);
      return '';
    })
    .replaceAll(/require\(('.*?')\)\.(\w+)/g, (_, module, name) => {
      imports.push(`import { ${name} } from ${module};`);
      return name;
    });
  return imports.join('\n') + rest;
}

async function bundle(contents, resolveDir) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    ...builtPackage('node'),
    // The ES modules of the packages, from which unused code can be left out.
    mainFields: ['module', 'main'],
    format: 'cjs',
    minify: true,
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

function cpuOf(file, url) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, url], { stdio: ['ignore', 'pipe', 'ignore'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => {
      if (code === 0) resolve(Number(output));
      else reject(new Error(`${file} ended with ${code}`));
    });
  });
}
