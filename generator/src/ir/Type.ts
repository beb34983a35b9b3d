/** A type that values have, with the bounds that the description sets. */
export type Type = { readonly nullable: boolean } & TypeShape;

/** A type with its bounds, by its kind. */
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
  /** An integer of 64 bits, which not every number of JavaScript can hold. */
  | {
      readonly kind: 'int64';
      readonly as: 'exact' | 'bigint' | 'string';
      readonly minimum: number | undefined;
      readonly maximum: number | undefined;
    }
  /** A text of the format `date-time` that is a Date in programs. */
  | { readonly kind: 'dateTime' }
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
  | {
      readonly kind: 'model';
      readonly name: string;
      /** The name of its type in code. Default: that of the model. */
      readonly typeName?: string;
    }
  | {
      readonly kind: 'union';
      readonly of: readonly Type[];
      /** Undefined where only the value itself tells which type it has. */
      readonly discriminator: Discriminator | undefined;
    }
  | { readonly kind: 'intersection'; readonly of: readonly Type[] }
  /** Bytes: `format: binary`, or a media type that is no text. */
  | { readonly kind: 'binary' }
  /** Anything at all. */
  | { readonly kind: 'unknown' };

/** Tells models apart. */
export interface Discriminator {
  /** The member that says which model a value is. */
  readonly member: string;
  /** The names of the models by what the member says. */
  readonly models: Readonly<Record<string, string>>;
}

/** A value that an enum or a `const` can have. */
export type LiteralValue = string | number | boolean;
