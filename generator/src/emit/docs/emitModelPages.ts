import type { GeneratedFile } from '../GeneratedFile.js';
import type { Member, Model, ObjectModel, Operation, Service, Type } from '../../ir/index.js';
import { boundsText } from '../code/boundsText.js';
import { literal, objectLiteral } from '../code/code.js';
import { anchor, codeBlock, page, table } from './markdown.js';
import { typeText } from './typeText.js';

/** One page a model. */
export function emitModelPages(service: Service): GeneratedFile[] {
  const uses = usesOf(service);
  const wholes = wholesOf(service);
  return service.models.map((model) => ({
    path: `docs/${model.name}.md`,
    content: page(
      `# ${model.name}`,
      model.deprecated ? '**Deprecated.**' : '',
      model.description,
      body(model, service),
      ...usedBy(uses.get(model.name) ?? []),
      ...partOf(wholes.get(model.name) ?? []),
    ),
  }));
}

function body(model: Model, service: Service): string {
  switch (model.kind) {
    case 'object':
      return objectBody(model, service);
    case 'enum':
      return page(
        codeBlock(
          'js',
          `import { ${model.name} } from ${literal(service.packageName)};\n\n` +
            `console.log(Object.values(${model.name}));`,
        ),
        table(
          ['Name', 'Value'],
          model.values.map(({ name, value }) => [
            `\`${model.name}.${name}\``,
            `\`${literal(value)}\``,
          ]),
        ),
        model.open ? 'Other values may come; they pass through unchanged.' : '',
      ).trimEnd();
    case 'alias':
      return page(
        `A name for: ${typeText(model.type)}${boundsText(model.type) && `, ${boundsText(model.type)}`}.`,
        model.sensitive ? 'Values are sensitive: they do not appear in logs.' : '',
      ).trimEnd();
  }
}

function objectBody(model: ObjectModel, service: Service): string {
  const { name } = model;
  return page(
    codeBlock(
      'ts',
      `new ${name}(init?: ${name})
${name}.constructFromObject(data: unknown, obj?: ${name}): ${name}
${name}.validate(data: unknown): Violation[]`,
    ),
    model.members.length === 0
      ? 'It has no members.'
      : table(
          ['Member', 'Type', 'Required', 'Bounds', 'Description'],
          model.members.map((member) => [
            `**${member.name}**`,
            typeText(member.type),
            member.required ? 'yes' : 'no',
            boundsText(member.type),
            [member.description, ...notes(member)].filter(Boolean).join(' '),
          ]),
        ),
    model.additional === undefined ? '' : `Other members: ${typeText(model.additional)}.`,
    codeBlock('js', exampleCode(model, service)),
  ).trimEnd();
}

function notes(member: Member): string[] {
  return [
    member.default === undefined ? '' : `Default: \`${literal(member.default)}\`.`,
    member.sensitive ? 'Sensitive: never logged.' : '',
    member.deprecated ? 'Deprecated.' : '',
  ];
}

/** Makes a model of an example and checks it against the bounds. */
function exampleCode(model: ObjectModel, service: Service): string {
  const samples = new Sampler(service);
  return `
import { ${model.name} } from ${literal(service.packageName)};

const data = new ${model.name}(${samples.model(model)});
console.log(${model.name}.validate(data)); // [] where it keeps to the bounds`;
}

/** Examples of models: those of the description, else what can be told from the types. */
class Sampler {
  readonly #models: ReadonlyMap<string, Model>;
  readonly #bodies: ReadonlyMap<string, unknown>;

  constructor(service: Service) {
    this.#models = new Map(service.models.map((model) => [model.name, model]));
    this.#bodies = new Map(
      service.apis.flatMap(({ operations }) =>
        operations.flatMap(({ body }): [string, unknown][] =>
          body?.type.kind === 'model' && body.example !== undefined
            ? [[body.type.name, body.example]]
            : [],
        ),
      ),
    );
  }

  model(model: ObjectModel, open: ReadonlySet<string> = new Set()): string {
    const example = model.example ?? this.#bodies.get(model.name);
    if (example !== undefined) return literal(example);
    const path = new Set([...open, model.name]);
    return objectLiteral(
      Object.fromEntries(model.members.map((member) => [member.name, this.#member(member, path)])),
    );
  }

  /** Undefined, and so left out, where a value cannot be made up. */
  #member(member: Member, open: ReadonlySet<string>): string | undefined {
    return member.example === undefined ? this.#type(member.type, open) : literal(member.example);
  }

  #type(type: Type, open: ReadonlySet<string>): string | undefined {
    switch (type.kind) {
      case 'number':
        return literal(type.minimum ?? 1);
      case 'boolean':
        return 'true';
      case 'literal':
        return literal(type.values[0]);
      case 'array': {
        const item = this.#type(type.items, open);
        return item === undefined || type.uniqueItems || (type.minItems ?? 0) > 1
          ? undefined
          : `[${item}]`;
      }
      case 'model': {
        const model = this.#models.get(type.name);
        if (model?.kind === 'enum') return literal(model.values[0]?.value);
        return model?.kind === 'object' && !open.has(type.name)
          ? this.model(model, open)
          : undefined;
      }
      default:
        return undefined;
    }
  }
}

function usedBy(operations: readonly [Operation, string][]): string[] {
  if (operations.length === 0) return [];
  return [
    '## Used by',
    operations
      .map(
        ([{ methodName }, className]) => `- [${methodName}](${className}.md#${anchor(methodName)})`,
      )
      .join('\n'),
  ];
}

function partOf(models: readonly string[]): string[] {
  if (models.length === 0) return [];
  return ['## Part of', models.map((name) => `- [${name}](${name}.md)`).join('\n')];
}

/** The models whose members name a model. */
function wholesOf(service: Service): ReadonlyMap<string, readonly string[]> {
  const wholes = new Map<string, string[]>();
  for (const whole of service.models) {
    const types = whole.kind === 'object' ? whole.members.map(({ type }) => type) : [];
    for (const name of new Set(types.flatMap(modelsIn))) {
      wholes.set(name, [...(wholes.get(name) ?? []), whole.name]);
    }
  }
  return wholes;
}

/** The operations whose bodies and results name a model, with the class that they are in. */
function usesOf(service: Service): ReadonlyMap<string, [Operation, string][]> {
  const uses = new Map<string, [Operation, string][]>();
  for (const { className, operations } of service.apis) {
    for (const operation of operations) {
      const names = new Set([
        ...modelsIn(operation.body?.type),
        ...modelsIn(operation.result.type),
      ]);
      for (const name of names) {
        uses.set(name, [...(uses.get(name) ?? []), [operation, className]]);
      }
    }
  }
  return uses;
}

function modelsIn(type: Type | undefined): string[] {
  switch (type?.kind) {
    case 'model':
      return [type.name];
    case 'array':
      return modelsIn(type.items);
    case 'map':
      return modelsIn(type.values);
    case 'union':
    case 'intersection':
      return type.of.flatMap(modelsIn);
    default:
      return [];
  }
}
