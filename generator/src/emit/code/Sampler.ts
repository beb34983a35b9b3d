import type { Member, Model, ObjectModel, Service, Type } from '../../ir/index.js';

import { modelsOf } from './modelsOf.js';

/** Deeper models are left out, so that examples stay readable. */
const MAX_DEPTH = 4;

const samplers = new WeakMap<Service, Sampler>();

/** The maximum number of values in an example. */
const MAX_VALUES = 40;

/**
 * Example values: those of the description, or else values that are derived from the types.
 * Undefined if that is not possible, for example for a string with a pattern.
 */
export class Sampler {
  readonly #models: ReadonlyMap<string, Model>;
  readonly #bodies: ReadonlyMap<string, unknown>;
  /** Those of models, which many operations have. */
  readonly #known = new Map<string, unknown>();
  #left = 0;
  #side: 'request' | 'answer' = 'request';

  /** Returns the sampler of a service, the same for each call. */
  static of(service: Service): Sampler {
    let sampler = samplers.get(service);
    if (sampler === undefined) samplers.set(service, (sampler = new Sampler(service)));
    return sampler;
  }

  private constructor(service: Service) {
    this.#models = modelsOf(service);
    this.#bodies = new Map(
      service.operations.flatMap(({ body }): [string, unknown][] =>
        body?.type.kind === 'model' && body.example !== undefined
          ? [[body.type.name, body.example]]
          : [],
      ),
    );
  }

  /** An example of an object model. */
  model(model: ObjectModel): unknown {
    this.#left = MAX_VALUES;
    this.#side = 'request';
    return this.#model(model, []);
  }

  /** An example of a type in a response. */
  value(type: Type): unknown {
    return this.#valueFor(type, 'answer');
  }

  /** An example of a type in a request. */
  sent(type: Type): unknown {
    return this.#valueFor(type, 'request');
  }

  #valueFor(type: Type, side: 'request' | 'answer'): unknown {
    const key = type.kind === 'model' ? `${side} ${type.name}` : '';
    if (key !== '' && this.#known.has(key)) return this.#known.get(key);
    this.#left = MAX_VALUES;
    this.#side = side;
    const value = this.#type(type, []);
    if (key !== '') this.#known.set(key, value);
    return value;
  }

  #model(model: ObjectModel, open: readonly string[]): unknown {
    const example = model.example ?? this.#bodies.get(model.name);
    if (example !== undefined) return example;
    const path = [...open, model.name];
    const entries = model.members.map((member) => [member.name, this.#member(member, path)]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as unknown;
  }

  #member(member: Member, open: readonly string[]): unknown {
    if (this.#side === 'request' ? member.readOnly : member.writeOnly) return undefined;
    if (member.example !== undefined) return member.example;
    // Invented strings add nothing to an example, unless they are required.
    if (!member.required && member.type.kind === 'string') return undefined;
    return this.#type(member.type, open);
  }

  #type(type: Type, open: readonly string[]): unknown {
    if (this.#left <= 0) return undefined;
    this.#left -= 1;
    switch (type.kind) {
      case 'string':
        return textOf(type);
      case 'number':
        return numberOf(type);
      case 'int64':
        return Math.max(type.minimum ?? 1, Math.min(1, type.maximum ?? 1));
      case 'dateTime':
        return FORMATS['date-time'];
      case 'boolean':
        return true;
      case 'literal':
        return type.values[0];
      case 'array': {
        const item = this.#type(type.items, open);
        return item === undefined || (type.minItems ?? 0) > 1 ? undefined : [item];
      }
      case 'model':
        return this.#named(type.name, open);
      case 'union':
        return type.of[0] && this.#type(type.of[0], open);
      default:
        return undefined;
    }
  }

  #named(name: string, open: readonly string[]): unknown {
    const model = this.#models.get(name);
    if (model === undefined || open.includes(name) || open.length >= MAX_DEPTH) return undefined;
    switch (model.kind) {
      case 'enum':
        return model.values[0]?.value;
      case 'object':
        return this.#model(model, open);
      case 'alias':
        return model.example ?? this.#type(model.type, [...open, name]);
    }
  }
}

/** Examples of formats. */
const FORMATS: Readonly<Record<string, string>> = {
  'date-time': '2024-01-31T12:00:00Z',
  date: '2024-01-31',
  email: 'someone@example.com',
  uri: 'https://example.com/',
  url: 'https://example.com/',
  uuid: '123e4567-e89b-42d3-a456-426614174000',
  byte: 'dGV4dA==',
};

function textOf(type: Extract<Type, { kind: 'string' }>): string | undefined {
  const { format, minLength = 0, maxLength = Infinity, pattern } = type;
  if (pattern !== undefined) return undefined;
  const known = format === undefined ? undefined : FORMATS[format];
  if (known !== undefined && known.length >= minLength && known.length <= maxLength) return known;
  return minLength > 1000 ? undefined : 'text'.padEnd(minLength, '-').slice(0, maxLength);
}

function numberOf(type: Extract<Type, { kind: 'number' }>): number | undefined {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = type;
  const least = minimum ?? (exclusiveMinimum === undefined ? 1 : exclusiveMinimum + 1);
  const value = Math.min(least, maximum ?? least);
  if (multipleOf !== undefined && value % multipleOf !== 0) return undefined;
  return exclusiveMaximum !== undefined && value >= exclusiveMaximum ? undefined : value;
}
