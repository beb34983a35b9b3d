import { expect } from 'chai';
import { emitOperations } from '../../../../generator/src/emit/source/emitOperations.js';
import { serviceOf, withPaths } from '../../support.js';

describe('the body encoder of an operation', () => {
  for (const [mediaType, encoder, path] of [
    ['application/json', 'toJson', 'values/json'],
    ['application/x-www-form-urlencoded', 'asForm', 'request/asForm'],
    ['text/plain', 'asText', 'request/bodyEncoders'],
    ['multipart/form-data', 'asMultipart', 'request/asMultipart'],
    ['application/octet-stream', 'asBytes', 'request/asBytes'],
  ]) {
    it(`is ${encoder} for ${mediaType}`, () => {
      const body = `requestBody: { content: { ${mediaType}: { schema: { type: object } } } }`;
      const responses = `responses: { '200': { description: d } }`;
      const service = serviceOf(
        withPaths(`/a: { post: { operationId: a, ${body}, ${responses} } }`),
      );
      const { content } = emitOperations(service);
      expect(content).to.contain(`encode: ${encoder}`);
      expect(content).to.contain(`../runtime/${path}.js`);
    });
  }
});
