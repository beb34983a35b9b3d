import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { generate, OutputError, SpecError } from 'openapi-callback-client';
import MarkdownIt, { type Token } from 'markdown-it';
import ts from 'typescript';
import { Tally, type Fuzzer } from './Fuzzer.js';
import { hostileText } from './hostileText.js';

/** No description holds this name but in texts, so it must never become code. */
const canary = 'pwned';

const text = fc.oneof(
  hostileText,
  fc.constantFrom(canary, `*/ ${canary}(); /*`, `\`\${${canary}()}\``),
);

const schema: fc.Arbitrary<object> = fc.letrec<{ schema: object }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3 },
    fc.record({ type: fc.constantFrom('string', 'integer', 'boolean'), description: text }),
    fc.record({
      type: fc.constant('string'),
      enum: fc.array(text, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ type: fc.constant('string'), pattern: text, default: text }),
    fc.record({
      type: fc.constant('object'),
      description: text,
      properties: fc.dictionary(text, tie('schema'), { maxKeys: 3 }),
      required: fc.array(text, { maxLength: 2 }),
    }),
    fc.record({ type: fc.constant('array'), items: tie('schema') }),
    text.map((name) => ({ $ref: `#/components/schemas/${name}` })),
  ),
})).schema;

const description = fc.record({
  openapi: fc.constantFrom('3.0.3', '3.1.0'),
  info: fc.record({ title: text, version: text, description: text }),
  servers: fc.array(fc.record({ url: text, description: text }), { maxLength: 2 }),
  tags: fc.array(fc.record({ name: text, description: text }), { maxLength: 2 }),
  paths: fc.dictionary(
    fc.oneof(
      text.map((path) => `/${path}`),
      fc.constant('/things'),
    ),
    fc.record(
      {
        post: fc.record(
          {
            operationId: text,
            summary: text,
            description: text,
            tags: fc.array(text, { maxLength: 2 }),
            parameters: fc.array(
              fc.record({
                name: text,
                in: fc.constantFrom('query', 'header', 'cookie'),
                description: text,
                schema,
              }),
              { maxLength: 2 },
            ),
            requestBody: fc.record({
              content: fc.dictionary(
                fc.constantFrom('application/json', 'text/plain'),
                fc.record({ schema }),
              ),
            }),
            responses: fc.record({ '200': fc.record({ description: text }) }),
          },
          { requiredKeys: ['responses'] },
        ),
      },
      { requiredKeys: [] },
    ),
    { maxKeys: 2 },
  ),
  components: fc.record({
    schemas: fc.dictionary(text, schema, { maxKeys: 3 }),
    securitySchemes: fc.dictionary(
      text,
      fc.record({
        type: fc.constant('apiKey'),
        in: fc.constant('header'),
        name: text,
        description: text,
      }),
      { maxKeys: 1 },
    ),
  }),
});

/** Poisoned descriptions: the generator refuses them in one line, or writes code that holds no more. */
export const descriptions: Fuzzer = {
  description: 'descriptions that try to become code',
  runs: 200,
  async fuzz({ runs, seed }) {
    const folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
    const input = join(folder, 'openapi.json');
    const tally = new Tally();
    let count = 0;
    try {
      await fc.assert(
        fc.asyncProperty(description, async (given) => {
          const output = join(folder, `client-${(count += 1)}`);
          await writeFile(input, JSON.stringify(given));
          try {
            await generate({ input, output, name: 'fuzzed' });
          } catch (error) {
            if (!(error instanceof SpecError || error instanceof OutputError)) throw error;
            tally.add('refused with a message');
            return;
          }
          await checkCode(output);
          await rm(output, { recursive: true });
          tally.add('generated');
        }),
        { numRuns: runs, seed },
      );
      return tally.counts;
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

/** Whether Markdown's parser takes it for HTML; the first line of each page is a comment of our own. */
function isHtml({ type, children }: Token): boolean {
  return type.startsWith('html_') || (children ?? []).some(isHtml);
}

/** Fails if a file does not parse, or if the canary stands outside of its texts and comments. */
async function checkCode(output: string): Promise<void> {
  const entries = await readdir(output, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (entry.name.endsWith('.md')) {
      const html = new MarkdownIt({ html: true }).parse(await readFile(path, 'utf8'), {});
      if (html.slice(1).some(isHtml)) throw new Error(`${entry.name} holds HTML`);
    }
    if (!entry.name.endsWith('.ts')) continue;
    const code = await readFile(path, 'utf8');
    const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
    const { diagnostics = [] } = ts.transpileModule(code, {
      reportDiagnostics: true,
      compilerOptions: { target: ts.ScriptTarget.ES2022 },
    });
    if (diagnostics.length > 0) throw new Error(`${entry.name} does not parse:\n${code}`);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText() === canary) {
        throw new Error(`${entry.name} calls ${canary}()`);
      }
      ts.forEachChild(node, visit);
    };
    ts.forEachChild(file, visit);
  }
}
