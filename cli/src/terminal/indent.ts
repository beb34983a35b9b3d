/** The indentation of further lines of a message: as wide as the time before the first line. */
export const INDENT = ' '.repeat(11);
