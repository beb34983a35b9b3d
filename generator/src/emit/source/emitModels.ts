import type { GeneratedFile } from '../GeneratedFile.js';
import type {
  AliasModel,
  EnumModel,
  Member,
  Model,
  ObjectModel,
  Service,
  Type,
} from '../../ir/index.js';
import { boundsText } from '../code/boundsText.js';
import { docComment, literal, objectLiteral, propertyName } from '../code/code.js';
import { Imports } from '../code/Imports.js';
import { modelsOf } from '../code/modelsOf.js';
import { classesCode, classesName, hasTypeOfItsOwn, ownClassesCode } from '../code/modelsIn.js';
import { holdsConverted } from '../code/conversions.js';
import { ShapePrinter, shapeName, typeName } from '../code/ShapePrinter.js';
import { literalsCode, typeCode, type UseType } from '../code/typeCode.js';

/** One file per model, and one that exports them all. */
export function emitModels(service: Service): GeneratedFile[] {
  const models = modelsOf(service);
  return [
    ...service.models.map((model) => ({
      path: `src/model/${model.name}.ts`,
      content: modelCode(model, models),
    })),
    { path: 'src/model/index.ts', content: indexCode(service.models) },
  ];
}

function modelCode(model: Model, models: ReadonlyMap<string, Model>): string {
  switch (model.kind) {
    case 'object':
      return objectCode(model, models);
    case 'enum':
      return enumCode(model);
    case 'alias':
      return aliasCode(model, models);
  }
}

function objectCode(model: ObjectModel, models: ReadonlyMap<string, Model>): string {
  const { name } = model;
  const imports = new Imports();
  imports.value('ModelBase', '../runtime/model/ModelBase.js');
  imports.type('Shape', '../runtime/model/Shape.js');
  const useType: UseType = (used, of) => {
    if (of !== name) imports.type(used, `./${of}.js`);
  };
  const shapes = new ShapePrinter(models, imports, './', name);

  const members = model.members
    .filter(isDeclarable)
    .map((member) => memberCode(member, useType))
    .join('\n\n');
  // Other members may have any type, including types that the named ones don't have.
  const index = model.additional === undefined ? '' : '\n\n[member: string]: unknown;';
  const shape = objectLiteral({
    name: literal(name),
    members: objectLiteral(
      Object.fromEntries(model.members.map((member) => [member.name, memberShape(member, shapes)])),
    ),
    additional: model.additional && shapes.type(model.additional),
  });
  const classes = memberClassesCode(model, models, imports);
  const choice = choiceCode(model, models, shapes, imports);
  const sides = sideCode(model, 'input', useType) + sideCode(model, 'output', useType);
  if (classes !== '') imports.type('MemberClasses', '../runtime/model/constructModel.js');
  return `${imports.print()}

/** The shape of \`${name}\`, for validation at run time. */
export const ${shapeName(name)}: Shape = ${shape};

${docComment(model.description, deprecation(model))}export class ${name} extends ModelBase {
${members}${index}

constructor(init?: ${model.input?.name ?? name}) {
  super(init, ${shapeName(name)});
}

/** @internal */
static get shape(): Shape {
  return ${shapeName(name)};
}
${classes}}
${sides}${choice}`;
}

/**
 * For the names of members of `Object.prototype`, TypeScript uses the type from there instead of
 * `Shape`.
 */
function memberShape(member: Member, shapes: ShapePrinter): string {
  const shape = shapes.member(member);
  return member.name in Object.prototype ? `${shape} as const` : shape;
}

/** The type of a model at run time, and its possible classes; empty if it can only be itself. */
function choiceCode(
  model: ObjectModel | AliasModel,
  models: ReadonlyMap<string, Model>,
  shapes: ShapePrinter,
  imports: Imports,
): string {
  if (!hasTypeOfItsOwn(model, models)) return '';
  imports.type('TypeShape', '../runtime/model/Shape.js');
  imports.type('ModelClass', '../runtime/model/constructModel.js');
  const { name } = model;
  const classes = ownClassesCode(name, models, imports, fileOf);
  return `
/** Which models a \`${name}\` may be. */
export const ${typeName(name)}: TypeShape = ${shapes.modelType(model)};

/** The classes of these. */
export function ${classesName(name)}(): readonly ModelClass[] {
  return ${classes};
}
`;
}

function fileOf(model: string): string {
  return `./${model}.js`;
}

