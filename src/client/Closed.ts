/**
 * The values that an enum of the models lists: `'a' | 'b'` of `'a' | 'b' | (string & {})`; never of
 * what is no enum.
 */
type Listed<Value> = Value extends string ? (string extends Value ? never : Value) : never;

/**
 * A type of the models with the listed values alone in its enums, wherever they stand in it, as the
 * AWS SDK declares them.
 */
export type Closed<Value> = [Listed<Value>] extends [never]
  ? Value extends object
    ? { [Key in keyof Value]: Closed<Value[Key]> }
    : Value
  : Listed<Value> | Exclude<Value, string>;
