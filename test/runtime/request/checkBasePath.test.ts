import { expect } from 'chai';
import { checkBasePath } from '../../../src/runtime/request/checkBasePath.js';
import { thrown } from '../../support/failure.js';

describe('checkBasePath', () => {
  for (const [given, want] of [
    ['https://a.example', 'https://a.example'],
    ['https://a.example/', 'https://a.example'],
    [' https://a.example/proxy// ', 'https://a.example/proxy'],
    ['HTTPS://A.example/Proxy', 'https://a.example/Proxy'],
    ['Https://a.example', 'https://a.example'],
    ['ht\ntps://a.example', 'https://a.example'],
    ['https:a.example', 'https://a.example'],
    ['https:\\\\a.example\\proxy', 'https://a.example/proxy'],
    ['https://a.example:443', 'https://a.example'],
    ['http://127.0.0.1:4580', 'http://127.0.0.1:4580'],
    ['http://[::1]:4580', 'http://[::1]:4580'],
    ['https://a.example/%7Eteam', 'https://a.example/%7Eteam'],
  ] as const) {
    it(`normalizes ${JSON.stringify(given)} to ${want}`, () => {
      expect(checkBasePath(given)).to.equal(want);
    });
  }

  const noQuery = /^basePath must not have a query \(\?…\) or a fragment \(#…\); it looks like/;
  for (const [given, message] of [
    ['https://a.example?', noQuery],
    ['https://a.example#', noQuery],
    ['https://a.example/?team=a', noQuery],
    ['https://a.example/#top', noQuery],
    ['https://ada:secret@a.example', /^basePath must not contain a user name or a password/],
    ['ftp://a.example', /^basePath must begin with https:\/\/ or http:\/\/, not with ftp:/],
    ['a.example', /^basePath is not a URL/],
    ['', /^basePath is not a URL/],
    [undefined, /^basePath must be a string with a URL/],
  ] as const) {
    it(`rejects ${JSON.stringify(given)}`, () => {
      const error = thrown(() => checkBasePath(given), TypeError);
      expect(error.message).to.match(message).and.not.contain('secret');
    });
  }
});
