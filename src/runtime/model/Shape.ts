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
      readonly rules?: Rules;
    }
  | { readonly type: 'boolean' }
  | { readonly type: 'literal'; readonly values: readonly unknown[] }
  | {
      readonly type: 'array';
      readonly items: TypeShape;
      readonly minItems?: number;
      readonly maxItems?: number;
      readonly rules?: Rules;
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

/** The rules of a type that few types have, each with its limit (0 if it needs none). */
export type Rules = readonly (readonly [Rule, limit: number])[];

/**
 * Returns what is wrong with a value; undefined if nothing is. A shape refers to the rules that it
 * needs, so that bundles contain no others.
 */
export type Rule = (
  this: void,
  value: unknown,
  limit: number,
) => { readonly rule: string; readonly message: string } | undefined;

/** A type composed of several types: one of them, or all of them at once. */
export interface Composition {
  /** A shape refers to the chooser that it needs, so that bundles contain no others. */
  readonly choose: Chooser;
  readonly of?: readonly TypeShape[];
  /** The member that identifies the type. */
  readonly tag?: string;
  /** Maps values of that member to the index of a type in `of`. */
  readonly tags?: Readonly<Record<string, number>>;
  /** The index of the type for all other values of that member. Default: none. */
  readonly other?: number;
}

/** Returns the types that a value has; empty if it has none of them. */
export type Chooser = (
  this: void,
  composition: Composition,
  value: unknown,
) => readonly TypeShape[];

/** Converts values that programs see in another form than in JSON, such as a Date. */
export interface Conversion {
  /**
   * Converts from JSON to the program's form. Values that are already converted, or can't be, are
   * unchanged.
   */
  read(this: void, value: unknown): unknown;
  /** Says what is wrong with a value in the program's form; undefined if it is valid. */
  check(this: void, value: unknown): string | undefined;
  /** Converts from the program's form to JSON. Default: the value is unchanged. */
  write?(this: void, value: unknown): unknown;
}
