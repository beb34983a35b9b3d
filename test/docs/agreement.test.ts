import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { parse } from 'yaml';
import * as client from '../../src/exports.js';
import type { Shape } from '../../src/runtime/model/Shape.js';

/*
 * Whether openapi.yaml, the models and the pages in docs say the same: read by means of their own,
 * not by the generator's.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Record<string, Schema>;
  readonly required?: string[];
  readonly anyOf?: { readonly enum?: string[] }[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly 'x-callback-client-fault'?: string;
  readonly 'x-callback-client-sensitive'?: boolean;
}
interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: { readonly $ref?: string; readonly name?: string }[];
  readonly responses: Record<string, { readonly $ref?: string }>;
}
const contract = parse(read('openapi.yaml'), { maxAliasCount: 1000 }) as {
  readonly paths: Record<string, Record<string, Described>>;
  readonly components: {
    readonly schemas: Record<string, Schema>;
    readonly parameters: Record<string, { readonly name: string }>;
  };
};
const { schemas, parameters } = contract.components;
const objects = Object.entries(schemas).filter(
  ([, schema]) => schema.type === 'object' && schema['x-callback-client-fault'] === undefined,
);
const enums = Object.entries(schemas).flatMap(([name, { anyOf }]) =>
  anyOf?.[0]?.enum === undefined ? [] : [[name, anyOf[0].enum] as const],
);

/** The rows of the first table below a heading, each a list of cells. */
function tableBelow(page: string, heading: string): string[][] {
  const below = page.slice(page.indexOf(`\n${heading}\n`));
  const lines = /(^\|.*\n)+/m.exec(below)?.[0].trim().split('\n') ?? [];
  return lines.slice(2).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

async function shapeOf(model: string): Promise<Shape> {
  const module = (await import(`../../src/model/${model}.js`)) as Record<string, unknown>;
  return Object.entries(module).find(([name]) => name.endsWith('Shape'))?.[1] as Shape;
}

describe('the page of DefaultApi', () => {
  const page = read('docs/DefaultApi.md');
  for (const [path, methods] of Object.entries(contract.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const { operationId, summary } = operation;
      const name = operationId.charAt(0).toLowerCase() + operationId.slice(1);
      const start = page.indexOf(`\n## ${name}\n`);
      const next = page.indexOf('\n## ', start + 1);
      const section = page.slice(start, next === -1 ? undefined : next);

      it(`describes ${operationId} as openapi.yaml does`, () => {
        expect(start, 'its heading').to.be.greaterThan(0);
        expect(client.DefaultApi.prototype).to.have.property(name);
        expect(client.DefaultApi.prototype).to.have.property(`${name}WithHttpInfo`);
        expect(section).to.contain(summary);
        expect(section).to.contain(`- \`${method.toUpperCase()} ${path}\``);

        const errors = tableBelow(section, '### Errors').map(([status, error]) => [
          status,
          /\[(\w+)\]/.exec(error ?? '')?.[1],
        ]);
        const want = Object.entries(operation.responses)
          .filter(([status]) => status !== '200')
          .map(([status, { $ref }]) => [status, $ref?.split('/').pop()]);
        expect(errors).to.deep.equal(want);

        const listed = tableBelow(section, '### Parameters').map(([cell]) =>
          cell?.replace(/\*\*|^opts\./g, '').toLowerCase(),
        );
        for (const parameter of operation.parameters) {
          const wire = parameter.name ?? parameters[parameter.$ref?.split('/').pop() ?? '']?.name;
          expect(listed).to.include(wire?.replaceAll('-', '').toLowerCase());
        }
      });
    }
  }
});

describe('the models', () => {
  it('exist for each schema, with a page for each', () => {
    const names = Object.keys(schemas).filter(
      (name) => schemas[name]?.['x-callback-client-fault'] === undefined,
    );
    const pages = readdirSync(`${root}/docs`).filter((name) => /^[A-Z].*\.md$/.test(name));
    expect(pages.sort()).to.deep.equal([...names, 'DefaultApi'].map((name) => `${name}.md`).sort());
    const others = ['index.ts', 'schema.ts'];
    const files = readdirSync(`${root}/src/model`).filter((name) => !others.includes(name));
    expect(files.sort()).to.deep.equal(names.map((name) => `${name}.ts`).sort());
  });

  for (const [name, schema] of objects) {
    it(`has the members of openapi.yaml, in its code and on its page: ${name}`, async () => {
      const properties = Object.entries(schema.properties ?? {});
      const page = read(`docs/${name}.md`);
      const rows = tableBelow(page, `# ${name}`);
      const shape = await shapeOf(name);

      expect(client).to.have.property(name);
      expect(Object.keys(shape.members)).to.deep.equal(properties.map(([member]) => member));
      if (properties.length === 0) {
        expect(page).to.contain('It has no members.');
        return;
      }
      expect(rows.map(([cell]) => cell)).to.deep.equal(
        properties.map(([member]) => `**${member}**`),
      );
      for (const [index, [member, property]] of properties.entries()) {
        const required = schema.required?.includes(member) ?? false;
        const [, type, shown, bounds, description] = rows[index] ?? [];
        expect(shown, member).to.equal(required ? 'yes' : 'no');
        expect(shape.members[member]?.required ?? false, member).to.equal(required);
        if (property.$ref !== undefined) {
          expect(type, member).to.contain(property.$ref.split('/').pop());
        }
        for (const rule of ['minLength', 'maxLength', 'minimum', 'maximum'] as const) {
          const bound = property[rule];
          if (bound === undefined) continue;
          expect(shape.members[member], member).to.have.property(rule, bound);
          expect(bounds, member).to.contain(String(bound));
        }
        expect(description?.includes('Sensitive') ?? false, member).to.equal(
          property['x-callback-client-sensitive'] ?? false,
        );
      }
    });
  }

  for (const [name, values] of enums) {
    it(`has the values of openapi.yaml, in its code and on its page: ${name}`, () => {
      expect(Object.values((client as Record<string, unknown>)[name] as object)).to.deep.equal(
        values,
      );
      const rows = tableBelow(read(`docs/${name}.md`), `# ${name}`);
      expect(rows.map(([, value]) => value)).to.deep.equal(values.map((value) => `\`"${value}"\``));
    });
  }
});

describe('the exceptions', () => {
  const faulty = Object.entries(schemas).filter(
    ([, schema]) => schema['x-callback-client-fault'] !== undefined,
  );
  const page = read('docs/exceptions.md');
  it('exist for each schema with a fault, and are on their page', () => {
    expect(faulty).to.have.length(7);
    for (const [name, schema] of faulty) {
      expect(client).to.have.property(name);
      const section = page.slice(page.indexOf(`\n## ${name}\n`));
      expect(section).to.contain(`- Fault: ${schema['x-callback-client-fault'] ?? ''}`);
      const members = tableBelow(page, `## ${name}`).map(([cell]) => cell?.replaceAll('*', ''));
      expect(members).to.deep.equal(
        Object.keys(schema.properties ?? {}).map((member) =>
          member === 'Message' ? 'message' : member,
        ),
      );
    }
  });
});

describe('the pages', () => {
  const pages = readdirSync(`${root}/docs`).filter((name) => name.endsWith('.md'));
  for (const name of pages) {
    it(`has no placeholder, no escaped HTML and no dead link: ${name}`, () => {
      const page = read(`docs/${name}`);
      expect(page).to.not.match(/&(lt|gt|quot|amp|#\d+|#x[\da-f]+);/i);
      expect(page).to.not.match(/<\/?(p|note|a|code|b|ul|li)\b/);
      expect(page).to.not.match(/_example\b|\bTODO\b|\bundefined,|lorem|foo\b|your[- ]/i);
      for (const [, target = '', anchor] of page.matchAll(/\]\(([^)#\s]*)(?:#([^)]+))?\)/g)) {
        if (/^https?:/.test(target)) continue;
        const linked = target === '' ? page : read(`docs/${target}`);
        if (anchor === undefined) continue;
        const anchors = [...linked.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
          text.toLowerCase(),
        );
        expect(anchors, `${target}#${anchor}`).to.include(anchor);
      }
    });
  }
});
