import { readFileSync } from 'node:fs';

import { parse } from 'yaml';

import type { ParameterValues } from '../http/request.js';
import { invalid } from '../http/serviceError.js';
import { asRequestSchema, extensionKeywords } from './requestSchema.js';
import { SchemaChecker } from './schemaChecker.js';
import type { Check, Schema } from './schemaChecker.js';
import { plainWording } from './violation.js';
import type { Wording } from './violation.js';

/** The kind of token that an operation requires. */
export type TokenKind = 'participant' | 'connection';

/** What a contract says about one operation. */
export interface OperationContract {
  readonly operationId: string;
  /** In upper case. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As in the contract, with `{Name}` for a parameter. */
  readonly path: string;
  /** The kind of the token in `X-Amz-Bearer`; undefined if the operation requires none. */
  readonly token: TokenKind | undefined;
  /** The body member that makes a repeated call apply only once. */
  readonly idempotencyToken: string | undefined;
  /** @throws ServiceError ValidationException if a parameter breaks its rules */
  checkParameters(values: ParameterValues): void;
  /** @throws ServiceError ValidationException if the body breaks the contract */
  checkBody(body: unknown): void;
}

/** A contract: its operations, and checks against its schemas. */
export interface Contract {
  readonly operations: readonly OperationContract[];
  /** Returns the first rule of the named schema that a value breaks, if there is one. */
  fault(schemaName: string, value: unknown): string | undefined;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema: Schema;
  readonly 'x-callback-client-input-name'?: string;
}

interface Reference {
  readonly $ref: string;
}

interface OperationObject {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Reference }> };
}

interface Document {
  readonly paths: Record<string, Record<string, OperationObject>>;
  readonly components: {
    readonly parameters?: Record<string, Parameter>;
    readonly schemas: Record<string, Schema>;
  };
}

/** What is needed to read the operations of a document. */
interface Reading {
  readonly document: Document;
  readonly checker: SchemaChecker;
  readonly wording: Wording;
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'] as const;
const TOKEN_KINDS: Readonly<Record<string, TokenKind>> = {
  ParticipantToken: 'participant',
  ConnectionToken: 'connection',
};

/**
 * Loads an OpenAPI file and compiles the checks of every operation. In one respect, requests are
 * checked more strictly than the file says: an open enum accepts only its known values.
 *
 * @param wording creates the messages about broken rules
 * @throws Error if the file cannot be read, or if a schema in it is invalid
 */
export function loadContract(file: URL, wording: Wording): Contract {
  const written: unknown = parse(readFileSync(file, 'utf8'));
  const document = asRequestSchema(written) as Document;
  const checker = new SchemaChecker(document.components, extensionKeywords(written));
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method.toLowerCase()];
      return operation
        ? [readOperation({ document, checker, wording }, method, path, operation)]
        : [];
    }),
  );
  const checks = new Map<string, Check>();
  return {
    operations,
    fault: (schemaName, value) => {
      // Compiled once, because that takes about 5 ms.
      const check = checks.get(schemaName) ?? checker.compile(schemaReference(schemaName));
      checks.set(schemaName, check);
      const found = check(value);
      return found && plainWording(found, schemaName);
    },
  };
}

function readOperation(
  { document, checker, wording }: Reading,
  method: OperationContract['method'],
  path: string,
  operation: OperationObject,
): OperationContract {
  const parameters = (operation.parameters ?? []).map((entry) => lookUp(document, entry));
  const checks = parameters.map((parameter) => ({
    parameter,
    name: parameter['x-callback-client-input-name'] ?? parameter.name,
    check: checker.compile(parameter.schema),
  }));
  const body = operation.requestBody?.content['application/json']?.schema;
  const checkBody = body && checker.compile(body);
  const inputName = parameters.find((parameter) => parameter.name === 'X-Amz-Bearer')?.[
    'x-callback-client-input-name'
  ];
  return {
    operationId: operation.operationId,
    method,
    path,
    token: inputName === undefined ? undefined : TOKEN_KINDS[inputName],
    idempotencyToken: body && idempotencyToken(document, body),
    checkParameters(values) {
      for (const { parameter, name, check } of checks) {
        const value = values(parameter.in, parameter.name);
        const found = value === undefined ? undefined : check(value);
        if (found) throw invalid(wording(found, name));
      }
    },
    checkBody(value) {
      const found = checkBody?.(value);
      if (found) throw invalid(wording(found, 'body'));
    },
  };
}

function lookUp(document: Document, entry: Parameter | Reference): Parameter {
  if (!('$ref' in entry)) return entry;
  const parameter = document.components.parameters?.[nameOf(entry)];
  if (!parameter) throw new Error(`The contract has no ${entry.$ref}`);
  return parameter;
}

function idempotencyToken(document: Document, body: Reference): string | undefined {
  const properties = document.components.schemas[nameOf(body)]?.properties ?? {};
  return Object.keys(properties).find(
    (name) => properties[name]?.['x-callback-client-idempotency-token'] === true,
  );
}

function nameOf({ $ref }: Reference): string {
  return $ref.slice($ref.lastIndexOf('/') + 1);
}

function schemaReference(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}
