import { operationNames } from './call/operations.js';
import { describeCommands } from './chat/commands.js';

const EXIT_CODES = `Exit codes:
  0    all went well
  1    the service, the network or a file stood in the way
  2    the program was called the wrong way
  130  interrupted by Ctrl+C
  143  ended by SIGTERM
`;

const SERVICE = `  --endpoint URL      the base URL of the service
  --region REGION     the region of the Amazon Connect instance, as eu-central-1`;

/** Arguments can be seen by all users of a machine, in the list of its processes. */
const TOKEN = `  --token TOKEN       the token. Other users of the machine can see it among the processes, and
                      the shell keeps it in its history: rather set the variable, or use
  --token @FILE       the content of a file
  --token -           the first line of the standard input`;

export const HELP = `Usage: connect-participant <command> [options]

Takes part in chats of Amazon Connect, or of its emulator on this machine.

Commands:
  chat                a live chat in this terminal, or through pipes
  call <operation>    one call of the Participant Service, for scripts

connect-participant chat --help and connect-participant call --help tell more.

${EXIT_CODES}`;

export const CHAT_HELP = `Usage: connect-participant chat [options]

A live chat in this terminal. What you type is sent; what begins with a slash is a command. When the
input is not a terminal, its lines are sent, and what is said is printed, a line each.

Without a token, a chat is started in the emulator on http://127.0.0.1:4580 or at --endpoint. Where
no emulator listens on the former, one runs inside this program, with an agent who says everything
back. With a token, the chat is the token's.

${SERVICE}
                      (default with a token: AWS_ENDPOINT_URL_CONNECTPARTICIPANT,
                      AWS_ENDPOINT_URL, AWS_REGION, AWS_DEFAULT_REGION, else the emulator)
${TOKEN}
                      (default: the variable PARTICIPANT_TOKEN)
  --help              print this

${describeCommands()}
Ctrl+C and Ctrl+D leave the terminal. Whoever came with a token stays in the chat, and can come back
with it; a chat that the program itself has started ends.

${EXIT_CODES}`;

export const CALL_HELP = `Usage: connect-participant call <operation> [options]

Makes one call of the Participant Service, with retries, and prints its result as JSON.

Operations, as sendMessage or SendMessage:
${operationNames.map((name) => `  ${name}\n`).join('')}
  --json JSON         the members of the input, as '{"MaxResults":10}' (default: none)
  --json @FILE        the same from a file
  --json -            the same from the standard input
${TOKEN}
                      (default: the variable CONNECTION_TOKEN; PARTICIPANT_TOKEN for
                      createParticipantConnection)
${SERVICE}
                      (default: AWS_ENDPOINT_URL_CONNECTPARTICIPANT, AWS_ENDPOINT_URL,
                      AWS_REGION, AWS_DEFAULT_REGION, else the emulator on
                      http://127.0.0.1:4580)
  --timeout MS        how long an attempt may take, in milliseconds (default 60000)
  --max-attempts N    how often the request is sent at most (default 3)
  --verbose           print the request id and the attempts too, and after an error what became
                      of the request, its client token and a hint; to the standard error
  --help              print this

${EXIT_CODES}`;
