/**
 * What a client is generated from: an OpenAPI description with every reference resolved, every name
 * chosen and every default filled in. Emitters print it and decide nothing.
 */
export interface Service {
  /** npm name of the package that is generated. */
  readonly packageName: string;
  readonly title: string;
  /**
   * The name of the class with a method an operation that takes all inputs in one object
   * (`x-client-name`); undefined where the service gets no commands.
   */
  readonly clientName: string | undefined;
  /** `info.version`. */
  readonly version: string;
  readonly summary: string;
  readonly description: string;
  /** At least one; `/` where the description names none. */
  readonly servers: readonly Server[];
  readonly authSchemes: readonly AuthScheme[];
  /** One a tag, in the order of the description; `DefaultApi` for operations without a tag. */
  readonly apis: readonly Api[];
  /** Sorted by name. Exceptions are not among them. */
  readonly models: readonly Model[];
  /** The models that cannot implement what openapi-typescript makes of them. */
  readonly differing: ReadonlySet<string>;
  /** Sorted by name: the schemas that carry `x-fault`. */
  readonly exceptions: readonly Exception[];
}

export interface Server {
  /** May have `{variables}`. */
  readonly url: string;
  readonly description: string;
  readonly variables: readonly ServerVariable[];
}

export interface ServerVariable {
  readonly name: string;
  readonly default: string;
  readonly description: string;
  /** Empty where any value may be used. */
  readonly values: readonly string[];
}

/** A security scheme; `key` is its name under `components.securitySchemes`. */
export type AuthScheme = { readonly key: string; readonly description: string } & (
  | { readonly kind: 'apiKey'; readonly in: 'header' | 'query' | 'cookie'; readonly name: string }
  | { readonly kind: 'basic' }
  /** HTTP bearer, OAuth 2 and OpenID Connect alike: `Authorization: Bearer …`. */
  | { readonly kind: 'bearer' }
  /** Mutual TLS and HTTP schemes that no header of ours can satisfy. */
  | { readonly kind: 'unsupported' }
);

/** A class with operations as its methods. */
export interface Api {
  readonly className: string;
  readonly description: string;
  readonly operations: readonly Operation[];
}

export type HttpMethod = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS' | 'HEAD' | 'PATCH' | 'TRACE';

/**
 * How a failed call may be repeated (`x-retry`): always (`read-only`, `repeatable`), with the same
 * idempotency token (`client-token`), or only if the request was surely not sent (`unsafe`). The
 * default is by method: GET, HEAD, OPTIONS and TRACE read, PUT and DELETE repeat, others are unsafe
 * (RFC 9110, section 9.2).
 */
export type RetryClass = 'read-only' | 'repeatable' | 'client-token' | 'unsafe';

export interface Operation {
  /** `operationId`, or a name made of the method and the path. */
  readonly id: string;
  /** The id as a method's name, unique in the whole service. */
  readonly methodName: string;
  /** The type of its options, `SendMessageOptions`, unless a model is called so. */
  readonly optionsName: string;
  readonly httpMethod: HttpMethod;
  /** With `{parameters}`. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  /** Those of the path item too; in the order of the description. */
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
  readonly result: Result;
  /** Sorted by status. */
  readonly errors: readonly ErrorResponse[];
  /** Alternatives, each a set of scheme keys; an empty set allows calls without any. */
  readonly security: readonly (readonly string[])[];
  readonly retry: RetryClass;
  /** The member of the body that the client fills (`x-idempotency-token`). */
  readonly idempotencyToken: string | undefined;
  /** `x-pagination`. */
  readonly pagination: Pagination | undefined;
}

export interface Pagination {
  readonly inputToken: string;
  readonly outputToken: string;
  readonly pageSize: string | undefined;
  readonly items: string | undefined;
}

export type ParameterLocation = 'path' | 'query' | 'header' | 'cookie';

export type ParameterStyle =
  | 'simple'
  | 'label'
  | 'matrix'
  | 'form'
  | 'spaceDelimited'
  | 'pipeDelimited'
  | 'deepObject';

export interface Parameter {
  /** On the wire. */
  readonly name: string;
  /** In the code: camel case, unique among the arguments and options of its operation. */
  readonly argument: string;
  readonly in: ParameterLocation;
  readonly required: boolean;
  readonly type: Type;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** `json` where the parameter is described by `content: application/json`. */
  readonly encoding: 'style' | 'json';
  readonly description: string;
  readonly deprecated: boolean;
  /** `x-sensitive`. */
  readonly sensitive: boolean;
  readonly example: unknown;
  /**
   * Its name where all inputs stand in one object (`x-input-name`); undefined where it is not among
   * them: it says so, or a member of the body has the name.
   */
  readonly inputName: string | undefined;
  /** The key of the apiKey scheme with the same place and name, which fills it where it is left out. */
  readonly authScheme: string | undefined;
  /** What to look at where the service refuses the value (`x-hint`). */
  readonly hint: string | undefined;
}

