import { readdirSync, readFileSync } from 'node:fs';

/*
 * The schemas in a client of the AWS SDK, in the format of @smithy/types (schema/static-schemas):
 * tuples that begin with the kind of the schema.
 */
const SIMPLE = 0;
const LIST = 1;
const MAP = 2;
const STRUCTURE = 3;
const EXCEPTION = -3;
const OPERATION = 9;

/** Traits that are encoded as bits instead of as an object. */
const HTTP_LABEL = 1;
const IDEMPOTENCY_TOKEN = 4;
const SENSITIVE = 8;

type Schema = number | readonly unknown[] | (() => Schema);

/**
 * Extracts facts about the service from the installed client of the AWS SDK, one per line.
 *
 * @param sdk - its exports: the schemas and the enums.
 * @param declarations - the folder of its types, the only place that says what an operation throws.
 */
export function sdkFacts(
  sdk: Readonly<Record<string, unknown>>,
  declarations: string,
): Set<string> {
  const facts = new Set<string>();
  const add = (fact: string): unknown => facts.add(fact);
  const schemas = Object.entries(sdk).filter(([name]) => name.endsWith('$'));
  const messages = new Set<string>();

  const members = (owner: string, structure: readonly unknown[]): void => {
    const names = structure[4] as readonly string[];
    const types = structure[5] as readonly Schema[];
    const required = (structure[6] ?? 0) as number;
    for (const [index, name] of names.entries()) {
      const { type, traits } = read(types[index] ?? SIMPLE);
      add(`${owner} member ${name}: ${type}${index < required ? ', required' : ''}`);
      if (traits.has('label')) add(`${owner} member ${name} is in the path`);
      if (traits.has('token')) add(`${owner} member ${name} is filled by the client`);
      if (traits.has('sensitive')) add(`${owner} member ${name} is sensitive`);
      for (const trait of traits) {
        if (/^(header|query)/.test(trait)) add(`${owner} member ${name} is in the ${trait}`);
      }
    }
  };

  for (const [, schema] of schemas) {
    if (!Array.isArray(schema) || schema[0] !== OPERATION) continue;
    const name = String(schema[2]);
    const { http } = schema[3] as { http: [string, string, number] };
    add(`operation ${name}: ${http[0]} ${http[1]}, status ${http[2]}`);
    for (const [index, side] of ['input', 'output'].entries()) {
      const structure = resolved(schema[4 + index] as Schema) as readonly unknown[];
      messages.add(String(structure[2]));
      members(`operation ${name} ${side}`, structure);
    }
    for (const exception of thrownBy(name, declarations)) {
      add(`operation ${name} throws ${exception}`);
    }
  }
  for (const [, schema] of schemas) {
    if (!Array.isArray(schema) || messages.has(String(schema[2]))) continue;
    const name = String(schema[2]);
    if (schema[0] === STRUCTURE) members(`shape ${name}`, schema);
    if (schema[0] !== EXCEPTION || typeof schema[3] !== 'object') continue;
    const { error, httpError } = schema[3] as { error: string; httpError: number };
    add(`exception ${name}: status ${httpError}, fault of the ${error}`);
    members(`exception ${name}`, schema);
  }
  for (const [name, value] of Object.entries(sdk)) {
    if (!/^[A-Z]/.test(name) || name.endsWith('$') || !isEnum(value)) continue;
    for (const known of Object.values(value)) add(`enum ${name}: ${known}`);
  }
  return facts;
}

/** The service's exceptions in the documentation of a command. */
function thrownBy(operation: string, declarations: string): string[] {
  const file = readdirSync(`${declarations}/commands`).find(
    (name) => name === `${operation}Command.d.ts`,
  );
  if (file === undefined) return [];
  const text = readFileSync(`${declarations}/commands/${file}`, 'utf8');
  return [...text.matchAll(/@throws \{@link (\w+)\} \((?:client|server) fault\)/g)].map(
    ([, name]) => name ?? '',
  );
}

/**
 * Describes a schema and its traits in words: `label`, `token`, `sensitive`, `header X-Name`,
 * `query Name`.
 */
function read(given: Schema): { readonly type: string; readonly traits: ReadonlySet<string> } {
  const schema = resolved(given);
  if (typeof schema === 'number') return { type: bitsText(schema), traits: new Set() };
  const [first] = schema;
  // A member with traits of its own: [schema, traits].
  if (typeof first !== 'number' || schema.length === 2) {
    const inner = read(first as Schema);
    return { type: inner.type, traits: new Set([...inner.traits, ...traitsOf(schema[1])]) };
  }
  const traits = traitsOf(schema[3]);
  switch (first) {
    case SIMPLE:
      return { type: bitsText(schema[4] as number), traits };
    case LIST: {
      const items = read(schema[4] as Schema);
      return { type: `list of ${items.type}`, traits: new Set([...traits, ...items.traits]) };
    }
    case MAP: {
      const values = read(schema[5] as Schema);
      return { type: `map of ${values.type}`, traits: new Set([...traits, ...values.traits]) };
    }
    default:
      return { type: String(schema[2]), traits };
  }
}

function resolved(schema: Schema): number | readonly unknown[] {
  return typeof schema === 'function' ? resolved(schema()) : schema;
}

/** A simple type in one number, with a bit for a list or a map of it. */
function bitsText(bits: number): string {
  if (bits & 128) return `map of ${bitsText(bits & ~128)}`;
  if (bits & 64) return `list of ${bitsText(bits & ~64)}`;
  return ['string', 'number', 'boolean'][bits] ?? `type ${bits}`;
}

function traitsOf(traits: unknown): Set<string> {
  if (typeof traits === 'number') {
    return new Set([
      ...(traits & HTTP_LABEL ? ['label'] : []),
      ...(traits & IDEMPOTENCY_TOKEN ? ['token'] : []),
      ...(traits & SENSITIVE ? ['sensitive'] : []),
    ]);
  }
  if (typeof traits !== 'object' || traits === null) return new Set();
  const { httpHeader, httpQuery } = traits as { httpHeader?: string; httpQuery?: string };
  return new Set([
    ...(httpHeader === undefined ? [] : [`header ${httpHeader}`]),
    ...(httpQuery === undefined ? [] : [`query ${httpQuery}`]),
  ]);
}

/** In an enum, the names are the values. */
function isEnum(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([name, known]) => name === known)
  );
}
