import type { Row } from './Row.js';

const json = (value: unknown) => ({ body: JSON.stringify(value) });

/** Answers whose models are chosen: by a discriminator, or by what they hold. */
export const choices: readonly Row[] = [
  {
    title: 'the subtype that the discriminator names, by the name of its schema',
    call: '(await api.getPet()).constructor.name',
    answer: json({ petType: 'Cat', lives: 9 }),
    gives: 'Cat',
  },
  {
    title: 'the subtype that the mapping names, in a member too',
    call: 'await api.getPet().then(({ constructor, friend }) => [constructor.name, friend.constructor.name])',
    answer: json({ petType: 'kitty', friend: { petType: 'Siamese' } }),
    gives: ['Cat', 'Siamese'],
  },
  {
    title: 'the base class for a subtype that is not described',
    call: '(await api.getPet()).constructor.name',
    answer: json({ petType: 'Newt' }),
    gives: 'Pet',
  },
  {
    title: 'the base class for a subtype that adds nothing',
    call: '(await api.getPet()).constructor.name',
    answer: json({ petType: 'Stray' }),
    gives: 'Pet',
  },
  {
    title: 'the choice that a subtype is made of, and the base class in its members',
    call: 'await api.getPet().then(({ constructor, friend, rings }) => [constructor.name, friend.constructor.name, rings])',
    answer: json({ petType: 'Bird', rings: 2, friend: { petType: 'Newt' } }),
    gives: ['Ringed', 'Pet', 2],
  },
  {
    title: 'the choice of a oneOf that the discriminator names',
    call: '(await api.getFigure()).constructor.name',
    answer: json({ kind: 'round', radius: 1 }),
    gives: 'Circle',
  },
  {
    title: 'a plain object for a choice that is not described',
    call: 'await api.getFigure().then((it) => [it.constructor.name, it.kind])',
    answer: json({ kind: 'Triangle' }),
    gives: ['Object', 'Triangle'],
  },
  {
    title: 'the choices of an anyOf that the values fit, in a list',
    call: "(await api.getFigures()).map((it) => typeof it === 'string' ? it : it.constructor.name)",
    answer: json(['a', { kind: 'x', side: 1 }, { kind: 'x', radius: 1 }]),
    gives: ['a', 'Square', 'Circle'],
  },
  {
    title: 'the choice in an allOf, in a map',
    call: 'Object.values(await api.getBoxes()).map((it) => it.constructor.name)',
    answer: json({ a: { id: '1', kind: 'Square', side: 2 } }),
    gives: ['Square'],
  },
];
