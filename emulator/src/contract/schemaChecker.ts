import { fullFormats } from 'ajv-formats/dist/formats.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject } from 'ajv/dist/2020.js';

import type { Violation } from './violation.js';

/** A JSON schema of draft 2020-12, as in OpenAPI 3.1. */
export interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Returns the first rule that a value breaks, if there is one. */
export type Check = (value: unknown) => Violation | undefined;

const DOCUMENT = 'contract';

/** Keywords of OpenAPI that JSON Schema doesn't have. They don't affect validation. */
const OPENAPI_KEYWORDS = ['components', 'discriminator', 'example', 'externalDocs', 'xml'];

/** Compiles schemas that may refer to the `components` of one OpenAPI document. */
export class SchemaChecker {
  readonly #ajv: Ajv2020;

  /**
   * @param components the document's `components`
   * @param extensions the names of extension keywords, which don't affect validation
   */
  constructor(components: object, extensions: Iterable<string>) {
    // Not strict, because `propertyNames` in the contract has no `type`.
    this.#ajv = new Ajv2020({ strictTypes: false, formats: fullFormats });
    this.#ajv.addVocabulary([...OPENAPI_KEYWORDS, ...extensions]);
    this.#ajv.addSchema({ $id: DOCUMENT, components });
  }

  /** @throws Error if the schema itself is invalid */
  compile(schema: Schema): Check {
    const validate = this.#ajv.compile(
      schema.$ref === undefined ? schema : { $ref: `${DOCUMENT}${schema.$ref}` },
    );
    return (value) => {
      if (validate(value)) return undefined;
      const [error] = validate.errors ?? [];
      return error && violationOf(error);
    };
  }
}

function violationOf(error: ErrorObject): Violation {
  const path = error.instancePath
    .slice(1)
    .replaceAll(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.');
  if (error.keyword !== 'required') return { path, error };
  const name = String(error.params.missingProperty);
  return { path: path === '' ? name : `${path}.${name}`, error };
}
