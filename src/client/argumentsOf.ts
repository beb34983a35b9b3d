import { describe, isGiven, isMembers } from '../runtime/values/kinds.js';
import type { Input, Operation } from '../runtime/operation/Operation.js';
import type { TypeShape } from '../runtime/model/Shape.js';
import { shapeOf, typeOfMember } from '../runtime/model/shapeOf.js';

/**
 * Converts the input of a command to the arguments of its operation. Members without a value and
 * unknown members are left out.
 *
 * @throws TypeError that names the first missing required member.
 */
export function argumentsOf({ name, parameters, body }: Operation<unknown>, input: unknown): Input {
  const command = `${name}Command`;
  if (!isMembers(input)) {
    throw new TypeError(`The input of ${command} must be an object, not ${describe(input)}`);
  }
  const missing = (path: string): void => {
    // The client fills in the idempotency token.
    if (path === body?.idempotencyToken) return;
    throw new TypeError(`Missing the required member '${path}' in the input of ${command}`);
  };
  const args: Record<string, unknown> = {};
  const take = (member: string, argument: string, required = false): void => {
    if (isGiven(input[member])) args[argument] = input[member];
    else if (required) missing(member);
  };
  for (const { inputName, argument, required } of parameters) {
    if (inputName !== undefined) take(inputName, argument, required);
  }
  if (body?.type.type === 'model') args[body.argument] = known(body.type, input, '', missing);
  else if (body) take(body.argument, body.argument, body.required);
  return args;
}

/** Keeps the known members of a value. */
function known(
  type: TypeShape,
  value: unknown,
  path: string,
  missing: (path: string) => void,
): unknown {
  if (type.type === 'array' && Array.isArray(value)) {
    return value
      .filter(isGiven)
      .map((item, index) => known(type.items, item, `${path}[${index}]`, missing));
  }
  const shape = shapeOf(type);
  if (shape === undefined || !isMembers(value)) return value;
  const { members, additional } = shape;
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(additional ? { ...members, ...value } : members)) {
    const member = value[name];
    // Most members are strings, which need no conversion.
    if (typeof member === 'string') {
      copy[name] = member;
      continue;
    }
    const part = typeOfMember(shape, name);
    const at = path === '' ? name : `${path}.${name}`;
    if (part && isGiven(member)) copy[name] = known(part, member, at, missing);
    else if (part?.required) missing(at);
  }
  return copy;
}
