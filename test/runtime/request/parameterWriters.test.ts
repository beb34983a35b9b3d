import { expect } from 'chai';
import type { Parameter } from '../../../src/runtime/operation/Parameter.js';
import {
  cookiePair,
  headerValue,
  inCookie,
  inPath,
  inStyledHeader,
  pathSegment,
} from '../../../src/runtime/request/parameterWriters.js';
import { inQuery, queryPairs } from '../../../src/runtime/request/inQuery.js';
import { thrown } from '../../support/failure.js';

const list = ['blue', 'black & white', 'brown'];
const object = { R: 100, G: 'x y', B: undefined };

function parameter(of: Omit<Parameter, 'name' | 'argument'>): Parameter {
  return { name: 'color', argument: 'colorArgument', ...of };
}

describe('a path parameter', () => {
  const cases: [string, Omit<Parameter, 'name' | 'argument'>, unknown, string][] = [
    ['a string', { in: inPath }, 'a/b%c#d?e', 'a%2Fb%25c%23d%3Fe'],
    ['unicode', { in: inPath }, 'grün 💬', 'gr%C3%BCn%20%F0%9F%92%AC'],
    ["the characters !'()*", { in: inPath }, "!'()*", '%21%27%28%29%2A'],
    ['a number', { in: inPath }, 7, '7'],
    ['a list', { in: inPath }, list, 'blue,black%20%26%20white,brown'],
    ['an object', { in: inPath }, object, 'R,100,G,x%20y'],
    ['an exploded object', { in: inPath, explode: true }, object, 'R=100,G=x%20y'],
    ['a label', { in: inPath, style: 'label' }, 'blue', '.blue'],
    [
      'an exploded label',
      { in: inPath, style: 'label', explode: true },
      list,
      '.blue.black%20%26%20white.brown',
    ],
    ['a matrix', { in: inPath, style: 'matrix' }, 'blue', ';color=blue'],
    [
      'a matrix of a list',
      { in: inPath, style: 'matrix' },
      list,
      ';color=blue,black%20%26%20white,brown',
    ],
    [
      'an exploded matrix of a list',
      { in: inPath, style: 'matrix', explode: true },
      ['a', 'b'],
      ';color=a;color=b',
    ],
    [
      'an exploded matrix of an object',
      { in: inPath, style: 'matrix', explode: true },
      object,
      ';R=100;G=x%20y',
    ],
  ];
  for (const [what, of, value, want] of cases) {
    it(`writes ${what}`, () => {
      expect(pathSegment(parameter(of), value)).to.equal(want);
    });
  }

  for (const segment of ['', '.', '..']) {
    it(`rejects '${segment}', which would lead to another resource`, () => {
      const error = thrown(() => pathSegment(parameter({ in: inPath }), segment), TypeError);
      expect(error.message).to.match(/^colorArgument must not be /);
    });
  }

  it('rejects half of a surrogate pair, naming the argument', () => {
    const error = thrown(() => pathSegment(parameter({ in: inPath }), 'a\ud83d'), TypeError);
    expect(error.message).to.equal(
      'colorArgument contains half of a surrogate pair, which UTF-8 cannot encode',
    );
  });
});

describe('a query parameter', () => {
  const cases: [string, Omit<Parameter, 'name' | 'argument'>, unknown, string][] = [
    ['a string', { in: inQuery }, 'a b&c=d', 'color=a%20b%26c%3Dd'],
    ['a boolean', { in: inQuery }, false, 'color=false'],
    ['a BigInt', { in: inQuery }, 12345678901234567890n, 'color=12345678901234567890'],
    ['a Date', { in: inQuery }, new Date(0), 'color=1970-01-01T00%3A00%3A00.000Z'],
    ['a list', { in: inQuery }, ['a', 'b c'], 'color=a&color=b%20c'],
    ['an empty list', { in: inQuery }, [], ''],
    ['a list with gaps', { in: inQuery }, ['a', undefined, null], 'color=a'],
    ['an object', { in: inQuery }, object, 'R=100&G=x%20y'],
    ['an unexploded list', { in: inQuery, explode: false }, ['a', 'b,c'], 'color=a,b%2Cc'],
    [
      'a list with spaces',
      { in: inQuery, style: 'spaceDelimited', explode: false },
      ['a', 'b'],
      'color=a%20b',
    ],
    [
      'a list with pipes',
      { in: inQuery, style: 'pipeDelimited', explode: false },
      ['a', 'b'],
      'color=a%7Cb',
    ],
    [
      'a deep object',
      { in: inQuery, style: 'deepObject', explode: true },
      object,
      'color%5BR%5D=100&color%5BG%5D=x%20y',
    ],
    ['reserved characters', { in: inQuery, allowReserved: true }, 'a/b?c=d e', 'color=a/b?c=d%20e'],
    ['JSON', { in: inQuery, json: true }, { a: [1] }, 'color=%7B%22a%22%3A%5B1%5D%7D'],
  ];
  for (const [what, of, value, want] of cases) {
    it(`writes ${what}`, () => {
      expect(queryPairs(parameter(of), value)).to.equal(want);
    });
  }

  it('names the entry that is not primitive', () => {
    const error = thrown(() => queryPairs(parameter({ in: inQuery }), ['a', {}]), TypeError);
    expect(error.message).to.equal(
      'colorArgument[1] must be a string, a number or a boolean, not an object',
    );
  });

  it('rejects half of a surrogate pair in an array', () => {
    const error = thrown(() => queryPairs(parameter({ in: inQuery }), ['\udc00']), TypeError);
    expect(error.message).to.match(/^colorArgument contains half of a surrogate pair/);
  });
});

describe('a header parameter', () => {
  it('writes primitives, arrays and objects without encoding', () => {
    expect(headerValue(parameter({ in: inStyledHeader }), 'a b')).to.equal('a b');
    expect(headerValue(parameter({ in: inStyledHeader }), list)).to.equal(
      'blue,black & white,brown',
    );
    expect(headerValue(parameter({ in: inStyledHeader, explode: true }), { a: 1 })).to.equal('a=1');
  });

  for (const value of ['a\r\nX-Evil: 1', 'a\nb', 'a\u0000', 'snow \u2603']) {
    it(`rejects ${JSON.stringify(value)} without showing it`, () => {
      const error = thrown(() => headerValue(parameter({ in: inStyledHeader }), value), TypeError);
      expect(error.message).to.match(
        /^colorArgument is sent as a header and must be printable ASCII/,
      );
      expect(error.message).to.not.contain('Evil').and.not.contain('snow');
    });
  }
});

describe('a cookie parameter', () => {
  it('is added to the cookies of other parameters and of defaultHeaders', () => {
    const parts = { path: '', query: [], headers: { cookie: 'team=a' } };
    inCookie(parts, parameter({ in: inCookie }), 'blue');
    inCookie(parts, parameter({ in: inCookie }), 'brown');
    expect(parts.headers.cookie).to.equal('team=a; color=blue; color=brown');
  });

  it('writes a pair', () => {
    expect(cookiePair(parameter({ in: inCookie }), 'a b;c')).to.equal('color=a%20b%3Bc');
  });
});
