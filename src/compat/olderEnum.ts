/** An enum that is also a class, as in the older client. Instances have the same values. */
export type OlderEnum<Values extends object> = Values & {
  /** @deprecated Read the values from the enum itself: `ScanDirection.FORWARD`. */
  new (): Values;
  /**
   * @returns the value.
   * @deprecated Enum values are plain strings.
   */
  constructFromObject<Value>(value: Value): Value;
};

/** Turns an enum into a class with the same values. */
export function olderEnum<Values extends object>(values: Values): OlderEnum<Values> {
  class Enum {
    constructor() {
      Object.assign(this, values);
    }

    static constructFromObject<Value>(value: Value): Value {
      return value;
    }
  }
  return Object.assign(Enum, values) as unknown as OlderEnum<Values>;
}
