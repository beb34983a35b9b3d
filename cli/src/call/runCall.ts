import {
  ApiError,
  ConnectParticipantClient,
  type MetadataBearer,
} from 'amazon_connect_participant_service';

import { oneLine } from '../errors.js';
import { ExitCode } from '../exitCode.js';
import { placeOf, type ServiceOptions } from '../service.js';
import { harmlessJson, harmlessLine } from '../terminal/harmless.js';
import { readToken, type TokenVariable } from '../token.js';
import { UsageError } from '../UsageError.js';
import { readInput } from './input.js';
import { commandOf, methodName, type OperationName } from './operations.js';

/** The options of a single call. */
export interface CallOptions extends ServiceOptions {
  readonly operation: OperationName;
  /** JSON, `@FILE` or `-`. */
  readonly json: string;
  /** The token, `@FILE` or `-`. Default: the environment variable. */
  readonly token?: string;
  /** The time limit of one attempt, in ms. */
  readonly timeout?: number;
  readonly maxAttempts?: number;
  readonly verbose: boolean;
}

/** The operation that exchanges the participant token for a connection token. */
const CONNECTING: OperationName = 'CreateParticipantConnection';

/**
 * Makes one call. Prints its result as JSON to standard output, or an error in one line to standard
 * error.
 */
export async function runCall(options: CallOptions): Promise<ExitCode> {
  const { operation, timeout, maxAttempts, verbose } = options;
  const token = await tokenOf(options);
  const command = commandOf(operation, { ...(await readInput(options.json)), ...token });
  const client = new ConnectParticipantClient({
    ...placeOf(options),
    ...(maxAttempts !== undefined && { maxAttempts }),
  });
  const interruption = new AbortController();
  const interrupt = (): void => {
    interruption.abort();
  };
  process.once('SIGINT', interrupt);
  try {
    const output = await client.send(command, {
      abortSignal: interruption.signal,
      requestTimeout: timeout,
    });
    print(output, verbose);
    return ExitCode.OK;
  } catch (error) {
    if (interruption.signal.aborted) return ExitCode.INTERRUPTED;
    const lines = [
      `${methodName(operation)}: ${oneLine(error)}`,
      ...(verbose ? factsOf(error) : []),
    ];
    for (const line of lines) process.stderr.write(`connect-participant: ${line}\n`);
    // A TypeError means that the input is invalid and nothing was sent.
    return error instanceof TypeError ? ExitCode.USAGE : ExitCode.FAILED;
  } finally {
    process.off('SIGINT', interrupt);
    client.destroy();
  }
}

async function tokenOf({ operation, token: argument }: CallOptions): Promise<object> {
  const isConnecting = operation === CONNECTING;
  const variable: TokenVariable = isConnecting ? 'PARTICIPANT_TOKEN' : 'CONNECTION_TOKEN';
  const token = await readToken(argument, variable);
  if (token !== undefined)
    return isConnecting ? { ParticipantToken: token } : { ConnectionToken: token };
  throw new UsageError(
    isConnecting
      ? 'the participant token is missing: set PARTICIPANT_TOKEN'
      : 'the connection token is missing: set CONNECTION_TOKEN to the token from createParticipantConnection',
  );
}

function print({ $metadata, ...data }: MetadataBearer, verbose: boolean): void {
  process.stdout.write(`${harmlessJson(JSON.stringify(data, null, 2))}\n`);
  if (verbose) {
    for (const line of listed($metadata)) process.stderr.write(`connect-participant: ${line}\n`);
  }
}

function factsOf(error: unknown): string[] {
  if (!(error instanceof ApiError)) return [];
  const { attempts, outcome, clientToken, hint } = error;
  const requestId: unknown = Reflect.get(error, 'requestId');
  return listed({ requestId, attempts, outcome, clientToken, hint });
}

function listed(facts: object): string[] {
  return Object.entries(facts)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name}: ${harmlessLine(String(value))}`);
}
