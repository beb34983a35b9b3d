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

  for (const given of [
    'https://a.example?',
    'https://a.example#',
    'https://a.example/?team=secret',
    'https://a.example/#top',
    'https://ada:secret@a.example',
    'https://ada@a.example',
    'ftp://a.example',
    'a.example',
    '',
    5,
    undefined,
  ]) {
    it(`rejects ${JSON.stringify(given)}`, () => {
      const error = thrown(() => checkBasePath(given), TypeError);
      expect(error.message).to.equal(
        'basePath must be an http or https URL without a user name, password, query or fragment, ' +
          'for example https://api.example.com',
      );
    });
  }
});
