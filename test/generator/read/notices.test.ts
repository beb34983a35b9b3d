import { expect } from 'chai';

import { buildService } from '../../../generator/src/build/buildService.js';
import { noticeLines } from '../../../generator/src/command/noticeLines.js';
import { Description } from '../../../generator/src/read/load.js';
import { noticeText, type Notice } from '../../../generator/src/read/Notices.js';
import { SourceFile } from '../../../generator/src/read/SourceFile.js';
import { withPaths, withSchemas } from '../support.js';

/** The notices of a description, a line each. */
function noticesOf(text: string): string[] {
  const file = new SourceFile('/spec/openapi.yaml', 'openapi.yaml', text);
  const description = new Description(file);
  buildService(description);
  return description.notices
    .list()
    .map((notice) => noticeText(notice).replace('openapi.yaml:', ''));
}

const OPERATION = (lines: string, rest = '', version?: string) =>
  withPaths(`/a:\n  get:\n    ${lines}`, rest, version);

const cases: { title: string; given: string; want: string[] }[] = [
  {
    title: 'a misspelt key of an operation',
    given: OPERATION('respones: { 200: { description: d } }'),
    want: [
      "6:7: 'respones' is not a key of an operation, and is ignored; did you mean 'responses'?",
    ],
  },
  {
    title: 'a misspelt key of the description',
    given: OPERATION('responses: {}', 'tagz: []\n'),
    want: ["7:1: 'tagz' is not a key of a description, and is ignored; did you mean 'tags'?"],
  },
  {
    title: 'a misspelt key of a schema',
    given: withSchemas('A: { type: object, propertys: { a: {} } }'),
    want: [
      "6:24: 'propertys' is not a key of a schema, and is ignored; did you mean 'properties'?",
    ],
  },
  {
    title: 'a key that a schema of 3.0 does not have',
    given: withSchemas('A: { type: string, faker: name }', '3.0.3'),
    want: ["6:24: 'faker' is not a key of a schema, and is ignored"],
  },
  {
    title: 'no key of a vocabulary of its own in 3.1, and none in maps of names',
    given: withSchemas('A: { type: object, faker: name, properties: { respones: {} }, x-a: 1 }'),
    want: [],
  },
  {
    title: 'a misspelt extension of ours',
    given: OPERATION('x-callback-client-rety: unsafe'),
    want: [
      "6:7: 'x-callback-client-rety' is not known, and is ignored; did you mean 'x-callback-client-retry'?",
    ],
  },
  {
    title: 'what stands beside a reference in 3.0, but for a description',
    given: withSchemas(
      "A: { properties: { b: { $ref: '#/components/schemas/B', nullable: true, description: d } } }\nB: {}",
      '3.0.3',
    ),
    want: ["6:61: 'nullable' is ignored, because it is next to a $ref; put both into an allOf"],
  },
  {
    title: 'an operationId that is given twice, and the name of its method',
    given: withPaths(
      '/a:\n  get:\n    operationId: list\n    responses: {}\n/b:\n  get:\n    operationId: list\n    responses: {}',
    ),
    want: [
      "10:20: the operationId 'list' is given twice, first at openapi.yaml:6:20; this operation is called 'list2'; rename one of the two",
    ],
  },
  {
    title: 'parameters of the path that are not described, not there, and without a name',
    given: withPaths(
      "/a/{id}:\n  get:\n    parameters:\n      - { name: Id, in: path, schema: {} }\n      - { name: '', in: query }",
    ),
    want: [
      "5:5: the path has {id}, but no parameter describes it; it takes a text; add a parameter 'id' in: path",
      "7:11: the parameter 'Id' is ignored, since '/a/{id}' has no {Id}; add it to the path",
      '8:11: a parameter without a name is ignored; give it one',
    ],
  },
  {
    title: 'links, and neither webhooks nor callbacks',
    given: OPERATION(
      'responses: { 200: { description: d, links: {} } }\n    callbacks: {}',
      'webhooks: {}\n',
    ),
    want: ['6:43: links are ignored: call the operation that they name'],
  },
  {
    title: 'a path without a slash, and one without anything',
    given: withPaths('pets: { get: {} }\n/cats:'),
    want: [
      "4:3: 'pets' is ignored; begin the path with /",
      "5:3: '/cats' is empty, and ignored; give it operations",
    ],
  },
  {
    title: 'a header that OpenAPI says to ignore',
    given: OPERATION('parameters: [{ name: Authorization, in: header, schema: {} }]'),
    want: [
      "6:20: the parameter 'Authorization' is ignored, as OpenAPI says; describe it under components.securitySchemes",
    ],
  },
  {
    title: 'an unknown format, once',
    given: withSchemas('A: { type: string, format: uuuid }\nB: { type: string, format: uuuid }'),
    want: [
      "6:24: the format 'uuuid' is not known: such a value is any string; did you mean 'uuid'?",
    ],
  },
  {
    title: 'an unknown type',
    given: withSchemas('A: { type: strng }'),
    want: [
      "6:10: the type 'strng' is not known: the value may be anything; did you mean 'string'?",
    ],
  },
  {
    title: 'what validate() does not check',
    given: withSchemas('A:\n  type: array\n  prefixItems: [{ type: string }]\n  not: {}'),
    want: [
      '8:7: a tuple is a list whose items may be any of its types, in any order',
      "9:7: 'not' is not checked: validate() ignores it",
    ],
  },
  {
    title: 'a choice of itself',
    given: withSchemas("A: { anyOf: [{ $ref: '#/components/schemas/A' }, { type: string }] }"),
    want: ['6:5: A is a choice of itself, and that choice adds nothing; remove the choice'],
  },
  {
    title: 'security that the client cannot do, and tokens that it does not obtain',
    given: withPaths(
      '/a: {}',
      'components:\n  securitySchemes:\n    a: { type: http, scheme: Digest }\n    b: { type: mutualTLS }\n    c: { type: apikey }\n    d: { type: openIdConnect }\n',
    ),
    want: [
      "7:16: the client cannot authenticate calls by 'http Digest' (a); use an interceptor or an agent",
      "8:16: the client cannot authenticate calls by 'mutualTLS' (b); use an interceptor or an agent",
      "9:16: the client cannot authenticate calls by 'apikey' (c); did you mean 'apiKey'?",
      "10:16: the client does not obtain tokens for 'd'; set its accessToken to a token, or to a function that returns one",
    ],
  },
  {
    title: 'a discriminator that names no member, and one that maps to nothing',
    given: withSchemas(
      "A: { oneOf: [{ type: object }, { type: string }], discriminator: {} }\nB: { oneOf: [{ $ref: '#/components/schemas/C' }, { type: string }], discriminator: { propertyName: k, mapping: { d: D } } }\nC: { type: object }",
    ),
    want: [
      "6:55: the 'discriminator' names no member, and is ignored; give it a propertyName",
      "7:121: the discriminator's 'd' maps to 'D', which is not a named schema; it is ignored; correct it",
    ],
  },
  {
    title: 'media types that are never sent, and those that are given as texts',
    given: withPaths(
      '/a:\n  post:\n    requestBody:\n      content:\n        application/*+json: {}\n        application/json: {}\n    responses:\n      200:\n        content:\n          application/xml: { schema: { type: object } }\n      201:\n        content:\n          text/event-stream: {}\n          application/x-ndjson: { schema: { type: object } }\n',
    ),
    want: [
      '8:11: bodies are sent as application/json, never as application/*+json',
      '13:13: application/xml is returned as text: the client neither writes nor reads its structure',
    ],
  },
  {
    title: 'servers of an operation beside the first',
    given: OPERATION('servers: [{ url: https://a.example }, { url: https://b.example }]'),
    want: ['6:7: only the first server of an operation is used, with its default variables'],
  },
];

describe('a notice', () => {
  for (const { title, given, want } of cases) {
    it(`reports ${title}`, () => {
      expect(noticesOf(given)).to.deep.equal(want);
    });
  }

  it('has a position in JSON files, too', () => {
    const spec =
      '{\n  "openapi": "3.1.0", "info": { "title": "T", "version": "1" },\n  "pathz": {}\n}';
    expect(noticesOf(spec)).to.deep.equal([
      "3:3: 'pathz' is not a key of a description, and is ignored; did you mean 'paths'?",
    ]);
  });

  it('is shown five times per subject, and the others are counted', () => {
    const notice = (line: number): Notice => ({
      ...{ file: 'a.yaml', line, column: 1, kind: 'ignored', subject: 'links' },
      ...{ problem: 'links are ignored', remedy: '' },
    });
    const lines = noticeLines(
      Array.from({ length: 8 }, (_, index) => notice(index + 1)),
      undefined,
    );
    expect(lines).to.have.length(6);
    expect(lines[0]).to.equal('warning: a.yaml:1:1: links are ignored');
    expect(lines[5]).to.equal('warning: 3 more about links; --report FILE lists them');
  });
});