export type BodyEncoding = 'json' | 'form' | 'multipart' | 'text' | 'binary';

export interface RequestBody {
  /** Named after its model, else `body`. */
  readonly argument: string;
  readonly required: boolean;
  readonly description: string;
  readonly mediaType: string;
  readonly encoding: BodyEncoding;
  readonly type: Type;
  readonly example: unknown;
}

/** The answer of the lowest 2xx status (or of `2XX`, or of `default` where there is no 2xx). */
export interface Result {
  readonly status: string;
  readonly description: string;
  readonly mediaType: string | undefined;
  readonly encoding: 'json' | 'text' | 'binary' | 'none';
  /** Undefined where the answer has no body. */
  readonly type: Type | undefined;
}

export interface ErrorResponse {
  /** `404`, `4XX` or `default`. */
  readonly status: string;
  readonly description: string;
  /** The name of its exception, where its schema carries `x-fault`. */
  readonly exception: string | undefined;
  readonly type: Type | undefined;
}

/** A type that values have, with the bounds that the description sets. */
export type Type = { readonly nullable: boolean } & TypeShape;

export type TypeShape =
  | {
      readonly kind: 'string';
      readonly format: string | undefined;
      readonly minLength: number | undefined;
      readonly maxLength: number | undefined;
      readonly pattern: string | undefined;
    }
  | {
      readonly kind: 'number';
      readonly integer: boolean;
      readonly format: string | undefined;
      readonly minimum: number | undefined;
      readonly maximum: number | undefined;
      readonly exclusiveMinimum: number | undefined;
      readonly exclusiveMaximum: number | undefined;
      readonly multipleOf: number | undefined;
    }
  | { readonly kind: 'boolean' }
  /** An enum without a name of its own, or a `const`. */
  | { readonly kind: 'literal'; readonly values: readonly LiteralValue[]; readonly open: boolean }
  | {
      readonly kind: 'array';
      readonly items: Type;
      readonly minItems: number | undefined;
      readonly maxItems: number | undefined;
      readonly uniqueItems: boolean;
    }
  /** An object whose keys are data. */
  | {
      readonly kind: 'map';
      readonly values: Type;
      readonly minProperties: number | undefined;
      readonly maxProperties: number | undefined;
      readonly minKeyLength: number | undefined;
      readonly maxKeyLength: number | undefined;
    }
  | { readonly kind: 'model'; readonly name: string }
  | { readonly kind: 'union'; readonly of: readonly Type[] }
  | { readonly kind: 'intersection'; readonly of: readonly Type[] }
  /** Bytes: `format: binary`, or a media type that is no text. */
  | { readonly kind: 'binary' }
  /** Anything at all. */
  | { readonly kind: 'unknown' };

export type LiteralValue = string | number | boolean;

/** A type with a name and a file of its own. */
export type Model = ObjectModel | EnumModel | AliasModel;

interface ModelBase {
  /** A class name, unique in the whole service. */
  readonly name: string;
  /** The key under `components.schemas` where it is one; undefined for inline schemas. */
  readonly schemaKey: string | undefined;
  readonly description: string;
  readonly deprecated: boolean;
  /** `x-sensitive` on the schema itself: values never appear in a log. */
  readonly sensitive: boolean;
  readonly example: unknown;
}

export interface ObjectModel extends ModelBase {
  readonly kind: 'object';
  /** In the order of the description; those of `allOf` are merged in. */
  readonly members: readonly Member[];
  /** The type of the members that are not named; undefined where there is nothing to say of them. */
  readonly additional: Type | undefined;
}

export interface Member {
  /** On the wire and in the code. */
  readonly name: string;
  readonly required: boolean;
  readonly type: Type;
  readonly description: string;
  readonly deprecated: boolean;
  readonly sensitive: boolean;
  /** `x-idempotency-token`. */
  readonly idempotencyToken: boolean;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  /** What the service assumes where the member is left out; undefined where it says nothing. */
  readonly default: unknown;
  readonly example: unknown;
}

export interface EnumModel extends ModelBase {
  readonly kind: 'enum';
  readonly values: readonly EnumValue[];
  /** Whether other values may come: `anyOf` of the values and their plain type. */
  readonly open: boolean;
}

export interface EnumValue {
  /** An identifier, unique in its enum. */
  readonly name: string;
  readonly value: LiteralValue;
}

/** A name for a type that is neither an object nor an enum. */
export interface AliasModel extends ModelBase {
  readonly kind: 'alias';
  readonly type: Type;
}

/** An error of the service as a class: an object schema with `x-fault`. */
export interface Exception extends ModelBase {
  readonly fault: 'client' | 'server';
  readonly members: readonly Member[];
  /** The statuses with which operations answer it, sorted. */
  readonly statuses: readonly number[];
}
