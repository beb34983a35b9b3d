import type { GeneratedFile } from '../GeneratedFile.js';
import type { Member, Model, ObjectModel, Operation, Service, Type } from '../../ir/index.js';
import { boundsText } from '../code/boundsText.js';
import { literal } from '../code/code.js';
import { Sampler } from '../code/Sampler.js';
import { anchor, codeBlock, page, table } from './markdown.js';
import { typeText } from './typeText.js';

/** One page per model. */
export function emitModelPages(service: Service): GeneratedFile[] {
  const uses = usesOf(service);
  const wholes = wholesOf(service);
  const samples = Sampler.of(service);
  return service.models.map((model) => ({
    path: `docs/${model.name}.md`,
    content: page(
      `# ${model.name}`,
      model.deprecated ? '**Deprecated.**' : '',
      model.description,
      body(model, service, samples),
      ...usedBy(uses.get(model.name) ?? []),
      ...partOf(wholes.get(model.name) ?? []),
    ),
  }));
}

function body(model: Model, service: Service, samples: Sampler): string {
  switch (model.kind) {
    case 'object':
      return objectBody(model, service, samples);
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
        model.open ? 'The service may return other values. They are passed on unchanged.' : '',
      ).trimEnd();
    case 'alias':
      return page(
        `Another name for ${typeText(model.type)}${boundsText(model.type) && `, ${boundsText(model.type)}`}.`,
        model.sensitive ? 'Sensitive: values are never logged.' : '',
      ).trimEnd();
  }
}

function objectBody(model: ObjectModel, service: Service, samples: Sampler): string {
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
    codeBlock('js', exampleCode(model, service, samples)),
  ).trimEnd();
}

function notes(member: Member): string[] {
  return [
    member.default === undefined ? '' : `Default: \`${literal(member.default)}\`.`,
    member.sensitive ? 'Sensitive: never logged.' : '',
    member.deprecated ? 'Deprecated.' : '',
  ];
}

/** Creates a model from an example and validates it. */
function exampleCode(model: ObjectModel, service: Service, samples: Sampler): string {
  return `
import { ${model.name} } from ${literal(service.packageName)};

const data = new ${model.name}(${literal(samples.model(model))});
console.log(${model.name}.validate(data)); // [] if it is valid`;
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

/** Maps each model to the models that contain it. */
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

/** Maps each model to the operations that send or return it, with their classes. */
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
