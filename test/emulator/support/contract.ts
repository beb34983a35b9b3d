import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'yaml';

interface Validate {
  (value: unknown): boolean;
  errors?: unknown;
}
interface Ajv {
  addSchema(schema: object): void;
  compile(schema: object): Validate;
}

// The emulator's own copies: those of the root may be of another major version.
const root = new URL('../../../', import.meta.url);
const require = createRequire(new URL('emulator/package.json', root));
const { Ajv2020 } = require('ajv/dist/2020.js') as { Ajv2020: new (options: object) => Ajv };
const { fullFormats } = require('ajv-formats/dist/formats.js') as { fullFormats: object };

const { components } = parse(readFileSync(new URL('openapi.yaml', root), 'utf8')) as {
  components: object;
};
const ajv = new Ajv2020({ strict: false, formats: fullFormats });
ajv.addSchema({ $id: 'contract', components });
const compiled = new Map<string, Validate>();

/** Asserts that a body is what the contract says of the named schema, where it has one. */
export function checkResponse(schemaName: string, body: unknown): void {
  if (['SerializationException', 'RequestEntityTooLargeException'].includes(schemaName)) return;
  let validate = compiled.get(schemaName);
  if (!validate) {
    validate = ajv.compile({ $ref: `contract#/components/schemas/${schemaName}` });
    compiled.set(schemaName, validate);
  }
  const valid = validate(body);
  expect(valid, `${schemaName}: ${JSON.stringify(validate.errors)}`).to.equal(true);
}
