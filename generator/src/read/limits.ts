/**
 * How deep a description may be nested. The deepest of several thousand public descriptions has
 * fewer than 100 levels; past some thousand the call stack would end.
 */
export const MAX_DEPTH = 500;

/**
 * How many references may follow one another, as aliases or as parts of each other's types. Public
 * descriptions have a dozen.
 */
export const MAX_CHAIN = 250;

/**
 * How many values a description may have with all YAML aliases written out. Ten times the largest
 * public descriptions; an alias bomb has billions.
 */
export const MAX_VALUES = 20_000_000;
