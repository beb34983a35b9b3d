/**
 * A type of schema.ts as models have it: an optional member may also be undefined, since undefined
 * members are not sent. Whether a member is required is left as it is.
 */
export type SchemaOf<Type> = Type extends readonly (infer Item)[]
  ? SchemaOf<Item>[]
  : Type extends object
    ? { [Key in keyof Type]: SchemaOf<Type[Key]> | undefined }
    : Type;
