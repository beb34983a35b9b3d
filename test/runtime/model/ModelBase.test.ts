import { expect } from 'chai';
import { assignMembers, type MemberClasses } from '../../../src/runtime/model/constructModel.js';
import { ModelBase } from '../../../src/runtime/model/ModelBase.js';
import { exclusiveMaximum } from '../../../src/runtime/model/rules/exclusiveMaximum.js';
import { exclusiveMinimum } from '../../../src/runtime/model/rules/exclusiveMinimum.js';
import { multipleOf } from '../../../src/runtime/model/rules/multipleOf.js';
import { uniqueItems } from '../../../src/runtime/model/rules/uniqueItems.js';
import type { Shape } from '../../../src/runtime/model/Shape.js';
import { validateModel } from '../../../src/runtime/model/validateModel.js';
import { thrown } from '../../support/failure.js';

const leaf: Shape = {
  name: 'Leaf',
  members: { Text: { type: 'string', minLength: 1, maxLength: 3 } },
};
const tree: Shape = {
  name: 'Tree',
  members: {
    Name: { type: 'string', pattern: '^[\\p{L}]+$', maxLength: 50, required: true },
    Leaves: {
      type: 'array',
      items: { type: 'model', shape: () => leaf },
      minItems: 1,
      maxItems: 2,
    },
    Colours: { type: 'array', items: { type: 'string' }, rules: [[uniqueItems, 0]] },
    ByName: { type: 'map', values: { type: 'model', shape: () => leaf }, maxKeyLength: 2 },
    Parent: { type: 'model', shape: () => tree },
    Age: { type: 'integer', minimum: 0, maximum: 100, nullable: true },
    Height: {
      type: 'number',
      rules: [
        [exclusiveMinimum, 0],
        [exclusiveMaximum, 3],
        [multipleOf, 0.01],
      ],
    },
    Kind: { type: 'literal', values: ['oak', 'elm'] },
    Alive: { type: 'boolean' },
  },
};

class Leaf extends ModelBase {
  declare Text?: string;

  constructor(init?: Leaf) {
    super(init, leaf);
  }
  static get shape(): Shape {
    return leaf;
  }
}
class Tree extends ModelBase {
  declare Name: string;
  declare Leaves?: Leaf[];
  declare ByName?: Record<string, Leaf>;
  declare Parent?: Tree;

  constructor(init?: Tree) {
    super(init, tree);
  }
  static get shape(): Shape {
    return tree;
  }
  static get classes(): MemberClasses {
    return { named: { Leaves: () => Leaf, ByName: () => Leaf, Parent: () => Tree } };
  }
}

describe('constructModel', () => {
  it('creates models for members, arrays, maps and cycles', () => {
    const data = {
      Name: 'a',
      Leaves: [{ Text: 'x' }],
      ByName: { y: { Text: 'z' } },
      Parent: { Name: 'b', Leaves: [] },
    };
    const built = Tree.constructFromObject(data);
    expect(built).to.be.instanceOf(Tree);
    expect(built.Leaves?.[0]).to.be.instanceOf(Leaf);
    expect(built.ByName?.['y']).to.be.instanceOf(Leaf);
    expect(built.Parent).to.be.instanceOf(Tree);
    expect(JSON.parse(JSON.stringify(built))).to.deep.equal(data);
  });

  it('keeps unknown members and values of the wrong type', () => {
    const data = { Name: 5, Leaves: 'none', New: { a: [1] }, constructor: 1, Parent: [1] };
    expect({ ...Tree.constructFromObject(data) }).to.deep.equal(data);
  });

  it('drops __proto__', () => {
    const built = Tree.constructFromObject(
      JSON.parse('{"Name":"a","__proto__":{"evil":1},"ByName":{"__proto__":{"evil":1}}}'),
    );
    expect(built).to.be.instanceOf(Tree);
    expect(built).to.not.have.property('evil');
    expect((built as unknown as { ByName: object }).ByName).to.not.have.property('evil');
  });

  it('adds to the given object', () => {
    const given = new Tree();
    expect(Tree.constructFromObject({ Name: 'a' }, given)).to.equal(given);
    expect(given.Name).to.equal('a');
    expect(Tree.constructFromObject(null, given)).to.equal(given);
  });

  it('rejects values that are not objects', () => {
    expect(thrown(() => Tree.constructFromObject('text'), TypeError).message).to.equal(
      'Tree.constructFromObject(data) expects an object, not a string',
    );
  });
});

