import type { Discriminator, LiteralValue, Type } from './Type.js';

/** A type with a name and a file of its own. */
export type Model = ObjectModel | EnumModel | AliasModel;

interface ModelBase {
  /** A class name, unique in the whole service. */
  readonly name: string;
  /** The key under `components.schemas`; undefined for inline schemas. */
  readonly schemaKey: string | undefined;
  readonly description: string;
  readonly deprecated: boolean;
  /** `x-callback-client-sensitive` on the schema itself: values are never logged. */
  readonly sensitive: boolean;
  readonly example: unknown;
}

/** An object with named members. It becomes a class. */
export interface ObjectModel extends ModelBase {
  readonly kind: 'object';
  /** Its type in requests, if some members are missing there. */
  readonly input: ModelSide | undefined;
  /** Its type in responses, if some members are missing there. */
  readonly output: ModelSide | undefined;
  /** In the order of the description, including those of `allOf`. */
  readonly members: readonly Member[];
  /** The type of members that are not listed; undefined if there is no such type. */
  readonly additional: Type | undefined;
  /** The models that extend it, if a member distinguishes them. */
  readonly subtypes: Discriminator | undefined;
}

/** A model in requests, without `readOnly` members, or in responses, without `writeOnly` ones. */
export interface ModelSide {
  /** A class name, unique in the whole service. */
  readonly name: string;
  /** Returns the type of a member on this side. */
  readonly typed: (this: void, type: Type) => Type;
}

/** A member of an object model. */
export interface Member {
  /** The name in JSON and in code. */
  readonly name: string;
  readonly required: boolean;
  readonly type: Type;
  readonly description: string;
  readonly deprecated: boolean;
  readonly sensitive: boolean;
  /** `x-callback-client-idempotency-token`. */
  readonly idempotencyToken: boolean;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  /** The value that the service assumes if the member is omitted; undefined if there is none. */
  readonly default: unknown;
  readonly example: unknown;
}

/** An enum with a name. */
export interface EnumModel extends ModelBase {
  readonly kind: 'enum';
  readonly values: readonly EnumValue[];
  /** Whether other values are allowed: `anyOf` of the values and their plain type. */
  readonly open: boolean;
}

/** A value of an enum, and its name in code. */
export interface EnumValue {
  /** An identifier, unique in its enum. */
  readonly name: string;
  readonly value: LiteralValue;
}

/** A name for a type that is neither an object nor an enum. */
export interface AliasModel extends ModelBase {
  readonly kind: 'alias';
  readonly input: ModelSide | undefined;
  readonly output: ModelSide | undefined;
  readonly type: Type;
}

/** An error of the service that becomes a class: an object schema with `x-callback-client-fault`. */
export interface Exception extends ModelBase {
  readonly fault: 'client' | 'server';
  readonly members: readonly Member[];
  /** The statuses that operations declare for it, sorted. */
  readonly statuses: readonly number[];
}
