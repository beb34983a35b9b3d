import type { Api, Operation, Parameter, Service, Type } from '../../ir/index.js';
import { isStream } from '../code/answers.js';
import { literal } from '../code/code.js';
import { holdsConverted } from '../code/conversions.js';
import { Imports } from '../code/Imports.js';
import { modelsOf } from '../code/modelsOf.js';
import { Sampler } from '../code/Sampler.js';
import type { GeneratedFile } from '../GeneratedFile.js';
import { requiredArguments, type RequiredArgument } from '../source/emitApis.js';

/** A test for each operation, against a local server, and the helpers that the tests share. */
export function emitTests(service: Service): GeneratedFile[] {
  // Without a test, mocha would fail.
  if (service.apis.length === 0) return [{ path: 'test/exports.test.ts', content: NO_OPERATIONS }];
  return [
    ...service.apis.map((api) => ({
      path: `test/${api.className}.test.ts`,
      content: testCode(api, service),
    })),
    { path: 'test/support/server.ts', content: SERVER },
  ];
}

function testCode(api: Api, service: Service): string {
  const imports = new Imports();
  imports.value('expect', 'chai');
  imports.value('ApiClient', '../src/index.js');
  imports.value(api.className, '../src/index.js');
  imports.value('startServer', './support/server.js');
  imports.type('TestServer', './support/server.js');
  const tests = api.operations.map((operation) => operationTest(operation, service));
  return `${imports.print()}
import sinon from 'sinon';

describe('${api.className}', () => {
  let server: TestServer;
  let api: ${api.className};

  before(async () => {
    server = await startServer();
  });

  beforeEach(() => {
    server.reset();
    api = new ${api.className}(new ApiClient(server.url));
    api.apiClient.maxAttempts = 1;
  });

  afterEach(() => {
    api.apiClient.close();
  });

  after(() => server.close());

${tests.join('\n\n')}
});
`;
}

function operationTest(operation: Operation, service: Service): string {
  const { methodName, httpMethod } = operation;
  const samples = requiredArguments(operation).map((argument) => sampleOf(argument, service));
  const call = samples.map(({ code }) => code).join(', ');
  const head = call === '' ? '' : `${call}, `;
  const answer = answerOf(operation, service);
  const answers = `server.answer(${literal(answer.status)}, ${literal(answer.mediaType)}, ${answer.code});`;
  const path = pathOf(operation, samples);
  const constants = [
    ...samples.flatMap(({ constant }) => constant ?? []),
    ...(answer.constant === undefined ? [] : [answer.constant]),
  ];
  const checks = [
    `expect(request.method).to.equal(${literal(httpMethod)});`,
    path && `expect(request.path).to.equal(${literal(path)});`,
    ...samples.flatMap((sample) => checksOf(sample, operation)),
  ].filter(Boolean);
  return `  describe(${literal(methodName)}, () => {
    ${constants.join('\n    ')}

    it('sends the request in the description, and returns the response', async () => {
      ${answers}
      const data: unknown = await api.${methodName}(${call});
      const [request] = server.requests;
      if (request === undefined) throw new Error('no request was received');
      ${checks.join('\n      ')}
      ${dataCheck(operation, service)}
    });

    it('calls back once', async () => {
      ${answers}
      const callback = sinon.spy();
      await new Promise<void>((resolve) => {
        api.${methodName}(${head}(...results) => {
          callback(...results);
          resolve();
        });
      });
      sinon.assert.calledOnce(callback);
      expect(callback.firstCall.args[0]).to.equal(null);
    });
  });`;
}

interface Sample {
  readonly argument: RequiredArgument;
  readonly value: unknown;
  readonly code: string;
  /** A declaration that `code` uses. */
  readonly constant?: string;
}

/** A value for a required argument. It may have any type if no example can be derived. */
function sampleOf(argument: RequiredArgument, service: Service): Sample {
  const { source } = argument;
  if (source.type.kind === 'binary')
    return { argument, value: undefined, code: "new Blob(['bytes'])" };
  if ('in' in source) {
    const value = sampleText(source, service) ?? source.example ?? 'text';
    return { argument, value, code: `${literal(value)} as never` };
  }
  const value =
    source.example ?? Sampler.of(service).sent(source.type) ?? fallback(source.type, service);
  const constant = `const input: unknown = ${literal(value)};`;
  return { argument, value, code: 'input as never', constant };
}

/** A text that is the same in any style, because it needs no encoding. */
function sampleText({ type, example }: Parameter, service: Service): unknown {
  const value = Sampler.of(service).value(type);
  return isPlain(value) ? value : isPlain(example) ? example : undefined;
}

function isPlain(value: unknown): value is string | number | boolean {
  return (
    (typeof value === 'string' && /^[\w-]+$/.test(value)) ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  );
}

