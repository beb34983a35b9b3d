import { expect } from 'chai';

import { emitReadme } from '../../../../generator/src/emit/package/emitReadme.js';
import { serviceOf } from '../../support.js';

const SPEC = `
openapi: 3.1.0
info: { title: Pet Store, version: '1' }
security: [{ token: [] }]
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200': { description: d }
        '404': { description: e, content: { application/json: { schema: { $ref: '#/components/schemas/Error' } } } }
components:
  securitySchemes:
    token: { type: http, scheme: bearer }
    other key: { type: http, scheme: basic }
  schemas:
    Error: { type: object, properties: { reason: { type: string } } }
`;

describe("a package's README", () => {
  const { content } = emitReadme(serviceOf(SPEC));

  it('begins with the settings that the first call needs', () => {
    expect(content).to.include(`import { ApiClient } from "pet_store";

ApiClient.instance.basePath = process.env.BASE_PATH;
ApiClient.instance.authentications.token.accessToken = process.env.ACCESS_TOKEN;
`);
    expect(content).to.include('const data = await api.listPets();');
  });

  it('lists the settings of all schemes', () => {
    expect(content).to.include('| `authentications.token.accessToken` |');
    expect(content).to.include('| `authentications["other key"].username` and `.password` |');
  });

  it('names the error classes that the document describes', () => {
    expect(content).to.include('  - `ErrorException`: the OpenAPI document describes the body');
  });
});
