/**
 * The maximum nesting depth of a description. The deepest of several thousand public descriptions
 * has fewer than 100 levels. A depth of several thousand would overflow the call stack.
 */
export const MAX_DEPTH = 500;

/**
 * The maximum length of a chain of references, as aliases or as parts of each other's types. Public
 * descriptions have about a dozen.
 */
export const MAX_CHAIN = 250;

/**
 * The maximum number of values in a description with all YAML aliases expanded. This is ten times
 * the largest public description; an alias bomb has billions.
 */
export const MAX_VALUES = 20_000_000;
