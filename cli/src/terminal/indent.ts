/** Stands before the further lines of what was said: as wide as the time before the first one. */
export const INDENT = ' '.repeat(11);
