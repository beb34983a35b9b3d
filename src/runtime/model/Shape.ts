/**
 * A description of a model at run time, sufficient to validate data. It does not refer to the
 * model's class, so that bundles without classes stay small.
 */
export interface Shape {
  readonly name: string;
  readonly members: Readonly<Record<string, MemberShape>>;
  /** The type of members that are not listed above; absent if it is not specified. */
  readonly additional?: TypeShape;
}

export type MemberShape = TypeShape & {
  readonly required?: true;
  /** Values of this member must never be logged. */
  readonly sensitive?: true;
};

/**
 * The type of a value with its bounds: lengths in characters, numbers of entries, limits of
 * numbers.
 */
export type TypeShape = { readonly nullable?: true } & (
  | {
      readonly type: 'string';
      readonly minLength?: number;
      readonly maxLength?: number;
      /** A regular expression without delimiters. */
      readonly pattern?: string;
    }
  | {
      readonly type: 'number' | 'integer';
      readonly minimum?: number;
      readonly maximum?: number;
      readonly exclusiveMinimum?: number;
      readonly exclusiveMaximum?: number;
      readonly multipleOf?: number;
    }
  | { readonly type: 'boolean' }
  | { readonly type: 'literal'; readonly values: readonly unknown[] }
  | {
      readonly type: 'array';
      readonly items: TypeShape;
      readonly minItems?: number;
      readonly maxItems?: number;
      readonly uniqueItems?: true;
    }
  | {
      readonly type: 'map';
      readonly values: TypeShape;
      readonly minProperties?: number;
      readonly maxProperties?: number;
      readonly minKeyLength?: number;
      readonly maxKeyLength?: number;
    }
  /** A function, because models may refer to each other. */
  | { readonly type: 'model'; readonly shape: (this: void) => Shape }
  | { readonly type: 'unknown' }
);
