import type { Command, MetadataBearer } from 'amazon_connect_participant_service';

import { commandOf, type OperationName } from './operations.js';

type Operation = Command<object, MetadataBearer>['operation'];
type Shape = ReturnType<
  Extract<NonNullable<Operation['body']>['type'], { readonly type: 'model' }>['shape']
>;
type Type = Shape['members'][string];

/** Describes the input of an operation: one line per member, with its type and bounds. */
export function describeInput(operation: OperationName): string {
  const { parameters, body } = commandOf(operation, {}).operation;
  const inPath = parameters.flatMap(({ inputName, required }): [string, string][] => {
    // The token has an option of its own.
    const isInput = inputName !== undefined && !/^(Connection|Participant)Token$/.test(inputName);
    return isInput ? [[inputName, required ? 'string, required' : 'string']] : [];
  });
  const members = body?.type.type === 'model' ? linesOf(body.type.shape(), '  ') : [];
  const lines = [...inPath.map(([name, text]) => line('  ', name, text)), ...members];
  return lines.length === 0 ? 'It takes no input.\n' : `Members of --json:\n${lines.join('\n')}\n`;
}

function linesOf({ members }: Shape, indent: string): string[] {
  return Object.entries(members).flatMap(([name, type]) => [
    line(
      indent,
      name,
      [kindOf(type), ...boundsOf(type), ...(type.required ? ['required'] : [])].join(', '),
    ),
    ...(type.type === 'model' ? linesOf(type.shape(), `${indent}  `) : []),
  ]);
}

function line(indent: string, name: string, text: string): string {
  return `${`${indent}${name}`.padEnd(26)}${text}`;
}

function kindOf(type: Type | Extract<Type, { readonly type: 'array' }>['items']): string {
  switch (type.type) {
    case 'array':
      return `list of ${kindOf(type.items)}`;
    case 'literal':
      return type.values.map((value) => JSON.stringify(value)).join(' | ');
    case 'model':
      return 'object';
    case 'map':
      return `object of ${kindOf(type.values)}`;
    default:
      return type.type;
  }
}

function boundsOf(type: Type): string[] {
  switch (type.type) {
    case 'string':
      return range(type.minLength, type.maxLength, ' characters');
    case 'array':
      return range(type.minItems, type.maxItems, ' entries');
    case 'number':
    case 'integer':
      return range(type.minimum, type.maximum, '');
    default:
      return [];
  }
}

function range(from: number | undefined, to: number | undefined, unit: string): string[] {
  if (from === undefined && to === undefined) return [];
  if (to === undefined) return [`at least ${from ?? 0}${unit}`];
  return [from === undefined ? `up to ${to}${unit}` : `${from} to ${to}${unit}`];
}
