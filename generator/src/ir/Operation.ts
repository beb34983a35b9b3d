import type { Type } from './Type.js';

/** The methods that an OpenAPI document can describe. */
export type HttpMethod = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS' | 'HEAD' | 'PATCH' | 'TRACE';

/**
 * How a failed call may be repeated (`x-callback-client-retry`): always (`read-only`,
 * `repeatable`), with the same idempotency token (`client-token`), or only if the request was
 * certainly not applied (`unsafe`). The default is by method: GET, HEAD, OPTIONS and TRACE read,
 * PUT and DELETE repeat, others are unsafe (RFC 9110, section 9.2).
 */
export type RetryClass = 'read-only' | 'repeatable' | 'client-token' | 'unsafe';

/** An operation of the service. It becomes a method and a command. */
export interface Operation {
  /** `operationId`, or a name derived from the method and the path. */
  readonly id: string;
  /** The name of its method, unique in the whole service. */
  readonly methodName: string;
  /** The type of its options, `SendMessageOptions`, unless a model has that name. */
  readonly optionsName: string;
  readonly httpMethod: HttpMethod;
  /** With `{parameters}`. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  /** Including those of the path item, in the order of the description. */
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
  /** How a caller chooses the media type of the body; undefined if there is only one. */
  readonly bodyChoice: MediaChoice | undefined;
  readonly result: Result;
  /** The headers that 2xx responses declare; empty if the metadata of a call has all of them. */
  readonly headers: readonly ResponseHeader[];
  /** A class name for the interface of these headers; undefined if there are none. */
  readonly headersName: string | undefined;
  /** How a caller chooses the media type of the response; undefined if each status has only one. */
  readonly answerChoice: MediaChoice | undefined;
  /** Sorted by status. */
  readonly errors: readonly ErrorResponse[];
  /**
   * Alternatives. The schemes of an alternative are used together. An empty one allows calls
   * without authentication.
   */
  readonly security: readonly (readonly SecurityRequirement[])[];
  readonly retry: RetryClass;
  /** The first of its own servers, with the defaults of its variables; undefined if it has none. */
  readonly server: string | undefined;
  /** The member of the body that the client fills in (`x-callback-client-idempotency-token`). */
  readonly idempotencyToken: string | undefined;
  /** `x-callback-client-pagination`. */
  readonly pagination: Pagination | undefined;
}

/** An auth scheme that a call needs. */
export interface SecurityRequirement {
  /** The key of the scheme. */
  readonly key: string;
  /** The permissions that the token needs, in the service's terms. */
  readonly scopes: readonly string[];
}

/** The members that a paginator reads and sets (`x-callback-client-pagination`). */
export interface Pagination {
  readonly inputToken: string;
  readonly outputToken: string;
  readonly pageSize: string | undefined;
  readonly items: string | undefined;
}

/** Where a parameter is in a request. */
export type ParameterLocation = 'path' | 'query' | 'header' | 'cookie';

/** How a parameter is serialized (OpenAPI 3, "Style Values"). */
export type ParameterStyle =
  | 'simple'
  | 'label'
  | 'matrix'
  | 'form'
  | 'spaceDelimited'
  | 'pipeDelimited'
  | 'deepObject';

/** A parameter in the path, query, headers or cookies. */
export interface Parameter {
  /** The name in the request. */
  readonly name: string;
  /** The name in code: camel case, unique among the arguments and options of its operation. */
  readonly argument: string;
  readonly in: ParameterLocation;
  readonly required: boolean;
  readonly type: Type;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** `json` if the parameter is described by `content: application/json`. */
  readonly encoding: 'style' | 'json';
  readonly description: string;
  readonly deprecated: boolean;
  /** `x-callback-client-sensitive`. */
  readonly sensitive: boolean;
  readonly example: unknown;
  /**
   * Its name in the input of a command (`x-callback-client-input-name`). Undefined if it is not
   * part of the input: because the extension says so, or because a member of the body has the name.
   */
  readonly inputName: string | undefined;
  /**
   * The key of the apiKey scheme with the same place and name, which is used if the parameter is
   * omitted.
   */
  readonly authScheme: string | undefined;
  /** Advice if the service refuses the value (`x-callback-client-hint`). */
  readonly hint: string | undefined;
}

/** How a request body is serialized. */
export type BodyEncoding = 'json' | 'form' | 'multipart' | 'text' | 'binary';

/** How a member of a form is serialized: an `encoding` object. */
export interface PartFormat {
  readonly mediaType: string | undefined;
  readonly style: ParameterStyle | undefined;
  readonly explode: boolean | undefined;
  readonly allowReserved: boolean;
}

/** The choice that a caller has among media types. */
export interface MediaChoice {
  /** The option for the media type: `contentType` or `accept`, unless a parameter has that name. */
  readonly option: string;
  /** A class name for the interface that maps media types to types. */
  readonly typesName: string;
}

/** The request body of an operation, in its default media type. */
export interface RequestBody extends BodyMedia {
  /** Named after its model, or `body`. */
  readonly argument: string;
  readonly required: boolean;
  readonly description: string;
  /** The other media types that a caller may choose. */
  readonly others: readonly BodyMedia[];
}

/** A request body in one of its media types. */
export interface BodyMedia {
  readonly mediaType: string;
  readonly encoding: BodyEncoding;
  /** How members of a form are serialized, if the description says so. */
  readonly parts: Readonly<Record<string, PartFormat>>;
  readonly type: Type;
  readonly example: unknown;
}

/**
 * The response of the lowest 2xx status (or of `2XX`, or of `default` if there is no 2xx), in its
 * default media type.
 */
export interface Result {
  readonly status: string;
  readonly description: string;
  readonly mediaType: string | undefined;
  /** `events`: an event stream. `lines`: a JSON value on each line. Both are read as streams. */
  readonly encoding: 'json' | 'text' | 'binary' | 'events' | 'lines' | 'none';
  /** For a stream, the type of an event's data, or of a line. Undefined if the response has no body. */
  readonly type: Type | undefined;
  /**
   * The content of this status in other media types, and of other 2xx statuses if it differs. The
   * first one of each status is in its default media type.
   */
  readonly others: readonly Result[];
}

/** A header that a response declares. */
export interface ResponseHeader {
  /** In lower case. */
  readonly name: string;
  /** The name in code: camel case, unique among the headers of its operation. */
  readonly member: string;
  /** A simple value, a list of simple values, or `unknown` for JSON. */
  readonly type: Type;
  readonly description: string;
  readonly deprecated: boolean;
}

/** A response that an operation declares for a status other than 2xx. */
export interface ErrorResponse {
  /** `404`, `4XX` or `default`. */
  readonly status: string;
  readonly description: string;
  /** The name of the class of the error, if its schema is an object without `x-callback-client-fault`. */
  readonly errorClass: string | undefined;
  /** The name of its exception, if its schema has `x-callback-client-fault`. */
  readonly exception: string | undefined;
  readonly type: Type | undefined;
}
