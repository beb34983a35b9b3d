import type { Discriminator, LiteralValue, Type } from './Type.js';

/** A type with a name and a file of its own. */
export type Model = ObjectModel | EnumModel | AliasModel;

interface ModelBase {
  /** A class name, unique in the whole service. */
  readonly name: string;
  /** The key under `components.schemas` where it is one; undefined for inline schemas. */
  readonly schemaKey: string | undefined;
  readonly description: string;
  readonly deprecated: boolean;
  /** `x-callback-client-sensitive` on the schema itself: values never appear in a log. */
  readonly sensitive: boolean;
  readonly example: unknown;
}

/** An object with named members. It becomes a class. */
export interface ObjectModel extends ModelBase {
  readonly kind: 'object';
  /** Its type in requests, if that is without some members; else undefined. */
  readonly input: ModelSide | undefined;
  /** Its type in answers, if that is without some members; else undefined. */
  readonly output: ModelSide | undefined;
  /** In the order of the description; those of `allOf` are merged in. */
  readonly members: readonly Member[];
  /** The type of the members that are not named; undefined where there is nothing to say of them. */
  readonly additional: Type | undefined;
  /** The models that have all its members and more, if a member of it tells them apart. */
  readonly subtypes: Discriminator | undefined;
}

/** A model as requests have it, without `readOnly` members, or answers, without `writeOnly` ones. */
export interface ModelSide {
  /** A class name, unique in the whole service. */
  readonly name: string;
  /** The type of a member on this side. */
  readonly typed: (this: void, type: Type) => Type;
}

/** A member of an object model. */
export interface Member {
  /** On the wire and in the code. */
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
  /** What the service assumes where the member is left out; undefined where it says nothing. */
  readonly default: unknown;
  readonly example: unknown;
}

/** An enum with a name. */
export interface EnumModel extends ModelBase {
  readonly kind: 'enum';
  readonly values: readonly EnumValue[];
  /** Whether other values may come: `anyOf` of the values and their plain type. */
  readonly open: boolean;
}

/** A value of an enum, and its name in the code. */
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

/** An error of the service as a class: an object schema with `x-callback-client-fault`. */
export interface Exception extends ModelBase {
  readonly fault: 'client' | 'server';
  readonly members: readonly Member[];
  /** The statuses with which operations answer it, sorted. */
  readonly statuses: readonly number[];
}
