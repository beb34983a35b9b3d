import { inspect } from 'node:util';
import { expect } from 'chai';
import { ApiKeyAuth } from '../../../src/runtime/auth/ApiKeyAuth.js';
import { BasicAuth } from '../../../src/runtime/auth/BasicAuth.js';
import { BearerAuth } from '../../../src/runtime/auth/BearerAuth.js';
import { failure } from '../../support/failure.js';

describe('an authentication setting', () => {
  it('sends nothing until it is set', () => {
    for (const auth of [new ApiKeyAuth('query', 'key'), new BasicAuth(), new BearerAuth()]) {
      expect(auth.isSet).to.equal(false);
      expect(auth.credential()).to.equal(undefined);
    }
  });

  it('sends an API key in its place, with its prefix', () => {
    const auth = new ApiKeyAuth('cookie', 'key');
    auth.apiKey = 'abc';
    expect(auth.credential()).to.deep.equal({ in: 'cookie', name: 'key', value: 'abc' });
    auth.apiKeyPrefix = 'Token';
    expect(auth.credential()).to.include({ value: 'Token abc' });
    auth.apiKey = null;
    expect(auth.isSet).to.equal(false);
  });

  it('sends a user name and password in UTF-8 (RFC 7617)', () => {
    const auth = new BasicAuth();
    auth.username = 'test';
    auth.password = '123£';
    const value = 'Basic dGVzdDoxMjPCow==';
    expect(auth.credential()).to.deep.equal({ in: 'header', name: 'Authorization', value });
    expect(inspect(auth)).to.not.contain('123');
  });

  it('sends a bearer token, or calls a function for it', async () => {
    const auth = new BearerAuth();
    auth.accessToken = () => 'abc';
    expect(await auth.credential()).to.deep.equal({
      in: 'header',
      name: 'Authorization',
      value: 'Bearer abc',
    });
    expect(inspect(auth)).to.not.contain('abc');
  });

  it('rejects if its function throws', async () => {
    const auth = new ApiKeyAuth('header', 'X-Key');
    auth.apiKey = () => {
      throw new Error('no key today');
    };
    const error = await failure(Promise.resolve(auth.credential()), Error);
    expect(error.message).to.equal('no key today');
  });
});
