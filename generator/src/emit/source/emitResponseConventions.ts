import type { Service } from '../../ir/index.js';
import { literal, objectLiteral } from '../code/code.js';
import { Imports } from '../code/Imports.js';
import type { GeneratedFile } from '../GeneratedFile.js';

/** How the service's responses identify requests and errors. */
export function emitResponseConventions({ responses }: Service): GeneratedFile {
  const { ids, names, namePattern, messages, throttling } = responses;
  const imports = new Imports();
  imports.type('ResponseConventions', '../runtime/response/ResponseConventions.js');
  const conventions = objectLiteral({
    ids: literal(ids.map(({ id, header }) => [id, header])),
    names: literal(names),
    namePattern: patternCode(namePattern),
    messages: literal(messages),
    throttling: throttling === undefined ? undefined : patternCode(throttling),
  });
  return {
    path: 'src/service/responseConventions.ts',
    content: `${imports.print()}

/** How the service's responses identify requests and errors. */
export const responseConventions: ResponseConventions = ${conventions};
`,
  };
}

/** @param source - as in `RegExp.source`: slashes and line breaks are escaped. */
function patternCode(source: string): string {
  return `/${source}/`;
}
