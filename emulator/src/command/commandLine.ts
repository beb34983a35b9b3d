import { parseArgs } from 'node:util';

import type { AgentScript } from '../agent/agentScript.js';
import type { DisconnectFlowScript } from '../disconnectFlow/disconnectFlowScript.js';
import type { FaultSettings } from '../faults/faultRule.js';
import type { LogLine } from '../http/logLine.js';
import type { IdleTimer } from '../idle/idleTimers.js';
import { readJsonObject } from '../json/jsonFile.js';
import type { EmulatorOptions } from '../library/emulatorOptions.js';
import { normalisePublicUrl } from '../library/publicUrl.js';
import type { Limit } from '../limits/limits.js';
import type { MessageProcessingSettings } from '../messageProcessing/messageProcessingRules.js';
import { readScenario } from '../scenarios/readScenario.js';
import { readViews } from '../service/views.js';

/** The command's help. */
export const USAGE = `Usage: amazon-connect-participant-emulator [options]

Runs an Amazon Connect Participant Service on this machine.

  --port PORT        the port to listen on, 0 for a free one (default PORT of the environment, else
                     4580)
  --host HOST        the address to listen on (default HOST of the environment, else 127.0.0.1)
  --public-url URL   the origin of the WebSocket and attachment URLs that it hands out, for phones
                     and containers (default its own address on 127.0.0.1)
  --allow-host NAME  a name of this machine that clients use, beside localhost and those of --host and
                     --public-url: the controls are refused to others; it may be given several times
  --tls              speak https and wss, with a certificate made at the start
  --tls-certificate FILE
                     where to write that certificate, for clients to trust
  --views FILE       a JSON file of the views that DescribeView returns, by view token
  --agent echo|FILE  an agent who joins every chat: one that says everything back, or one that
                     answers by the script in a JSON file
  --max-sockets N    how many WebSockets a participant may have open; one more closes the oldest
                     (default 5)
  --reject PATTERN   which attachments are rejected: a name or a content type, with * for any
                     characters, for example *.exe; it may be given several times
  --check-time MS    how long the check of an attachment takes (default 0)
  --idle-timer ROLE=MS+MS
                     after how long CUSTOMER or AGENT is idle, and after how much longer all but the
                     customer are disconnected; +MS may be left out
  --message-processing FILE
                     a JSON file of the rules by which messages are processed, in the form of
                     PUT /emulator/message-processing
  --disconnect-flow FILE
                     a JSON file of what a contact flow does once the customer has left
  --scenario FILE    a YAML file of a scenario that is played in each new chat, or the name of one that
                     comes with the emulator: bot-to-agent, rejected-file, quiet-customer
  --faults FILE      a JSON file of the faults that strike from the beginning, in the form of
                     PUT /emulator/faults
  --limit OP=RATE    how often an operation may be called a second, for example SendMessage=10; it
                     may be given several times
  --lenient          leave out rules of the service that a test may not care about: content types,
                     extensions of files, joining, receipts in groups
  --former-content-limits
                     limit messages as the service formerly did, in characters by content type
  --max-attachment-bytes N
                     how large a file may be (default 20971520)
  --attachment-extension EXT
                     which files may be uploaded; it may be given several times (default those of the
                     service)
  --attachments-per-chat N
                     how many attachments a chat may have (default 35)
  --log              print a line of JSON to stderr for every request
  --version          print the version
  --help             print this
`;

/** The options of the command. */
export interface CommandOptions extends EmulatorOptions {
  /** The file for the certificate. */
  readonly certificateFile?: string;
}

/** The arguments of the command are wrong. */
export class UsageError extends Error {}

/**
 * Parses the arguments of the command.
 *
 * @param environment `PORT` and `HOST` are the defaults of their flags
 * @returns the options to start the emulator with, 'help' or 'version'
 * @throws UsageError if an argument is wrong; Error if a file cannot be read
 */
