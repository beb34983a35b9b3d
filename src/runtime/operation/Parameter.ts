/** A parameter that does not travel in the body. */
export interface Parameter {
  /** On the wire. */
  readonly name: string;
  /** Among the arguments and options of the method. */
  readonly argument: string;
  /** Where it travels. */
  readonly in: ParameterWriter;
  readonly required?: true;
  /** OpenAPI's style; the default is `simple` in paths and headers, `form` elsewhere. */
  readonly style?: Style;
  /** OpenAPI's explode; the default is true for the style `form`, false for others. */
  readonly explode?: boolean;
  /** Whether reserved characters of a query stay as they are. */
  readonly allowReserved?: true;
  /** Sent as JSON rather than in a style. */
  readonly json?: true;
  /** Its name where all inputs stand in one object; absent where it is not among them. */
  readonly inputName?: string;
  /** Values never appear in a log. */
  readonly sensitive?: true;
  /** Key of the auth setting that stands in where the argument is left out. */
  readonly auth?: string;
  /** What to look at where the service refuses the value. */
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

/** Puts a parameter's value where it belongs. */
export type ParameterWriter = (
  this: void,
  parts: RequestParts,
  parameter: Parameter,
  value: unknown,
) => void;

/** A request that is being put together. */
export interface RequestParts {
  /** With `{name}` where a parameter is still to come. */
  path: string;
  readonly query: string[];
  /** By their names in lower case, so that none can be there twice. */
  readonly headers: Record<string, string>;
  readonly cookies: string[];
}
