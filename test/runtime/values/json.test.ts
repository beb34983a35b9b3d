import { expect } from 'chai';
import { mayHaveProto, parseJson, toJson } from '../../../src/runtime/values/json.js';
import { thrown } from '../../support/failure.js';

describe('parseJson', () => {
  it('drops __proto__ at any depth, also if it is escaped', () => {
    const text =
      '{"a":[{"__proto__":{"polluted":1}}],"\\u005f_proto__":{"polluted":2},"constructor":{"x":1}}';
    const value = parseJson(text) as Record<string, unknown>;
    expect(value).to.deep.equal({ a: [{}], constructor: { x: 1 } });
    expect(Object.hasOwn(value, '__proto__')).to.equal(false);
    expect(Object.assign({}, value)).to.not.have.property('polluted');
  });

  it('finds out whether JSON in a string may have __proto__, however it is escaped', () => {
    for (const json of ['{"__proto__":1}', '{"\\u005f_proto__":1}']) {
      const hexOf = (character: string): string =>
        character.charCodeAt(0).toString(16).padStart(4, '0');
      const escaped = Array.from(json, (character) => `\\u${hexOf(character)}`).join('');
      for (const text of [json, JSON.stringify(json), `"${escaped}"`]) {
        expect(mayHaveProto(text), text).to.equal(true);
      }
    }
    expect(mayHaveProto(JSON.stringify('{"Content":"_proto_\\n"}'))).to.equal(false);
  });

  it('keeps a string that mentions __proto__', () => {
    expect(parseJson('{"Content":"what is __proto__?"}')).to.deep.equal({
      Content: 'what is __proto__?',
    });
  });

  it('parses JSON that is nested deeper than the stack', () => {
    const depth = 100_000;
    const text = `${'['.repeat(depth)}{"__proto__":1}${']'.repeat(depth)}`;
    expect(parseJson(text)).to.be.an('array');
  });
});

describe('toJson', () => {
  const cycle: Record<string, unknown> = { items: [] };
  (cycle['items'] as unknown[]).push({ back: cycle });
  const deep: { next?: unknown } = {};
  let end = deep;
  for (let level = 0; level < 20_000; level += 1) end = end.next = {};

  const refusals: [string, unknown, string][] = [
    [
      'a BigInt',
      { a: { sizes: [1, 2n] } },
      'request.a.sizes[1] is a BigInt; pass a number or a string',
    ],
    [
      'a BigInt behind a value with toJSON',
      { at: new Date(0), size: 1n },
      'request.size is a BigInt; pass a number or a string',
    ],
    ['a cycle', cycle, 'request.items[0].back refers back to an object that contains it'],
    [
      'a toJSON that throws',
      {
        at: {
          toJSON: () => {
            throw new Error('secret');
          },
        },
      },
      'request.at cannot be read: its getter or toJSON() failed',
    ],
    [
      'a getter that throws',
      {
        get broken() {
          throw new Error('secret');
        },
      },
      'request.broken cannot be read: its getter or toJSON() failed',
    ],
    ['what is nested too deep', deep, 'request is nested too deep for JSON'],
    ['a function', () => 1, 'request cannot be converted to JSON: it is a function'],
  ];
  for (const [what, value, message] of refusals) {
    it(`names the path of ${what}`, () => {
      expect(thrown(() => toJson(value, 'request'), TypeError).message).to.equal(message);
    });
  }

  it('converts an object that occurs twice, which is not a cycle', () => {
    const twice = { a: 1 };
    expect(toJson({ x: twice, y: twice }, 'request')).to.equal('{"x":{"a":1},"y":{"a":1}}');
  });

  it('leaves undefined members out', () => {
    expect(toJson({ a: undefined, b: null }, 'request')).to.equal('{"b":null}');
  });
});
