import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import type { GeneratedFile } from '../files.js';

/**
 * The types that openapi-typescript makes of the same description.
 *
 * @param specFile - absolute, so that it finds the files that the description refers to.
 */
export async function emitSchema(specFile: string): Promise<GeneratedFile> {
  const ast = await openapiTS(pathToFileURL(specFile), {
    silent: true,
    // Else a member with a default counts as required, in requests too.
    defaultNonNullable: false,
  });
  return { path: 'src/api/schema.ts', content: astToString(ast) };
}
