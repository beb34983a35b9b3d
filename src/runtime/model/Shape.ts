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
  | ({ readonly type: 'composed' } & Composition)
  | {
      readonly type: 'converted';
      readonly by: Conversion;
      readonly minimum?: number;
      readonly maximum?: number;
    }
  | { readonly type: 'unknown' }
);

/** A type of several parts: a choice of types, or all of them at once. */
export interface Composition {
  /** A shape names the chooser that it needs, so that a bundle has no other. */
  readonly choose: Chooser;
  readonly of?: readonly TypeShape[];
  /** The member that names the type. */
  readonly tag?: string;
  /** What the member says, and the index of the type in `of`. */
  readonly tags?: Readonly<Record<string, number>>;
  /** The index of the type for whatever else the member says. Default: none. */
  readonly other?: number;
}

/** The types that a value has. None if it has none of them. */
export type Chooser = (
  this: void,
  composition: Composition,
  value: unknown,
) => readonly TypeShape[];

/** A value that programs see in another form than it has in JSON, such as a Date. */
export interface Conversion {
  /** The form for programs. What is in that form already, and what cannot be, stays as it is. */
  read(this: void, value: unknown): unknown;
  /** What is wrong with a value in the form for programs; undefined if nothing is. */
  check(this: void, value: unknown): string | undefined;
  /** The form for JSON. Default: the same. */
  write?(this: void, value: unknown): unknown;
}
