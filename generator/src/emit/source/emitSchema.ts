import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import type { GeneratedFile } from '../GeneratedFile.js';
import type { SpecError } from '../../read/SpecError.js';
import type { SpecNode } from '../../read/SpecNode.js';

/**
 * The types that openapi-typescript makes of the same description.
 *
 * @param root - of the description. Its path is absolute, so that the files that it refers to are
 * found.
 * @throws SpecError where openapi-typescript does not take what is a description to us.
 */
export async function emitSchema(root: SpecNode): Promise<GeneratedFile> {
  const ast = await openapiTS(pathToFileURL(root.file.path), {
    silent: true,
    // Else a member with a default counts as required, in requests too.
    defaultNonNullable: false,
    // Else an object of which nothing is said counts as one without members.
    emptyObjectsUnknown: true,
  }).catch((error: unknown) => {
    throw refused(root, error instanceof Error ? error.message : String(error));
  });
  return { path: 'src/model/schema.ts', content: astToString(ast) };
}

/** Some of the messages end with the place: `… at #/components/schemas/Pet`. */
function refused(root: SpecNode, message: string): SpecError {
  const [, problem = message, pointer = ''] = /^(.*) at #(\/\S*)$/s.exec(message) ?? [];
  const node = pointer === '' ? root : root.at(pointer);
  return node.error(`openapi-typescript does not take it (${problem})`, 'correct it');
}