function fallback(type: Type, service: Service): unknown {
  if (type.kind === 'array') return [];
  if (type.kind !== 'model')
    return type.kind === 'map' || type.kind === 'intersection' ? {} : 'text';
  const model = modelsOf(service).get(type.name);
  return model?.kind === 'alias' ? fallback(model.type, service) : {};
}

/** The path that the test expects; undefined if it cannot be derived. */
function pathOf({ path }: Operation, samples: readonly Sample[]): string | undefined {
  let filled = path.replace(/[?#].*$/s, '');
  for (const { argument, value } of samples) {
    const { source } = argument;
    if (!('in' in source) || source.in !== 'path') continue;
    if (!isPlain(value) || source.encoding !== 'style' || source.style !== 'simple')
      return undefined;
    filled = filled.replaceAll(`{${source.name}}`, () => String(value));
  }
  return /^[\w/.~-]*$/.test(filled) ? filled : undefined;
}

function checksOf({ argument: { source }, value }: Sample, { body }: Operation): string[] {
  if (!('in' in source)) {
    return body?.encoding === 'json' && value !== undefined
      ? [`expect(JSON.parse(request.body)).to.deep.equal(input);`]
      : [];
  }
  if (!isPlain(value) || source.encoding !== 'style') return [];
  const name = literal(source.name);
  switch (source.in) {
    case 'query':
      return source.style === 'form'
        ? [`expect(request.query.get(${name})).to.equal(${literal(String(value))});`]
        : [];
    case 'header':
      return [
        `expect(request.headers[${literal(source.name.toLowerCase())}]).to.equal(${literal(String(value))});`,
      ];
    default:
      return [];
  }
}

interface Answer {
  readonly status: number;
  readonly mediaType: string;
  /** The text of the body. */
  readonly code: string;
  /** A declaration that `code` uses. */
  readonly constant?: string;
}

function answerOf({ result }: Operation, service: Service): Answer {
  const status = /^\d{3}$/.test(result.status) ? Number(result.status) : 200;
  const mediaType = (result.mediaType ?? 'application/json').replace(/\*.*$/, 'json');
  switch (result.encoding) {
    case 'none':
      return { status, mediaType, code: literal('') };
    case 'json': {
      const type = result.type;
      const value = type && (Sampler.of(service).value(type) ?? fallback(type, service));
      const constant = `const output = ${literal(value ?? null)};`;
      return { status, mediaType, code: 'JSON.stringify(output)', constant };
    }
    case 'events':
    case 'lines': {
      const { type, encoding } = result;
      const isText = type === undefined || type.kind === 'string';
      const value = isText ? 'text' : (Sampler.of(service).value(type) ?? fallback(type, service));
      const constant = `const output = ${literal(value ?? null)};`;
      const text = isText ? 'output' : 'JSON.stringify(output)';
      const code = encoding === 'events' ? `\`data: \${${text}}\\n\\n\`` : text;
      return { status, mediaType, code, constant };
    }
    default:
      return { status, mediaType, code: literal('text') };
  }
}

function dataCheck({ result }: Operation, service: Service): string {
  const { encoding, type } = result;
  // If programs see a value in another form than JSON has, it differs from the response.
  const isConverted = type !== undefined && holdsConverted(type, modelsOf(service));
  if (isStream(result)) {
    return `let count = 0;
      for await (const item of data as AsyncIterable<unknown>) count += item === undefined ? 0 : 1;
      expect(count).to.equal(1);`;
  }
  switch (isConverted ? 'converted' : encoding) {
    case 'none':
      return 'expect(data).to.equal(undefined);';
    case 'json':
      return 'expect(JSON.parse(JSON.stringify(data))).to.deep.equal(output);';
    default:
      return `expect(data).to.not.equal(undefined);`;
  }
}

const NO_OPERATIONS = `import { expect } from 'chai';
import * as client from '../src/index.js';

describe('the package', () => {
  it('exports its names, and all of them as the default', () => {
    expect(Object.keys(client.default)).to.include.members(['ApiClient', 'ServiceException']);
    expect(client.default.ApiClient).to.equal(client.ApiClient);
  });
});
`;

const SERVER = `import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A received request. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A local server that records requests and returns a given response. */
export interface TestServer {
  readonly url: string;
  readonly requests: ReceivedRequest[];
  /** Sets the response to the next requests. */
  answer(status: number, mediaType: string, body: string): void;
  reset(): void;
  close(): Promise<void>;
}

export async function startServer(): Promise<TestServer> {
  const requests: ReceivedRequest[] = [];
  let answer = { status: 200, mediaType: 'application/json', body: '' };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const body = Buffer.concat(chunks).toString();
      const { method = '', headers } = request;
      requests.push({ method, path: url.pathname, query: url.searchParams, headers, body });
      response.writeHead(answer.status, { 'content-type': answer.mediaType });
      response.end(method === 'HEAD' ? undefined : answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: \`http://127.0.0.1:\${port}\`,
    requests,
    answer: (status, mediaType, body) => {
      answer = { status, mediaType, body };
    },
    reset: () => {
      requests.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
`;
