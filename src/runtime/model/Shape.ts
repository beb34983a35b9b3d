/**
 * What a model looks like at run time: enough to check data against the bounds of the service's
 * description. It does not know the model's class, so that a bundle that has no use for classes gets
 * none.
 */
export interface Shape {
  /** The model's name. */
  readonly name: string;
  readonly members: Readonly<Record<string, MemberShape>>;
  /** The type of members that are not named above; absent where nothing is said of them. */
  readonly additional?: TypeShape;
}

export type MemberShape = TypeShape & {
  readonly required?: true;
  /** Values never appear in a log. */
  readonly sensitive?: true;
};

/** The type of a value with its bounds: lengths in characters, counts of entries, limits of numbers. */
export type TypeShape = { readonly nullable?: true } & (
  | {
      readonly type: 'string';
      readonly minLength?: number;
      readonly maxLength?: number;
      /** A regular expression, without delimiters. */
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
  /** A function, since models may refer to each other in circles. */
  | { readonly type: 'model'; readonly shape: (this: void) => Shape }
  | { readonly type: 'unknown' }
);
