import type { MediaChoice, Operation } from '../../ir/index.js';
import { answerMediaTypes, answersIn, dataType } from '../code/answers.js';
import { docComment, literal, propertyName } from '../code/code.js';
import { typeCode, type UseType } from '../code/typeCode.js';

/*
 * Operations with several media types. The options select one, and the types of the body and of the
 * data follow: both are looked up by media type, with type parameters for the selection.
 */

/** The media types that a type is for: the selected ones, the default ones, or any. */
export type MediaTypes = 'chosen' | 'default' | 'any';

interface Choice extends MediaChoice {
  /** The constraint of the type parameter. */
  readonly parameter: string;
  readonly fallback: string;
}

function choicesOf({ body, bodyChoice, result, answerChoice }: Operation): readonly Choice[] {
  const [accepted = ''] = answerMediaTypes(result);
  return [
    ...(bodyChoice && body
      ? [{ ...bodyChoice, parameter: 'ContentType', fallback: body.mediaType }]
      : []),
    ...(answerChoice ? [{ ...answerChoice, parameter: 'Accept', fallback: accepted }] : []),
  ];
}

/** `<Accept extends keyof GetPetAnswers = 'application/json'>`; empty if there is no choice. */
export function typeParameters(operation: Operation): string {
  const parameters = choicesOf(operation).map(
    ({ parameter, typesName, fallback }) =>
      `${parameter} extends keyof ${typesName} = ${literal(fallback)}`,
  );
  return parameters.length === 0 ? '' : `<${parameters.join(', ')}>`;
}

/** The type arguments for these parameters, passed to the options of an operation. */
export function typeArguments(operation: Operation, mediaTypes: 'chosen' | 'any'): string {
  const types = choicesOf(operation).map(({ parameter, typesName }) =>
    mediaTypes === 'chosen' ? parameter : `keyof ${typesName}`,
  );
  return types.length === 0 ? '' : `<${types.join(', ')}>`;
}

/** The options for the selection. */
export function choiceOptions(operation: Operation): readonly string[] {
  return choicesOf(operation).map(({ option, parameter, fallback }) => {
    const what = parameter === 'Accept' ? 'asked for' : 'of the body';
    const comment = docComment(
      `The media type ${what}.`,
      `@default ${literal(fallback).replaceAll('"', "'")}`,
    );
    return `${comment}readonly ${propertyName(option)}?: ${parameter} | undefined;`;
  });
}

/** The type of an operation's body. */
export function bodyType(operation: Operation, mediaTypes: MediaTypes, use: UseType): string {
  const { body, bodyChoice } = operation;
  if (body === undefined) return 'undefined';
  if (bodyChoice === undefined) return typeCode(body.type, use);
  return lookup(bodyChoice.typesName, 'ContentType', body.mediaType, mediaTypes);
}

/** The type of an operation's data. */
export function chosenDataType(operation: Operation, mediaTypes: MediaTypes, use: UseType): string {
  const { result, answerChoice } = operation;
  if (answerChoice === undefined) return dataType([result, ...result.others], use);
  const [fallback = ''] = answerMediaTypes(result);
  return lookup(answerChoice.typesName, 'Accept', fallback, mediaTypes);
}

function lookup(types: string, parameter: string, fallback: string, mediaTypes: MediaTypes) {
  const key = { chosen: parameter, default: literal(fallback), any: `keyof ${types}` }[mediaTypes];
  return `${types}[${key}]`;
}

/** The interfaces that map media types to types. */
export function choiceInterfaces(operation: Operation, use: UseType): readonly string[] {
  const { methodName, body, bodyChoice, result, answerChoice } = operation;
  const bodies = body === undefined ? [] : [body, ...body.others];
  return [
    bodyChoice &&
      interfaceCode(
        `The bodies of \`${methodName}\` by media type.`,
        bodyChoice.typesName,
        bodies.map(({ mediaType, type }) => [mediaType, typeCode(type, use)]),
      ),
    answerChoice &&
      interfaceCode(
        `The data of \`${methodName}\` by media type.`,
        answerChoice.typesName,
        answerMediaTypes(result).map((mediaType) => [
          mediaType,
          dataType(answersIn(mediaType, result), use),
        ]),
      ),
  ].filter((code) => code !== undefined);
}

function interfaceCode(
  comment: string,
  name: string,
  types: readonly (readonly [mediaType: string, type: string])[],
): string {
  const members = types.map(([mediaType, type]) => `readonly ${literal(mediaType)}: ${type};`);
  return `${docComment(comment)}export interface ${name} {\n${members.join('\n')}\n}`;
}
