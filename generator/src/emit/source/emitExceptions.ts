import type { GeneratedFile } from '../GeneratedFile.js';
import type { Exception, Member, Service } from '../../ir/index.js';
import { docComment, literal, propertyName } from '../code/code.js';
import { Imports } from '../code/Imports.js';
import { typeCode } from '../code/typeCode.js';
import { webhookTypes } from './emitWebhooks.js';

/**
 * The exceptions of the service as classes, a list of them, and a file that exports the classes.
 */
export function emitExceptions(service: Service): GeneratedFile[] {
  const imports = new Imports();
  imports.type('ExceptionClass', '../runtime/errors/ServiceException.js');
  if (service.exceptions.length > 0) {
    imports.value('ServiceException', '../runtime/errors/ServiceException.js');
  }
  const classes = service.exceptions.map((exception) =>
    exceptionCode(exception, (used) => {
      imports.type(used, '../model/index.js');
    }),
  );
  const types = webhookTypes(service);
  const names = service.exceptions.map(({ name }) => name);
  const exported = names.join(', ');
  return [
    {
      path: 'src/service/exceptions.ts',
      content: `${imports.print()}

${classes.join('\n\n')}

${names.length === 0 ? '' : `/** Any of the service's exceptions. Its \`name\` tells which one it is. */\nexport type KnownException = ${names.join(' | ')};\n`}
/** The service's exceptions. Every operation can return any of them. */
export const exceptions: readonly ExceptionClass[] = [${exported}];
`,
    },
    ...emitErrorClasses(service),
    {
      path: 'src/service/index.ts',
      content: [
        exported && `export { ${exported}, type KnownException } from './exceptions.js';`,
        service.errorClasses.length > 0 ? "export * from './errors.js';" : '',
        types.length > 0 ? `export type { ${types.join(', ')} } from './webhooks.js';` : '',
        exported === '' && service.errorClasses.length + types.length === 0 ? 'export {};' : '',
      ].join('\n'),
    },
  ];
}

/** The errors that operations declare by status: one class per model. */
function emitErrorClasses({ errorClasses }: Service): GeneratedFile[] {
  if (errorClasses.length === 0) return [];
  const imports = new Imports();
  imports.value('ServiceException', '../runtime/errors/ServiceException.js');
  for (const { model } of errorClasses) imports.value(model, '../model/index.js');
  const classes = errorClasses.map(
    ({ name, model }) => `/** An error whose response contains {@link ${model}}. */
export class ${name} extends ServiceException {
  override readonly name: string = ${literal(name)};

  /** The data of the response. A getter, so that no log shows it. */
  get data(): ${model} | undefined {
    const { body } = this.response;
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
    return isObject ? ${model}.constructFromObject(body) : undefined;
  }
}`,
  );
  return [
    { path: 'src/service/errors.ts', content: `${imports.print()}\n\n${classes.join('\n\n')}\n` },
  ];
}

function exceptionCode(exception: Exception, use: (model: string) => void): string {
  const { name, schemaKey, fault, statuses } = exception;
  const status = statuses.length > 0 ? `Status ${statuses.join(', ')}.` : undefined;
  const beside = exception.members.filter((member) => !isMessage(member));
  const members = beside.map((member) => memberCode(member, use)).join('\n\n');
  return `${docComment(exception.description, status)}export class ${name} extends ServiceException {
  declare readonly name: ${literal(schemaKey ?? name)};
  override readonly $fault = ${literal(fault)};
${members}

/** @internal */
static override get exceptionName(): string {
  return ${literal(schemaKey ?? name)};
}
${memberNamesCode(beside)}
}`;
}

/** A getter, because bundlers keep classes with static fields. */
function memberNamesCode(members: readonly Member[]): string {
  if (members.length === 0) return '';
  return `
  /** @internal */
  static get memberNames(): readonly string[] {
    return ${literal(members.map(({ name }) => name))};
  }`;
}

function memberCode(member: Member, use: (model: string) => void): string {
  const type = typeCode(member.type, use);
  const optional = member.required ? '' : '?';
  return `${docComment(member.description)}declare readonly ${propertyName(member.name)}${optional}: ${type};`;
}

/** The message is a member of Error already. */
function isMessage({ name }: Member): boolean {
  return name === 'Message' || name === 'message';
}
