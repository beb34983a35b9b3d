/** The type of a value, with the bounds in the description. */
export type Type = { readonly nullable: boolean } & TypeShape;

/** A type with its bounds, by kind. */
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
  /** A 64-bit integer, which a JavaScript number may not represent exactly. */
  | {
      readonly kind: 'int64';
      readonly as: 'exact' | 'bigint' | 'string';
      readonly minimum: number | undefined;
      readonly maximum: number | undefined;
    }
  /** A string of the format `date-time` that is a Date in programs. */
  | { readonly kind: 'dateTime' }
  | { readonly kind: 'boolean' }
  /** An enum without a name, or a `const`. */
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
      /** The name of its type in code. Default: the model's name. */
      readonly typeName?: string;
    }
  | {
      readonly kind: 'union';
      readonly of: readonly Type[];
      /** Undefined if only the value itself shows which type it has. */
      readonly discriminator: Discriminator | undefined;
    }
  | { readonly kind: 'intersection'; readonly of: readonly Type[] }
  /** Bytes: `format: binary`, or a media type that is not text. */
  | { readonly kind: 'binary' }
  /** Any value. */
  | { readonly kind: 'unknown' };

/** Distinguishes models. */
export interface Discriminator {
  /** The member that identifies the model. */
  readonly member: string;
  /** The names of the models by the value of that member. */
  readonly models: Readonly<Record<string, string>>;
}

/** A value of an enum or a `const`. */
export type LiteralValue = string | number | boolean;
