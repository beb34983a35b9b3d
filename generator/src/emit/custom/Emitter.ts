import type { Service } from '../../ir/index.js';
import type { GeneratedFile } from '../GeneratedFile.js';

/**
 * Generates files in addition to those of the client. They are treated like all other files: they are
 * formatted, get a marker, can be ignored, and are deleted when they are no longer generated.
 *
 * @param service - the client's description with all names, references and defaults resolved. It must
 * not be changed.
 *
 * @example
 * const emitPaths: Emitter = ({ operations }) => [
 *   { path: 'paths.md', content: operations.map(({ path }) => `- ${path}\n`).join('') },
 * ];
 */
export type Emitter = (
  service: Service,
) => readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>;
