import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { heyApi } from '../peers/Peer.js';
import type { Caller, NotOffered } from './Caller.js';

const large = '9007199254740993';

const plainObjects: NotOffered = { instead: 'has types of all choices, and gives plain objects' };

/** A call with this function for credentials, which the client asks for each scheme. */
const withAuth = (operation: string, auth: string): string =>
  `await sdk.${operation}({ client, auth: ${auth} })`;

/**
 * hey-api/openapi-ts with its fetch client and default plugins. For integers and dates that are
 * converted it also has its transformers.
 */
export const heyApiCalls: Caller = {
  peer: heyApi,
  generate: (folder, input) => {
    const base = ['@hey-api/client-fetch', '@hey-api/typescript'];
    const plugins = {
      plain: [...base, '@hey-api/sdk'],
      converted: [
        ...base,
        { name: '@hey-api/transformers', dates: true, bigInt: true },
        { name: '@hey-api/sdk', transformer: true },
      ],
    };
    const configs = Object.entries(plugins).map(([output, list]) => ({
      input,
      output,
      plugins: list,
    }));
    writeFileSync(
      join(folder, 'openapi-ts.config.mjs'),
      `export default ${JSON.stringify(configs)};\n`,
    );
    execFileSync('npx', ['openapi-ts', '--no-log-file'], { cwd: folder, stdio: 'pipe' });
  },
  imports: `
    import * as plain from './plain/index.js';
    import * as converted from './converted/index.js';
    import * as plainClient from './plain/client/index.js';
    import * as convertedClient from './converted/client/index.js';
    const data = async (call) => (await call).data;
  `,
  prepare: (url, converted) => {
    const kind = converted ? 'converted' : 'plain';
    return `
      const sdk = ${kind};
      const client = ${kind}Client.createClient({ baseUrl: '${url}', throwOnError: true });`;
  },
  calls: {
    'an answer of bytes':
      'return [...new Uint8Array(await (await data(sdk.download({ client }))).arrayBuffer())]',
    'a body of bytes':
      'await sdk.upload({ client, body: new Blob([new Uint8Array([0, 255, 10, 13, 128])]) })',
    'a body whose media type is that of the Blob':
      "await sdk.uploadImage({ client, body: new Blob(['png'], { type: 'image/png' }) })",
    'a form with lists and objects':
      "await sdk.sendForm({ client, body: { name: 'a b&c', tags: ['x', 'y'], ids: [1, 2], address: { city: 'Ä' } } })",
    'a form with files': `await sdk.sendParts({ client, body: {
      title: 'T',
      meta: { a: 1 },
      file: new File(['one'], 'a"b.txt', { type: 'text/plain' }),
      files: [new Blob(['2']), new Blob(['3'])],
    } })`,
    'XML as a text': "return (await data(sdk.sendXml({ client, body: '<a/>' }))).text()",
    'the model of the status: 200':
      "return (await data(sdk.getThing({ client, path: { id: '1' } }))).id === '1'",
    'the model of the status: 202':
      "return (await data(sdk.getThing({ client, path: { id: '1' } }))).state === 'running'",
    'nothing for 204 beside 200':
      "return typeof (await data(sdk.getThing({ client, path: { id: '1' } })))",
    'JSON for one status where another one has bytes':
      'return (await data(sdk.exportThings({ client }))).state',
    'a declared error by its status': {
      call: `const { error, response } = await sdk.getThing({ client, path: { id: '1' }, throwOnError: false });
        return [response.status, error.reason]`,
      gives: [404, 'gone'],
    },
    'a declared error by a range of statuses':
      "return (await sdk.getThing({ client, path: { id: '1' }, throwOnError: false })).error.reason === 'no'",
    'an error that is not declared': {
      call: "return (await sdk.getThing({ client, path: { id: '1' }, throwOnError: false })).response.status",
      gives: 409,
    },
    'a parameter twice in the path, a deep object, an exploded cookie':
      "await sdk.getCopy({ client, path: { id: 'a/b' }, query: { filter: { a: { b: 1 }, c: [2, 3] } }, cookies: { matrix: ['x', 'y'] } })",
    'an empty value in the matrix style':
      "await sdk.getMatrix({ client, path: { list: ['', 'a'] } })",
    'a path with a query of its own': "await sdk.getFixed({ client, query: { q: 'x' } })",
    'that no server is known': {
      call: 'return sdk.download({ client: plainClient.createClient({ throwOnError: true }) }).catch((e) => /base ?url/i.test(e.message))',
      gives: true,
    },
    'a user name and a password': withAuth('getBasic', "() => 'u:p'"),
    'the token of OAuth 2 that a function returns': withAuth('getOAuth', "async () => 'abc'"),
    'the token of OpenID Connect': withAuth('getOpenId', "() => 'abc'"),
    'the token of another HTTP scheme': withAuth('getCustom', "() => 'abc'"),
    'API keys in the query, in a cookie and in a header together': withAuth(
      'getAll',
      "({ name }) => ({ key: 'q', session: 'c', 'X-Key': 'h' })[name]",
    ),
    'the first alternative if all of them are set': {
      call: withAuth('getEither', "({ type }) => type === 'apiKey' ? 'h' : 'abc'"),
      sent: { headers: { 'x-key': 'h' } },
    },
    'the second alternative if only that is set': withAuth(
      'getEither',
      "({ type }) => type === 'apiKey' ? undefined : 'abc'",
    ),
    'nothing of an alternative that is set by half, if another is complete': withAuth(
      'getHalf',
      "({ name, scheme }) => name === 'key' ? 'q' : scheme === 'basic' ? 'u:' : undefined",
    ),
    'no credentials for an operation without security': withAuth('getOpen', "() => 'abc'"),
    'the subtype that the discriminator names, by the name of its schema': plainObjects,
    'the subtype that the mapping names, in a member too': plainObjects,
    'the base class for a subtype that is not described': plainObjects,
    'the choice of a oneOf that the discriminator names': plainObjects,
    'a plain object for a choice that is not described': plainObjects,
    'the choices of an anyOf that the values fit, in a list': plainObjects,
    'the choice in an allOf, in a map': plainObjects,
    'every digit of a large integer, as a bigint, and numbers elsewhere': {
      call: 'return String((await data(sdk.postRecord({ client, body: {} }))).id)',
      converted: true,
      gives: large,
    },
    'every digit of a bigint in a body and in a path': {
      call: `await sdk.postRecord({ client, body: { id: ${large}n, more: [1] } })`,
      converted: true,
    },
    'a bigint in a path': {
      call: `await sdk.getRecord({ client, path: { id: ${large}n } })`,
      converted: true,
    },
    'dates as texts': 'return (await data(sdk.postRecord({ client, body: {} }))).at',
    'integers as texts, sent as integers': { instead: 'has number and bigint' },
    'dates as Dates, in a choice too': `const { at, either } = await data(sdk.postRecord({ client, body: { at: new Date('2024-01-31T12:00:00.5Z') } }));
      return [at instanceof Date, at.getTime(), either instanceof Date]`,
    'a Date in a query': {
      call: "await sdk.getRecord({ client, path: { id: '1' }, query: { since: new Date('2024-01-31T12:00:00.5Z') } })",
      sent: { url: '/records/1?since=2024-01-31T12:00:00.500Z' },
    },
    'what validate() says of converted values': {
      instead: 'validates with schemas of zod or valibot, by plugins',
    },
  },
};
