import { parseArgs } from 'node:util';

import { operationNamed, type OperationName } from './call/operations.js';
import { CALL_HELP, CHAT_HELP, HELP } from './help.js';
import type { ServiceOptions } from './service.js';
import { UsageError } from './UsageError.js';

export interface ChatOptions extends ServiceOptions {
  /** The token, `@FILE` or `-`; undefined where the environment is to be asked. */
  readonly token: string | undefined;
}

export interface CallOptions extends ServiceOptions {
  readonly operation: OperationName;
  /** JSON, `@FILE` or `-`. */
  readonly json: string;
  /** The token, `@FILE` or `-`; undefined where the environment is to be asked. */
  readonly token: string | undefined;
  /** How long an attempt may take, in ms. */
  readonly timeout: number | undefined;
  readonly maxAttempts: number | undefined;
  readonly verbose: boolean;
}

/** What the program is asked to do. */
export type CommandLine =
  | { readonly command: 'help'; readonly text: string }
  | { readonly command: 'chat'; readonly options: ChatOptions }
  | { readonly command: 'call'; readonly options: CallOptions };

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const service = { endpoint: text, region: text, token: text, help: flag } as const;

/**
 * Reads the arguments of the program. None of them is shown by an error: it may be a token that went
 * to the wrong place.
 *
 * @throws UsageError
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const [command, ...rest] = args;
  switch (command) {
    case 'chat':
      return readChat(rest);
    case 'call':
      return readCall(rest);
    case '--help':
    case '-h':
    case 'help':
      return { command: 'help', text: HELP };
    case undefined:
      throw new UsageError('the command is missing: chat or call; see connect-participant --help');
    default:
      throw new UsageError('the command must be chat or call; see connect-participant --help');
  }
}

function readChat(args: readonly string[]): CommandLine {
  const { values, positionals } = asUsage(() =>
    parseArgs({ args: [...args], options: service, allowPositionals: true }),
  );
  if (values.help) return { command: 'help', text: CHAT_HELP };
  if (positionals.length > 0) {
    throw new UsageError('chat takes options only; see connect-participant chat --help');
  }
  return { command: 'chat', options: { ...readService(values), token: values.token } };
}

function readCall(args: readonly string[]): CommandLine {
  const options = {
    ...service,
    json: text,
    timeout: text,
    'max-attempts': text,
    verbose: flag,
  } as const;
  const { values, positionals } = asUsage(() =>
    parseArgs({ args: [...args], options, allowPositionals: true }),
  );
  if (values.help) return { command: 'help', text: CALL_HELP };
  const [operation, ...others] = positionals;
  if (operation === undefined) {
    throw new UsageError('the operation is missing; connect-participant call --help lists them');
  }
  if (others.length > 0) {
    throw new UsageError(`call takes one operation, and its input as --json '{…}'`);
  }
  const { json = '{}', token } = values;
  if (json === '-' && token === '-') {
    throw new UsageError('--json - and --token - cannot both read the standard input');
  }
  return {
    command: 'call',
    options: {
      ...readService(values),
      operation: operationNamed(operation),
      json,
      token,
      timeout: readNumber('--timeout', values.timeout, 'ms'),
      maxAttempts: readNumber('--max-attempts', values['max-attempts'], 'attempts'),
      verbose: values.verbose,
    },
  };
}

function readService(values: {
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
}): ServiceOptions {
  const { endpoint, region } = values;
  if (endpoint !== undefined && !(URL.canParse(endpoint) && /^https?:/i.test(endpoint))) {
    throw new UsageError('--endpoint must be an http or https URL, as http://127.0.0.1:4580');
  }
  if (region !== undefined && !/^[a-z\d]+(-[a-z\d]+)+$/.test(region)) {
    throw new UsageError('--region must be a region of AWS, as eu-central-1');
  }
  if (endpoint !== undefined && region !== undefined) {
    throw new UsageError('--endpoint and --region both say where the service is: give one of them');
  }
  return { endpoint, region };
}

function readNumber(name: string, value: string | undefined, unit: string): number | undefined {
  if (value === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new UsageError(`${name} must be a whole number of ${unit}, from 1 on`);
}

function asUsage<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    // Of Node's messages the first sentence: the others are about the use of dashes.
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(message.replace(/\.\s.*$/s, ''));
  }
}
