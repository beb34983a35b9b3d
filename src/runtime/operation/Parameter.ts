/** A parameter in the path, query, headers or cookies. */
export interface Parameter {
  /** Its name in the request. */
  readonly name: string;
  /** Its name among the arguments and options of the method. */
  readonly argument: string;
  /** Writes the parameter into the request. */
  readonly in: ParameterWriter;
  readonly required?: true;
  /**
   * The OpenAPI style.
   *
   * @default 'simple' in paths and headers, otherwise 'form'
   */
  readonly style?: Style;
  /**
   * The OpenAPI `explode` setting.
   *
   * @default true for the style 'form', otherwise false
   */
  readonly explode?: boolean;
  /** Whether reserved characters in a query are left unencoded. */
  readonly allowReserved?: true;
  /** Whether the value is sent as JSON instead of in a style. */
  readonly json?: true;
  /** Its name in the input of a command; absent if it is not part of the input. */
  readonly inputName?: string;
  /** Values of this parameter must never be logged. */
  readonly sensitive?: true;
  /** The key of the authentication setting that is used if the argument is omitted. */
  readonly auth?: string;
  /** Advice if the service refuses the value. */
  readonly hint?: string;
}

/** The styles of OpenAPI 3, section "Style Values". */
export type Style =
  | 'simple'
  | 'label'
  | 'matrix'
  | 'form'
  | 'spaceDelimited'
  | 'pipeDelimited'
  | 'deepObject';

/** Writes the value of a parameter into the request. */
export type ParameterWriter = (
  this: void,
  parts: RequestParts,
  parameter: Parameter,
  value: unknown,
) => void;

/** A request under construction. */
export interface RequestParts {
  /** Contains `{name}` for each parameter that is not written yet. */
  path: string;
  readonly query: string[];
  /** Keyed by lower-case names, so that no header can occur twice. */
  readonly headers: Record<string, string>;
}
