/**
 * The listed values of an open enum: `'a' | 'b'` for `'a' | 'b' | (string & {})`. Never for other
 * types.
 */
type Listed<Value> = Value extends string ? (string extends Value ? never : Value) : never;

/**
 * A model type in which every open enum, at any depth, only has its listed values, as the AWS SDK
 * declares them.
 */
export type Closed<Value> = [Listed<Value>] extends [never]
  ? Value extends object
    ? { [Key in keyof Value]: Closed<Value[Key]> }
    : Value
  : Listed<Value> | Exclude<Value, string>;
