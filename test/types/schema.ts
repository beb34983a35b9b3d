/*
 * The models agree with what openapi-typescript makes of the same description. Compiled by
 * `npm run typecheck`, never run.
 */
import type * as models from '../../src/model/index.js';
import type { components } from '../../src/model/schema.js';

/**
 * A type of schema.ts as models have it: an optional member may also be undefined, since undefined
 * members are not sent. Whether a member is required is left as it is.
 */
type SchemaOf<Type> = Type extends readonly (infer Item)[]
  ? SchemaOf<Item>[]
  : Type extends object
    ? { [Key in keyof Type]: SchemaOf<Type[Key]> | undefined }
    : Type;

type Schemas = components['schemas'];
type Models = typeof models;

/** The names of the models that differ from their schemas. */
type Differing = {
  [Name in keyof Schemas & keyof Models]: Models[Name] extends new (...init: never[]) => infer Model
    ? string extends keyof Schemas[Name]
      ? never // It has no members that could differ.
      : Model extends SchemaOf<Schemas[Name]>
        ? never
        : Name
    : never;
}[keyof Schemas & keyof Models];

declare const differing: Differing;
export const none: never = differing;

/** Else nothing would be compared above. */
export const compared: keyof Schemas & keyof Models = 'SendMessageRequest';
