import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect } from 'chai';

import { generate } from '../../../../generator/src/generate.js';
import { TemporaryFolder } from '../../support.js';

const input = fileURLToPath(new URL('../../documents/accepted/callbacks.yaml', import.meta.url));

const SIDES = `openapi: 3.1.0
info: { title: T, version: '1' }
webhooks:
  'user.created':
    post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/User' } } } } }
    put: { requestBody: { content: { text/plain: { schema: { type: string } } } } }
  inline:
    post: { requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } } }
paths:
  /webhooks: { get: { operationId: list, responses: {} } }
components:
  schemas:
    Webhooks: { type: object, properties: { a: { type: string } } }
    User: { type: object, properties: { id: { type: string, readOnly: true }, secret: { type: string, writeOnly: true } } }
    Other: { type: object, properties: { b: { type: string } } }
`;

describe('the types of webhooks', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await TemporaryFolder.with();
  });
  afterEach(() => folder.remove());

  it('name the bodies of webhooks and of callbacks', async () => {
    const { notices } = await generate({ input, output: join(folder.path, 'out') });
    const types = await folder.read('out/src/service/webhooks.ts');
    expect(types.slice(types.indexOf('\n') + 1)).to
      .equal(`import type { EventModel } from '../model/EventModel.js';

/** The bodies of the webhooks that the service calls, by name. */
export interface Webhooks {
  /** \`POST\` */
  readonly newEvent: EventModel;
}

/** The bodies of the callbacks that the service makes, by operation and name. */
export interface Callbacks {
  readonly subscribe: {
    /** \`POST {$request.body#/url}\` */
    readonly onEvent: EventModel;
    /** \`DELETE {$request.body#/url}\` */
    readonly onEnd: undefined;
  };
}
`);
    const page = await folder.read('out/docs/Webhooks.md');
    expect(page).to.contain('`Webhooks["newEvent"]`');
    expect(page).to.contain('`Callbacks["subscribe"]["onEvent"]`');
    expect(page).to.contain('EventModel.constructFromObject(JSON.parse(body))');
    expect(notices.map(({ subject }) => subject)).to.deep.equal(['links']);
  });

  it('are those of what the service sends, under names of their own', async () => {
    await folder.put('openapi.yaml', SIDES);
    const paths = { input: join(folder.path, 'openapi.yaml'), output: join(folder.path, 'out') };
    await generate({ ...paths, only: 'src', include: ['id:list'] });
    const types = await folder.read('out/src/service/webhooks.ts');
    expect(types).to.contain('export interface Webhooks2 {');
    expect(types).to.contain("readonly 'user.created': string | UserOutput;");
    expect(types).to.contain('readonly inline: InlineWebhook;');
    const files = await folder.list();
    expect(files).to.include('out/src/model/InlineWebhook.ts');
    expect(files).to.not.include('out/src/model/Other.ts');
  });
});