export function readCommandLine(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): CommandOptions | 'help' | 'version' {
  const values = parse(args);
  if (values.help) return 'help';
  if (values.version) return 'version';
  const { views, agent, reject, scenario, faults, limit, log } = values;
  const port = values.port ?? (environment.PORT || undefined);
  const portName = values.port === undefined ? 'PORT' : '--port';
  const host = values.host ?? (environment.HOST || undefined);
  const allowHosts = values['allow-host'];
  const certificateFile = values['tls-certificate'];
  if (certificateFile !== undefined && !values.tls) {
    throw new UsageError('--tls-certificate goes with --tls only');
  }
  const idleTimer = values['idle-timer'];
  const messageProcessing = values['message-processing'];
  const publicUrl = values['public-url'];
  const disconnectFlow = values['disconnect-flow'];
  const maxBytes = values['max-attachment-bytes'];
  const extensions = values['attachment-extension'];
  const perChat = values['attachments-per-chat'];
  const maxSockets = values['max-sockets'];
  const checkTime = values['check-time'];
  return {
    ...(port !== undefined && { port: readPort(portName, port) }),
    ...(host !== undefined && { host }),
    ...(publicUrl !== undefined && { publicUrl: asUsage(() => normalisePublicUrl(publicUrl)) }),
    ...(views !== undefined && { views: readViews(views) }),
    ...(agent !== undefined && { agent: readAgent(agent) }),
    ...(maxSockets !== undefined && { maxSockets: readNumber('--max-sockets', maxSockets, 1) }),
    attachments: {
      ...(reject !== undefined && { reject }),
      ...(checkTime !== undefined && { delayMs: readNumber('--check-time', checkTime, 0) }),
      ...(maxBytes !== undefined && {
        maxBytes: readNumber('--max-attachment-bytes', maxBytes, 1),
      }),
      ...(extensions !== undefined && { extensions }),
      ...(perChat !== undefined && { perChat: readNumber('--attachments-per-chat', perChat, 0) }),
    },
    ...(allowHosts !== undefined && { allowHosts }),
    ...(values.tls === true && { tls: true }),
    ...(certificateFile !== undefined && { certificateFile }),
    ...(values.lenient === true && { lenient: true }),
    ...(values['former-content-limits'] === true && { formerContentLimits: true }),
    ...(disconnectFlow !== undefined && {
      // The script is validated when the emulator starts.
      disconnectFlow: readJsonObject(disconnectFlow, 'disconnect flow') as DisconnectFlowScript,
    }),
    ...(scenario !== undefined && { scenario: readScenario(scenario) }),
    ...(idleTimer !== undefined && {
      idleTimers: Object.fromEntries(idleTimer.map(readIdleTimer)),
    }),
    ...(messageProcessing !== undefined && {
      messageProcessing: readRules(messageProcessing),
    }),
    ...(limit !== undefined && { limits: Object.fromEntries(limit.map(readLimit)) }),
    ...(log === true && { log: printLine }),
    // The faults are validated when the emulator starts.
    ...(faults !== undefined && { faults: readJsonObject(faults, 'faults') as FaultSettings }),
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
          agent: text,
          'max-sockets': text,
          reject: { ...text, multiple: true },
          'check-time': text,
          'idle-timer': { ...text, multiple: true },
          'message-processing': text,
          'disconnect-flow': text,
          'max-attachment-bytes': text,
          'attachment-extension': { ...text, multiple: true },
          'attachments-per-chat': text,
          lenient: { type: 'boolean' },
          'former-content-limits': { type: 'boolean' },
          scenario: text,
          faults: text,
          limit: { ...text, multiple: true },
          log: { type: 'boolean' },
          'allow-host': { ...text, multiple: true },
          tls: { type: 'boolean' },
          'tls-certificate': text,
          version: { type: 'boolean' },
          help: { type: 'boolean' },
        },
      }).values,
  );
}

function readPort(name: string, text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65_535)) throw new UsageError(`${name} must be a number from 0 to 65535`);
  return port;
}

function readNumber(name: string, text: string, least: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (!(number >= least)) throw new UsageError(`${name} must be a whole number from ${least} on`);
  return number;
}

/** The script is validated when the emulator starts. */
function readAgent(text: string): 'echo' | AgentScript {
  return text === 'echo' ? text : (readJsonObject(text, 'script of the agent') as AgentScript);
}

function readLimit(text: string): [operation: string, limit: Limit] {
  const [, operation = '', rate = ''] = /^(\w+)=(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (!(Number(rate) > 0)) {
    throw new UsageError('--limit must be an operation and a rate above 0, as SendMessage=10');
  }
  return [operation, { perSecond: Number(rate) }];
}

function readIdleTimer(text: string): [role: string, timer: IdleTimer] {
  const [, role = '', idle = '', more] =
    /^(CUSTOMER|AGENT)=(\d{1,9})(?:\+(\d{1,9}))?$/.exec(text) ?? [];
  if (!(Number(idle) > 0)) {
    throw new UsageError('--idle-timer must be a role and times, as CUSTOMER=120000+60000');
  }
  return [
    role,
    { idleMs: Number(idle), ...(more !== undefined && { disconnectMs: Number(more) }) },
  ];
}

/** The rules are validated when the emulator starts. */
function readRules(file: string): MessageProcessingSettings {
  return readJsonObject(file, 'rules of message processing') as MessageProcessingSettings;
}

/** Standard output is reserved for the command's own output. */
function printLine(line: LogLine): void {
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

function asUsage<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
