import type { Logger } from '../runtime/call/Logger.js';
import { isMembers } from '../runtime/values/kinds.js';
import type { ResponseMetadata } from '../runtime/response/ResponseMetadata.js';
import type { Operation } from '../runtime/operation/Operation.js';
import type { MemberShape, TypeShape } from '../runtime/model/Shape.js';

/** Replaces secrets in log lines. */
export const redacted = '***SensitiveInformation***';

/** The result of a call. */
export type Ending =
  | { readonly output: unknown; readonly metadata: ResponseMetadata }
  | { readonly error: unknown };

/** Logs a call in the AWS SDK's format. An error thrown by the logger does not affect the call. */
export function logCall(
  logger: Logger,
  clientName: string,
  operation: Operation<unknown>,
  input: unknown,
  ending: Ending,
): void {
  const call = {
    clientName,
    commandName: `${operation.name}Command`,
    input: redactInput(operation, input),
  };
  try {
    if ('error' in ending) {
      const { error } = ending;
      const metadata = error instanceof Object && '$metadata' in error ? error.$metadata : {};
      logger.error({ ...call, error, metadata });
      return;
    }
    const { output, metadata } = ending;
    const { type } = operation.result;
    logger.info({ ...call, output: type && redact(type, output), metadata });
  } catch (fault) {
    queueMicrotask(() => {
      throw fault;
    });
  }
}

function redactInput({ parameters, body }: Operation<unknown>, input: unknown): unknown {
  if (!isMembers(input)) return undefined;
  const shown: Record<string, unknown> = {};
  for (const { inputName, sensitive } of parameters) {
    if (inputName === undefined || input[inputName] === undefined) continue;
    shown[inputName] = sensitive ? redacted : input[inputName];
  }
  if (body?.type.type === 'model') Object.assign(shown, redact(body.type, input));
  return shown;
}

/** Copies a value for the log. Unknown members are left out, because they may be secrets. */
function redact(type: TypeShape | MemberShape, value: unknown): unknown {
  if (value === undefined || value === null) return value;
  if ('sensitive' in type) return redacted;
  switch (type.type) {
    case 'model': {
      if (!isMembers(value)) return redacted;
      const shown: Record<string, unknown> = {};
      for (const [name, member] of Object.entries(type.shape().members)) {
        if (value[name] !== undefined) shown[name] = redact(member, value[name]);
      }
      return shown;
    }
    case 'array':
      return Array.isArray(value) ? value.map((item) => redact(type.items, item)) : redacted;
    case 'map':
      return isMembers(value)
        ? Object.fromEntries(
            Object.entries(value).map(([key, entry]) => [key, redact(type.values, entry)]),
          )
        : redacted;
    default:
      return value;
  }
}
