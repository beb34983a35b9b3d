/**
 * The generator as a library. Its stages are internal, except for `load` and `buildService`, for
 * tools that need to know what would be generated. The types of `Service` are the input of emitters.
 */
export { buildService } from './build/buildService.js';
export type { Config } from './command/readConfig.js';
export type { Emitter } from './emit/custom/Emitter.js';
export { EmitterError } from './emit/custom/EmitterError.js';
export type { GeneratedFile } from './emit/GeneratedFile.js';
export {
  generate,
  type Generated,
  type GenerateOptions,
  type Progress,
  type Stage,
} from './generate.js';
export type * from './ir/index.js';
export { load, type Description } from './read/load.js';
export { loadInput } from './read/loadInput.js';
export type { Notice, NoticeKind } from './read/Notices.js';
export { OutputError } from './write/OutputError.js';
export { SpecError } from './read/SpecError.js';
export type { Outcome } from './write/writeFiles.js';
