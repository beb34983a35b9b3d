import type { Logger } from '../runtime/call/Logger.js';
import { isMembers } from '../runtime/values/kinds.js';
import type { MetadataBearer, ResponseMetadata } from '../runtime/response/ResponseMetadata.js';
import type { Operation } from '../runtime/operation/Operation.js';
import { replaceSensitive } from '../runtime/model/replaceSensitive.js';
import type { TypeShape } from '../runtime/model/Shape.js';

/** The name in log lines, which stays the same if a bundler renames the class. */
const clientName = 'ConnectParticipantClient';

/** Replaces secrets in log lines. */
const redacted = '***SensitiveInformation***';

/** The result of a call. */
export type Ending =
  | { readonly output: unknown; readonly metadata: ResponseMetadata }
  | { readonly error: unknown };

/** Logs a call in the AWS SDK's format. An error thrown by the logger does not affect the call. */
export function logCall(
  logger: Logger,
  operation: Operation<unknown>,
  input: unknown,
  ending: Ending,
): void {
  const { name, result } = operation;
  const call = { clientName, commandName: `${name}Command`, input: inputOf(operation, input) };
  try {
    if ('error' in ending) {
      const { error } = ending;
      const { $metadata: metadata = {} } = error as Partial<MetadataBearer>;
      logger.error({ ...call, error, metadata });
    } else {
      const { output, metadata } = ending;
      logger.info({ ...call, output: result.type && redact(result.type, output), metadata });
    }
  } catch (fault) {
    queueMicrotask(() => {
      throw fault;
    });
  }
}

function inputOf({ parameters, body }: Operation<unknown>, input: unknown): unknown {
  if (!isMembers(input)) return undefined;
  const shown: Record<string, unknown> = {};
  for (const { inputName, sensitive } of parameters) {
    if (inputName === undefined || input[inputName] === undefined) continue;
    shown[inputName] = sensitive ? redacted : input[inputName];
  }
  return body?.type.type === 'model' ? Object.assign(shown, redact(body.type, input)) : shown;
}

function redact(type: TypeShape, value: unknown): unknown {
  return replaceSensitive(type, value, () => redacted);
}
