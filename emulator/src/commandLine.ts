import { parseArgs } from 'node:util';

import type { EmulatorOptions } from './emulator.js';
import { normalisePublicUrl } from './publicUrl.js';
import { readViews } from './views.js';

/** What the command can be asked to do. */
export const USAGE = `Usage: amazon-connect-participant-emulator [options]

Runs an Amazon Connect Participant Service on this machine.

  --port PORT        the port to listen on, 0 for a free one (default 4580)
  --host HOST        the address to listen on (default 127.0.0.1)
  --public-url URL   the origin of the WebSocket and attachment URLs that it hands out, for phones
                     and containers (default its own address on 127.0.0.1)
  --views FILE       a JSON file of the views that DescribeView returns, by view token
  --help             print this
`;

/** The command was called in a way that it does not understand. */
export class UsageError extends Error {}

/**
 * Reads the arguments of the command.
 *
 * @returns the options to start the emulator with, or 'help'
 * @throws UsageError when an argument is wrong; Error when the file of views cannot be read
 */
export function readCommandLine(args: readonly string[]): EmulatorOptions | 'help' {
  const values = parse(args);
  if (values.help) return 'help';
  const { port, host, views } = values;
  const publicUrl = values['public-url'];
  return {
    ...(port !== undefined && { port: readPort(port) }),
    ...(host !== undefined && { host }),
    ...(publicUrl !== undefined && { publicUrl: asUsage(() => normalisePublicUrl(publicUrl)) }),
    ...(views !== undefined && { views: readViews(views) }),
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  return asUsage(
    () =>
      parseArgs({
        args: [...args],
        options: {
          port: text,
          host: text,
          'public-url': text,
          views: text,
          help: { type: 'boolean' },
        },
      }).values,
  );
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65_535)) throw new UsageError('--port must be a number from 0 to 65535');
  return port;
}

function asUsage<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
