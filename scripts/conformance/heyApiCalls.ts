import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { heyApi } from '../peers/Peer.js';
import type { Caller, NotOffered } from './Caller.js';

const large = '9007199254740993';

const plainObjects: NotOffered = { instead: 'has types of all choices, and gives plain objects' };

/** A call with this function for credentials, which the client calls for each scheme. */
const withAuth = (operation: string, auth: string): string =>
  `await sdk.${operation}({ client, auth: ${auth} })`;

/** A call whose response and error are checked. */
const failing = (operation: string, gives: string): string =>
  `const { error, response } = await sdk.${operation}({ client, path: { id: '1' }, throwOnError: false }); return ${gives}`;

/** The items of a stream. The client returns only their data. */
const streamed = (operation: string, options: string, item: string): string =>
  `const all = []; const { stream } = await sdk.${operation}({ client, ${options} }); for await (const it of stream) all.push(${item}); return all`;

/** The events of a stream, which the client passes to a listener. */
const events = (operation: string, item: string): string =>
  `const all = []; const { stream } = await sdk.${operation}({ client, onSseEvent: (it) => all.push(${item}) }); for await (const it of stream); return all`;

const headers: NotOffered = { instead: 'gives the Headers of fetch, without types' };

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
    'the message and the request id of an error': failing(
      'getThing',
      "[error.detail, response.headers.get('x-request-id')]",
    ),
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
    'the base class for a subtype that adds nothing': plainObjects,
    'the choice that a subtype is made of, and the base class in its members': plainObjects,
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
    'the default media types where several are offered': {
      call: 'return (await data(sdk.convertReport({ client, body: { lines: 1 } }))).lines',
      sent: { type: 'application/json', body: '{"lines":1}' },
      gives: 2,
    },
    'the media type of the body that is chosen': {
      call: "return (await data(sdk.convertReport({ client, body: 'a,b', bodySerializer: null, headers: { 'Content-Type': 'text/csv' } }))).lines",
      sent: { type: 'text/csv', body: 'a,b' },
    },
    'a form of the body that is chosen':
      "await sdk.convertReport({ client, body: { lines: 1 }, ...plainClient.urlSearchParamsBodySerializer, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }); return 1",
    'the media type of the answer that is chosen: a text':
      "return data(sdk.convertReport({ client, body: {}, headers: { Accept: 'text/csv' } }))",
    'the media type of the answer that is chosen: bytes':
      "return [...new Uint8Array(await (await data(sdk.convertReport({ client, body: {}, headers: { Accept: 'application/pdf' } }))).arrayBuffer())]",
    'what is answered, whatever was asked for':
      "return (await data(sdk.convertReport({ client, body: {}, headers: { Accept: 'text/csv' } }))).lines",
    'what was asked for if the answer does not say what it is':
      "return data(sdk.convertReport({ client, body: {}, headers: { Accept: 'text/csv' } }))",
    'a media type that is not offered': { instead: 'takes any, as a header' },
    'a choice in the callback style, with headers beside it': { instead: 'has promises alone' },
    'a range of 2xx beside a status': {
      call: 'return (await data(sdk.getRanged({ client }))).state',
      gives: 'partly',
    },
    'a status beside a range of 2xx': "return (await data(sdk.getRanged({ client }))).id === '1'",
    'the default as the result if no 2xx is declared':
      "return (await data(sdk.getDefault({ client }))).id === '1'",
    'an error by its own status before its range and the default': {
      call: failing('getFailing', '[response.status, error.reason]'),
      gives: [404, 'gone'],
    },
    'an error by its range before the default': {
      call: failing('getFailing', '[response.status, error.state]'),
      gives: [422, 'bad'],
    },
    'an error by the default': {
      call: failing('getFailing', '[response.status, error.id]'),
      gives: [503, 'down'],
    },
    'a declared error whose body is something else': {
      call: failing('getFailing', '[response.status, error]'),
      gives: [404, '<h1>gone</h1>'],
    },
    'the events of a stream of texts': {
      call: events(
        'listen',
        "[it.event ?? 'message', it.data ?? '', it.id ?? '', it.retry === 3000 ? null : it.retry]",
      ),
      sent: {},
    },
    'the data of events as models, until [DONE]': {
      call: streamed('complete', 'body: { stream: true }', 'it.text'),
      gives: ['a', 'b'],
    },
    'JSON from an operation that can stream, if that is answered': {
      call: 'return (await data(sdk.complete({ client, body: {} }))).text',
      gives: 'ab',
    },
    'the data of events that are described as a whole': {
      call: events('watch', '[it.event, it.data.id]'),
      gives: [['added', '1']],
    },
    'every digit in the data of an event': streamed('watchRecords', '', 'String(it.id)'),
    'what the data of an event lacks to be JSON': { instead: 'gives the text' },
    'an error before the first event with its class': {
      call: `let gives; const { stream } = await sdk.watch({ client, sseMaxRetryAttempts: 1, onSseError: (e) => { gives = [e.status, e.reason] } });
        for await (const it of stream); return gives`,
      gives: [404, 'gone'],
    },
    'the values of ndjson as models': {
      call: 'return (await data(sdk.exportLines({ client }))).map((it) => it.id)',
      gives: ['1', '2'],
    },
    'declared headers by their types': headers,
    'no declared headers if the response has none, and texts for what is no number': headers,
    'a header that another 2xx declares': headers,
    'a date in a header as a Date': headers,
  },
};
