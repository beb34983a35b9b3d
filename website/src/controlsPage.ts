import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { repository } from './paths.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Record<string, Schema>;
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
}

interface Control {
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly { name: string; in: string; description?: string }[];
  readonly requestBody?: { content: Record<string, { schema: Schema }> };
  readonly responses: Record<string, { description: string }>;
}

interface Description {
  readonly paths: Record<string, Record<string, Control>>;
  readonly components: { schemas: Record<string, Schema> };
}

/** Creates the page about the emulator's HTTP controls from their OpenAPI description. */
export function controlsPage(): string {
  const text = readFileSync(`${repository}emulator/controls.yaml`, 'utf8');
  const { paths, components } = parse(text) as Description;
  const controls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, control]) => controlSection(path, method, control)),
  );
  const schemas = Object.entries(components.schemas).map(([name, schema]) =>
    [`## ${name}`, schema.description ?? '', members(schema)].join('\n\n'),
  );
  return [
    '# Controls of the emulator',
    'The [emulator](/tools/emulator.md) is controlled over HTTP, from any language. In JavaScript, ' +
      'its [library](/reference/exports/emulator/interfaces/Emulator.md) does the same.',
    ...controls,
    '# Bodies',
    ...schemas,
    '',
  ].join('\n\n');
}

function controlSection(path: string, method: string, control: Control): string {
  const { summary, description, parameters = [], requestBody, responses } = control;
  const body = requestBody?.content['application/json']?.schema;
  return [
    `## \`${method.toUpperCase()} ${path}\``,
    summary,
    description ?? '',
    ...parameters.map(
      (parameter) =>
        `- \`${parameter.name}\`, in the ${parameter.in}: ${parameter.description ?? ''}`,
    ),
    body === undefined ? '' : `Takes ${typeText(body)}.`,
    ...Object.entries(responses).map(
      ([status, response]) => `Answers ${status}: ${response.description}`,
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function members({ properties = {}, required = [] }: Schema): string {
  const rows = Object.entries(properties).map(([name, schema]) => {
    const isRequired = required.includes(name) ? 'yes' : '';
    const description = (schema.description ?? '').replace(/\s+/g, ' ');
    return `| \`${name}\` | ${typeText(schema)} | ${isRequired} | ${description} |`;
  });
  return ['| Member | Type | Required | Description |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

function typeText(schema: Schema): string {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').pop() ?? '';
    return `[${name}](#${name.toLowerCase()})`;
  }
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.items !== undefined) return `list of ${typeText(schema.items)}`;
  const { additionalProperties } = schema;
  if (typeof additionalProperties === 'object') return `map to ${typeText(additionalProperties)}`;
  return schema.type ?? '';
}
