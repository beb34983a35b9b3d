/**
 * The generator as a library. The stages between a description and its files are not exported, but
 * for `load` and `buildService`, for tools that want to know what would be generated.
 */
export { buildService } from './build/service.js';
export type { GeneratedFile } from './files.js';
export { generate, type GenerateOptions } from './generate.js';
export type * from './ir.js';
export { load, type Description } from './load.js';
export { OutputError } from './outputError.js';
export { SpecError } from './specError.js';
export type { Outcome } from './write.js';
