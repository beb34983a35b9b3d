import { fullFormats } from 'ajv-formats/dist/formats.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject } from 'ajv/dist/2020.js';

import type { Violation } from './violation.js';

/** A JSON schema of draft 2020-12, as OpenAPI 3.1 has it. */
export interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Finds the first rule that a value breaks, or nothing. */
export type Check = (value: unknown) => Violation | undefined;

const DOCUMENT = 'contract';

/** What an OpenAPI document has beside the keywords of JSON schema; it says nothing about validity. */
const OPENAPI_KEYWORDS = ['components', 'discriminator', 'example', 'externalDocs', 'xml'];

/** Compiles schemas that may refer to the `components` of one OpenAPI document. */
export class SchemaChecker {
  readonly #ajv: Ajv2020;

  /**
   * @param components the document's `components`
   * @param extensions the names of extension keywords, which say nothing about validity
   */
  constructor(components: object, extensions: Iterable<string>) {
    // `propertyNames` of the contract has no type of its own, which strict types do not take.
    this.#ajv = new Ajv2020({ strictTypes: false, formats: fullFormats });
    this.#ajv.addVocabulary([...OPENAPI_KEYWORDS, ...extensions]);
    this.#ajv.addSchema({ $id: DOCUMENT, components });
  }

  /** @throws Error when the schema itself is not valid */
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