describe('assignMembers', () => {
  for (const [init, kind] of [
    ['text', 'a string'],
    [null, 'null'],
    [[1], 'an array'],
    [5, 'a number'],
  ] as const) {
    it(`rejects ${kind}`, () => {
      const error = thrown(() => {
        assignMembers(new Tree(), init as unknown as object, 'Tree');
      }, TypeError);
      expect(error.message).to.equal(
        `new Tree(init) expects an object such as { name: value }, not ${kind}`,
      );
    });
  }
});

describe('validateModel', () => {
  const cases: [string, unknown, [path: string, rule: string, message: string][]][] = [
    ['nothing wrong', { Name: 'Eiche', Age: null, Height: 0.07 }, []],
    ['a value that is not an object', [], [['', 'type', 'must be an object, not an array']]],
    ['a missing member', {}, [['Name', 'required', 'is required']]],
    ['a wrong type', { Name: 5 }, [['Name', 'type', 'must be a string, not a number']]],
    ['a pattern', { Name: 'a b' }, [['Name', 'pattern', 'must match ^[\\p{L}]+$']]],
    [
      'only the length of text that is too long',
      { Name: ' '.repeat(50_000) },
      [['Name', 'maxLength', 'must have at most 50 characters, has 50000']],
    ],
    [
      'lengths in characters, not in UTF-16 units',
      { Name: 'a', Leaves: [{ Text: '💬💬💬' }, { Text: '💬💬💬💬' }] },
      [['Leaves[1].Text', 'maxLength', 'must have at most 3 characters, has 4']],
    ],
    [
      'counts',
      { Name: 'a', Leaves: [] },
      [['Leaves', 'minItems', 'must have at least 1 item, has 0']],
    ],
    [
      'members of members',
      { Name: 'a', Parent: { Leaves: [{}, {}, {}] } },
      [
        ['Parent.Name', 'required', 'is required'],
        ['Parent.Leaves', 'maxItems', 'must have at most 2 items, has 3'],
      ],
    ],
    [
      'keys and values of maps',
      { Name: 'a', ByName: { abc: { Text: '' } } },
      [
        ['ByName["abc"]', 'maxLength', 'key must have at most 2 characters, has 3'],
        ['ByName["abc"].Text', 'minLength', 'must have at least 1 character, has 0'],
      ],
    ],
    [
      'numbers',
      { Name: 'a', Age: 100.5, Height: 0 },
      [
        ['Age', 'type', 'must be a whole number'],
        ['Age', 'maximum', 'must be 100 or less'],
        ['Height', 'exclusiveMinimum', 'must be more than 0'],
      ],
    ],
    [
      'limits that are exclusive',
      { Name: 'a', Height: 3 },
      [['Height', 'exclusiveMaximum', 'must be less than 3']],
    ],
    [
      'items that are repeated',
      { Name: 'a', Colours: ['red', 'green', 'red'] },
      [['Colours', 'uniqueItems', 'must not contain the same item twice']],
    ],
    [
      'values that JSON cannot represent',
      { Name: 'a', Age: NaN },
      [['Age', 'type', 'must be a finite number, not a number']],
    ],
    [
      'steps',
      { Name: 'a', Height: 0.125 },
      [['Height', 'multipleOf', 'must be a multiple of 0.01']],
    ],
    ['closed enums', { Name: 'a', Kind: 'fir' }, [['Kind', 'enum', 'must be one of oak, elm']]],
    [
      'booleans',
      { Name: 'a', Alive: 'yes' },
      [['Alive', 'type', 'must be a boolean, not a string']],
    ],
  ];
  for (const [what, data, want] of cases) {
    it(`reports ${what}`, () => {
      expect(validateModel(tree, data)).to.deep.equal(
        want.map(([path, rule, message]) => ({ path, rule, message })),
      );
    });
  }
});
