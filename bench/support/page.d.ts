export function writePage(text: string): void;
export function section(heading: string): string;
export function writeSection(heading: string, text: string): void;
export function table(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string;
export function measured(packages?: readonly string[]): string;
