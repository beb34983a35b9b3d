import { expect } from 'chai';
import { emitOperations } from '../../../../generator/src/emit/source/emitOperations.js';
import { thrown } from '../../../support/failure.js';
import { unsendable } from '../../../../src/runtime/request/bodyEncoders.js';
import { serviceOf, withPaths } from '../../support.js';

describe('what writes the body of an operation', () => {
  for (const [mediaType, encoder, path] of [
    ['application/json', 'toJson', 'values/json'],
    ['application/x-www-form-urlencoded', 'asForm', 'request/inQuery'],
    ['text/plain', 'asText', 'request/bodyEncoders'],
    ['multipart/form-data', 'unsendable', 'request/bodyEncoders'],
    ['application/octet-stream', 'unsendable', 'request/bodyEncoders'],
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

  it('says of a body that is no text that it cannot be sent', () => {
    const error = thrown(() => unsendable(new Uint8Array(1), 'uploadFileRequest'), TypeError);
    expect(error.message).to.equal(
      'uploadFileRequest cannot be sent: it is multipart or bytes, and calls send texts',
    );
  });
});
