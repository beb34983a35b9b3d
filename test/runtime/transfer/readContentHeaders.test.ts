import { expect } from 'chai';
import { readContentHeaders } from '../../../src/runtime/transfer/readContentHeaders.js';

describe('the content headers of a store', () => {
  const read = (headers: Record<string, string>) => readContentHeaders((name) => headers[name]);

  for (const [header, name] of [
    ['attachment; filename=a.png', 'a.png'],
    ['attachment; filename="a b.png"', 'a b.png'],
    ['attachment; filename="a\\"b\\\\c.png"', 'a"b\\c.png'],
    [`attachment; filename="_.png"; filename*=UTF-8''%E2%82%AC.png`, '€.png'],
    [`attachment; filename*=utf-8'en'a%20b.png; filename="_.png"`, 'a b.png'],
    [`attachment; filename="_.png"; filename*=UTF-8''%FF.png`, '_.png'],
    ['attachment', undefined],
    ['inline; x-filename=a', undefined],
  ] as const) {
    it(`has the name ${String(name)} in ${header}`, () => {
      expect(read({ 'content-disposition': header }).fileName).to.equal(name);
    });
  }

  for (const [headers, size] of [
    [{ 'content-length': '10' }, 10],
    [{ 'content-length': '10', 'content-encoding': 'identity' }, 10],
    [{ 'content-length': '10', 'content-encoding': 'gzip' }, undefined],
    [{ 'content-length': 'ten' }, undefined],
    [{}, undefined],
  ] as const) {
    it(`has the size ${String(size)} in ${JSON.stringify(headers)}`, () => {
      expect(read(headers).size).to.equal(size);
    });
  }
});
