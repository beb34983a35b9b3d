import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';

import { describeInput } from '../call/describeInput.js';
import { methodName, operationNames, routeOf, type OperationName } from '../call/operations.js';
import { runCall } from '../call/runCall.js';
import { describeCommands } from '../chat/commands.js';
import { ROLES } from '../chat/joinChat.js';
import { runChat } from '../chat/runChat.js';
import { runJoin } from '../chat/runJoin.js';
import { runListen } from '../chat/runListen.js';
import { ExitCode } from '../exitCode.js';
import { UsageError } from '../UsageError.js';
import { CALL_DEFAULTS, CHAT_DETAILS, EXIT_CODES, LISTEN_DETAILS, TOKEN_WARNING } from './help.js';
import { endpoint, region, wholeNumber } from './options.js';

/** The width of the help, in columns. */
const HELP_WIDTH = 100;

/** Receives the exit code. */
type End = (code: ExitCode) => void;

/**
 * Parses the arguments of the program and runs the command. Errors don't show the arguments,
 * because one may be a misplaced token.
 *
 * @param args - without the names of Node and the program.
 * @throws UsageError
 */
export async function runProgram(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = ExitCode.OK;
  const program = makeProgram((ending) => {
    code = ending;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return ExitCode.OK;
    throw new UsageError(usageOf(error, args));
  }
  return code;
}

function makeProgram(end: End): Command {
  const program = new Command('connect-participant')
    .description('Takes part in chats of Amazon Connect, or of its emulator on this machine.')
    .version(version(), '--version', 'print the version')
    .helpOption('-h, --help', 'print this')
    .addHelpText('after', `\n${EXIT_CODES}`)
    .helpCommand('help [command]', 'print help for a command')
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .configureOutput({ writeErr: () => undefined, getOutHelpWidth: () => HELP_WIDTH })
    .exitOverride();
  addChat(program, end);
  addJoin(program, end);
  addListen(program, end);
  addCall(program, end);
  return program;
}

function addChat(program: Command, end: End): void {
  withService(program.command('chat'), 'PARTICIPANT_TOKEN')
    .description('a live chat in this terminal, or through pipes')
    .addHelpText('after', `${CHAT_DETAILS}\n${describeCommands()}\n${EXIT_CODES}`)
    .action(async (options: Parameters<typeof runChat>[0]) => {
      end(await runChat(options));
    });
}

function addJoin(program: Command, end: End): void {
  program
    .command('join')
    .copyInheritedSettings(program)
    .description("join a chat of the emulator, with the contact's id, and take part in it")
    .requiredOption(
      '--contact <id>',
      'the id of the contact, which the program prints when it starts a chat',
    )
    .addOption(new Option('--role <role>', 'the role').choices(ROLES).default('AGENT'))
    .option('--name <name>', 'the display name', 'Agent')
    .option('--endpoint <url>', 'the base URL of the emulator', endpoint)
    .addHelpText('after', `\n${describeCommands()}\n${EXIT_CODES}`)
    .action(async (options: Parameters<typeof runJoin>[0]) => {
      end(await runJoin(options));
    });
}

function addListen(program: Command, end: End): void {
  withService(program.command('listen'), 'PARTICIPANT_TOKEN')
    .description('print what happens in a chat until it ends')
    .option('--json', 'print each item as a line of JSON, as the service sends it', false)
    .addHelpText('after', `${LISTEN_DETAILS}\n${EXIT_CODES}`)
    .action(async (options: Parameters<typeof runListen>[0]) => {
      end(await runListen(options));
    });
}

function addCall(program: Command, end: End): void {
  const call = program
    .command('call')
    .copyInheritedSettings(program)
    .usage('<operation> [options]')
    .helpCommand(false)
    .description('one call of the Participant Service, for scripts')
    .addHelpText(
      'after',
      `\nOperations may be written as sendMessage or SendMessage. For the input of one:\n` +
        `connect-participant call sendMessage --help\n\n${EXIT_CODES}`,
    );
  for (const operation of operationNames) addOperation(call, operation, end);
}

function addOperation(call: Command, operation: OperationName, end: End): void {
  const isConnecting = operation === 'CreateParticipantConnection';
  const variable = isConnecting ? 'PARTICIPANT_TOKEN' : 'CONNECTION_TOKEN';
  withService(call.command(methodName(operation)).alias(operation), variable)
    .description(routeOf(operation))
    .option(
      '--json <json>',
      'the members of the input; @FILE for a file, - for the standard input',
      '{}',
    )
    .option(
      '--timeout <ms>',
      'the time limit of an attempt, in milliseconds (default: 60000)',
      wholeNumber('--timeout', 'ms'),
    )
    .option(
      '--max-attempts <n>',
      'the maximum number of attempts (default: 3)',
      wholeNumber('--max-attempts', 'attempts'),
    )
    .option(
      '--verbose',
      'print details to standard error: the request id, the attempts, and the outcome',
      false,
    )
    .addHelpText('after', `\n${describeInput(operation)}\n${CALL_DEFAULTS}\n${EXIT_CODES}`)
    .action(async (options: Omit<Parameters<typeof runCall>[0], 'operation'>) => {
      if (options.json === '-' && options.token === '-') {
        throw new UsageError('--json - and --token - cannot both read the standard input');
      }
      end(await runCall({ ...options, operation }));
    });
}

/** Adds the options for the endpoint and the token. */
function withService(command: Command, variable: string): Command {
  if (command.parent) command.copyInheritedSettings(command.parent);
  return command
    .option(
      '--token <token>',
      `the token; @FILE for a file, - for the first line of the standard input (default: the variable ${variable}). ${TOKEN_WARNING}`,
    )
    .addOption(
      new Option('--endpoint <url>', 'the base URL of the service')
        .argParser(endpoint)
        .conflicts('region'),
    )
    .option(
      '--region <region>',
      'the region of the Amazon Connect instance, for example eu-central-1',
      region,
    );
}

/** Describes what is wrong with the arguments in one line, without showing them. */
function usageOf({ code, message }: CommanderError, args: readonly string[]): string {
  const isCall = args[0] === 'call';
  switch (code) {
    case 'commander.help':
      return isCall
        ? 'the operation is missing; connect-participant call --help lists them'
        : 'the command is missing: chat, join, listen or call; see connect-participant --help';
    case 'commander.unknownCommand': {
      if (!isCall)
        return 'the command must be chat, join, listen or call; see connect-participant --help';
      const similar = /\(Did you mean (?:one of )?(\w+)/.exec(message)?.[1];
      return similar === undefined
        ? 'there is no such operation; connect-participant call --help lists them'
        : `there is no such operation: did you mean ${similar}?`;
    }
    case 'commander.excessArguments':
      return isCall
        ? `call expects one operation, and its input as --json '{…}'`
        : `${args[0] ?? ''} expects only options; see connect-participant ${args[0] ?? ''} --help`;
    case 'commander.unknownOption':
      // The value may directly follow the name.
      return (/unknown option '--?[\w-]+/.exec(message)?.[0] ?? 'unknown option') + `'`;
    case 'commander.conflictingOption':
      return '--endpoint and --region cannot be combined: use one of them';
    case 'commander.invalidArgument':
      return `--role must be one of ${ROLES.join(', ')}`;
    default:
      return message.replace(/^error: /, '').replace(/\s+/g, ' ');
  }
}

/** The version of this program. */
function version(): string {
  const file = new URL('../package.json', import.meta.url);
  const source = new URL('../../package.json', import.meta.url);
  return (
    JSON.parse(readFileSync(import.meta.url.endsWith('.ts') ? source : file, 'utf8')) as {
      version: string;
    }
  ).version;
}
