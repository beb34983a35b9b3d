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

Runs an emulator of the Amazon Connect Participant Service on this machine.

  --port PORT        the port to listen on; 0 for a free one (default: the environment variable PORT,
                     or 4580)
  --host HOST        the address to listen on (default: the environment variable HOST, or 127.0.0.1)
  --public-url URL   the base of the WebSocket and attachment URLs in responses, for clients on phones
                     and in containers (default: the emulator's own address on 127.0.0.1)
  --allow-host NAME  another host name of this machine on which the controls are allowed, apart from
                     localhost and those of --host and --public-url; can be repeated
  --tls              use https and wss, with a certificate that is created at the start
  --tls-certificate FILE
                     write that certificate to a file, for clients to trust
  --views FILE       a JSON file with the views that DescribeView returns, by view token
  --agent echo|FILE  an agent that joins every chat: echo repeats every message; a JSON file has a
                     script with answers
  --max-sockets N    the maximum number of open WebSockets per participant; another one closes the
                     oldest (default: 5)
  --reject PATTERN   attachments that the scan rejects: a file name or a content type, with * for any
                     characters, for example *.exe; can be repeated
  --check-time MS    how long the scan of an attachment takes (default: 0)
  --idle-timer ROLE=MS+MS
                     how long until a silent CUSTOMER or AGENT is idle, and how much longer until
                     everyone except the customer is disconnected; +MS is optional
  --message-processing FILE
                     a JSON file with the rules of message processing, in the format of
                     PUT /emulator/message-processing
  --disconnect-flow FILE
                     a JSON file with the flow that runs after the customer has left
  --scenario FILE    a YAML file with a scenario to play in each new chat, or the name of an included
                     one: bot-to-agent, rejected-file, quiet-customer
  --faults FILE      a JSON file with the faults to start with, in the format of
                     PUT /emulator/faults
  --limit OP=RATE    how often an operation may be called per second, for example SendMessage=10; can
                     be repeated
  --lenient          skip rules of the service that many tests don't need: content types, file
                     extensions, joining, receipts in groups
  --former-content-limits
                     use the service's former limits for messages, in characters by content type
  --max-attachment-bytes N
                     the maximum size of a file (default: 20971520)
  --attachment-extension EXT
                     an allowed file extension; can be repeated (default: those of the service)
  --attachments-per-chat N
                     the maximum number of attachments per chat (default: 35)
  --log              print a line of JSON to stderr for every request
  --version          print the version
  --help             print this help
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
    throw new UsageError('--tls-certificate requires --tls');
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
  if (!(number >= least)) throw new UsageError(`${name} must be a whole number, ${least} or more`);
  return number;
}

/** The script is validated when the emulator starts. */
function readAgent(text: string): 'echo' | AgentScript {
  return text === 'echo' ? text : (readJsonObject(text, 'script of the agent') as AgentScript);
}

function readLimit(text: string): [operation: string, limit: Limit] {
  const [, operation = '', rate = ''] = /^(\w+)=(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (!(Number(rate) > 0)) {
    throw new UsageError('--limit must be an operation and a rate above 0, such as SendMessage=10');
  }
  return [operation, { perSecond: Number(rate) }];
}

function readIdleTimer(text: string): [role: string, timer: IdleTimer] {
  const [, role = '', idle = '', more] =
    /^(CUSTOMER|AGENT)=(\d{1,9})(?:\+(\d{1,9}))?$/.exec(text) ?? [];
  if (!(Number(idle) > 0)) {
    throw new UsageError('--idle-timer must be a role and times, such as CUSTOMER=120000+60000');
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
