import type { Operation, Service } from '../../ir/index.js';
import { docComment, literal, objectLiteral, propertyName } from '../code/code.js';
import { Imports } from '../code/Imports.js';
import { modelsOf } from '../code/modelsOf.js';
import { ShapePrinter } from '../code/ShapePrinter.js';
import { typeCode } from '../code/typeCode.js';
import type { GeneratedFile } from '../GeneratedFile.js';

/** The types of the headers that responses declare, and how they are read. */
export function emitResponseHeaders(service: Service): GeneratedFile[] {
  const operations = service.operations.filter(({ headers }) => headers.length > 0);
  if (operations.length === 0) return [];
  const imports = new Imports();
  imports.type('HeaderDescriptors', '../runtime/decode/withHeaders.js');
  const shapes = new ShapePrinter(modelsOf(service), imports, '../model/');
  const codes = operations.map((operation) => headersCode(operation, imports, shapes));
  return [
    {
      path: 'src/service/responseHeaders.ts',
      content: `${imports.print()}\n\n${codes.join('\n\n')}\n`,
    },
  ];
}

/** The name of the constant with the descriptors of an operation's headers. */
export function headersConstant({ methodName }: Operation): string {
  return `${methodName}Headers`;
}

function headersCode(operation: Operation, imports: Imports, shapes: ShapePrinter): string {
  const { methodName, headers, headersName = '' } = operation;
  const members = headers.map(({ member, name, type, description, deprecated }) => {
    const code = typeCode(type, (used, model) => {
      imports.type(used, `../model/${model}.js`);
    });
    const comment = docComment(description, `\`${name}\``, deprecated ? '@deprecated' : undefined);
    return `${comment}readonly ${propertyName(member)}?: ${code} | undefined;`;
  });
  const descriptors = headers.map(({ member, name, type }) => [
    member,
    objectLiteral({ name: literal(name), type: shapes.type(type) }),
  ]);
  const code = objectLiteral(Object.fromEntries(descriptors) as Record<string, string>);
  return `${docComment(`The headers of the response to \`${methodName}\`.`)}export interface ${headersName} {
${members.join('\n')}
}

export const ${headersConstant(operation)}: HeaderDescriptors<${headersName}> = ${code};`;
}