/** The getter of the classes of members that contain models; empty if there are none. */
function memberClassesCode(
  { name: own, members, additional }: ObjectModel,
  models: ReadonlyMap<string, Model>,
  imports: Imports,
): string {
  const classCode = (type: Type): string | undefined => {
    const classes = classesCode([type], models, imports, fileOf, own);
    if (classes !== undefined) return `() => ${classes}`;
    return holdsConverted(type, models) ? '() => []' : undefined;
  };
  const named = members.map(({ name, type }) => [name, classCode(type)] as const);
  const others = additional && classCode(additional);
  const isNamed = named.some(([, code]) => code !== undefined);
  if (!isNamed && others === undefined) return '';
  const classes = objectLiteral({
    named: isNamed ? objectLiteral(Object.fromEntries(named)) : undefined,
    additional: others,
  });
  return `
/** @internal */
static get classes(): MemberClasses {
  return ${classes};
}
`;
}

/** A class already has a constructor, so a member with this name is supported but not declared. */
function isDeclarable({ name }: Member): boolean {
  return name !== 'constructor';
}

function memberCode(member: Member, use: UseType, keyword = 'declare '): string {
  const comment = docComment(member.description, memberNotes(member), deprecation(member));
  const type = typeCode(member.type, use);
  return member.required
    ? `${comment}${keyword}${propertyName(member.name)}: ${type};`
    : `${comment}${keyword}${propertyName(member.name)}?: ${type === 'unknown' ? type : `${type} | undefined`};`;
}

/** The type of a model in requests or in responses; empty if it is the model itself. */
function sideCode(model: ObjectModel | AliasModel, key: 'input' | 'output', use: UseType): string {
  const side = model[key];
  if (side === undefined) return '';
  const isInput = key === 'input';
  const comment = isInput
    ? `/** {@link ${model.name}} in requests, without members that only occur in responses. */`
    : `/** {@link ${model.name}} in responses, without members that only occur in requests. */`;
  if (model.kind === 'alias') {
    return `\n${comment}\nexport type ${side.name} = ${typeCode(side.typed(model.type), use)};\n`;
  }
  const members = model.members
    .filter((member) => isDeclarable(member) && !(isInput ? member.readOnly : member.writeOnly))
    .map((member) => memberCode({ ...member, type: side.typed(member.type) }, use, ''));
  if (model.additional !== undefined) members.push('[member: string]: unknown;');
  return `\n${comment}\nexport interface ${side.name} {\n${members.join('\n\n')}\n}\n`;
}

function memberNotes(member: Member): string | undefined {
  const notes = [
    boundsText(member.type),
    member.default === undefined ? '' : `default ${literal(member.default)}`,
    member.readOnly ? 'only in responses' : '',
    member.writeOnly ? 'only in requests' : '',
  ].filter(Boolean);
  if (notes.length === 0) return undefined;
  const text = notes.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function enumCode(model: EnumModel): string {
  const values = objectLiteral(
    Object.fromEntries(model.values.map(({ name, value }) => [name, literal(value)])),
  );
  const note = model.open
    ? 'The service may return other values. They are passed on unchanged.'
    : undefined;
  const comment = docComment(model.description, note, deprecation(model));
  const type = literalsCode(
    model.values.map(({ value }) => value),
    model.open,
  );
  // Editors also show it for the type, which has the same name.
  return `${comment}export const ${model.name} = ${values} as const;

export type ${model.name} = ${type};
`;
}

function aliasCode(model: AliasModel, models: ReadonlyMap<string, Model>): string {
  const imports = new Imports();
  const shapes = new ShapePrinter(models, imports, './', model.name);
  const choice = choiceCode(model, models, shapes, imports);
  const use: UseType = (used, of) => {
    if (of !== model.name) imports.type(used, `./${of}.js`);
  };
  const type = typeCode(model.type, use);
  const sides = sideCode(model, 'input', use) + sideCode(model, 'output', use);
  const bounds = boundsText(model.type);
  return `${imports.print()}

${docComment(model.description, bounds && `${bounds}.`, deprecation(model))}export type ${model.name} = ${type};
${sides}${choice}`;
}

function indexCode(models: readonly Model[]): string {
  return models
    .map((model) => {
      const { name, kind } = model;
      const sides =
        kind === 'enum' ? [] : [model.input?.name ?? [], model.output?.name ?? []].flat();
      return kind === 'alias'
        ? `export type { ${[name, ...sides].join(', ')} } from './${name}.js';`
        : `export { ${[name, ...sides.map((side) => `type ${side}`)].join(', ')} } from './${name}.js';`;
    })
    .join('\n');
}

function deprecation({ deprecated }: { readonly deprecated: boolean }): string | undefined {
  return deprecated ? '@deprecated' : undefined;
}
