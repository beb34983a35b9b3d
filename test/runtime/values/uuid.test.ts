import { expect } from 'chai';
import sinon from 'sinon';
import { uuid } from '../../../src/runtime/values/uuid.js';

const VERSION_4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe('uuid', () => {
  afterEach(() => {
    sinon.restore();
  });

  it('is of version 4, and random', () => {
    expect(uuid()).to.match(VERSION_4).and.not.equal(uuid());
  });

  it('works on pages served over http, which have no randomUUID', () => {
    sinon.stub(crypto, 'randomUUID').value(undefined);
    const all = Array.from({ length: 100 }, uuid);
    for (const one of all) expect(one).to.match(VERSION_4);
    expect(new Set(all)).to.have.lengthOf(100);
  });
});
