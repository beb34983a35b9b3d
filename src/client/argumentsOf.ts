import { describe, isGiven, isMembers } from '../runtime/values/kinds.js';
import type { Operation } from '../runtime/operation/Operation.js';
import type { Input } from '../runtime/operation/Operation.js';
import type { TypeShape } from '../runtime/model/Shape.js';

/**
 * Converts the input of a command to the arguments of its operation. Members without a value and
 * unknown members are left out.
 *
 * @throws TypeError that names the first missing required member.
 */
export function argumentsOf(operation: Operation<unknown>, input: unknown): Input {
  const command = `${operation.name}Command`;
  if (!isMembers(input)) {
    throw new TypeError(`The input of ${command} must be an object, not ${describe(input)}`);
  }
  const missing = (path: string): never => {
    throw new TypeError(`Missing the required member '${path}' in the input of ${command}`);
  };
  const args: Record<string, unknown> = {};
  for (const { inputName, argument, required } of operation.parameters) {
    if (inputName === undefined) continue;
    if (isGiven(input[inputName])) args[argument] = input[inputName];
    else if (required) missing(inputName);
  }
  const { body } = operation;
  if (body === undefined) return args;
  if (body.type.type === 'model') {
    args[body.argument] = known(body.type, input, '', body.idempotencyToken, missing);
  } else if (isGiven(input[body.argument])) {
    args[body.argument] = input[body.argument];
  } else if (body.required) {
    missing(body.argument);
  }
  return args;
}

/**
 * Keeps the known members of a value.
 *
 * @param filled - a member that may be missing, because the client fills it in.
 */
function known(
  type: TypeShape,
  value: unknown,
  path: string,
  filled: string | undefined,
  missing: (path: string) => never,
): unknown {
  switch (type.type) {
    case 'model': {
      if (!isMembers(value)) return value;
      const { members, additional } = type.shape();
      const model: Record<string, unknown> = {};
      const pathOf = (name: string): string => (path === '' ? name : `${path}.${name}`);
      for (const name of Object.keys(members)) {
        const member = value[name];
        // Most members are strings, which need no conversion.
        if (typeof member === 'string') {
          model[name] = member;
          continue;
        }
        const type = members[name];
        if (type === undefined) continue;
        if (isGiven(member)) model[name] = known(type, member, pathOf(name), undefined, missing);
        else if (type.required && name !== filled) missing(pathOf(name));
      }
      if (additional === undefined) return model;
      for (const [name, other] of Object.entries(value)) {
        if (!Object.hasOwn(members, name) && isGiven(other)) model[name] = other;
      }
      return model;
    }
    case 'array':
      return Array.isArray(value)
        ? value
            .filter(isGiven)
            .map((item, index) => known(type.items, item, `${path}[${index}]`, undefined, missing))
        : value;
    case 'map':
      return isMembers(value)
        ? Object.fromEntries(
            Object.entries(value)
              .filter(([, entry]) => isGiven(entry))
              .map(([key, entry]) => [
                key,
                known(type.values, entry, `${path}.${key}`, undefined, missing),
              ]),
          )
        : value;
    default:
      return value;
  }
}
