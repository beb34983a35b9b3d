export const EXIT_CODES = `
Exit codes:
  0    success
  1    the service, the network or a file failed
  2    the arguments are wrong
  130  interrupted by Ctrl+C
  143  ended by SIGTERM
`.trimStart();

/** Arguments can be seen by all users of a machine, in the list of its processes. */
export const TOKEN_WARNING =
  'Other users of the machine can see a token among the processes, and the shell keeps it in its ' +
  'history: set the variable instead, or use @FILE';

export const CHAT_DETAILS = `
What you type is sent; what begins with a slash is a command. While there is something to choose
from, a number is an answer. When the input is not a terminal, its lines are sent, and what is said
is printed, a line each.

Without a token, a chat is started in the emulator on http://127.0.0.1:4580 or at --endpoint. If no
emulator listens on the former, one runs inside this program, with an agent who says everything
back. With a token, the chat is the token's, and the service is where
AWS_ENDPOINT_URL_CONNECTPARTICIPANT, AWS_ENDPOINT_URL, AWS_REGION or AWS_DEFAULT_REGION say, else
the emulator.

Ctrl+C and Ctrl+D leave the terminal. Whoever came with a token stays in the chat, and can come back
with it; a chat that the program itself has started ends.
`;

export const LISTEN_DETAILS = `
Nothing is said in the chat. With --json, messages, files, events, receipts and typing come as one
object per line.
`;

export const CALL_DEFAULTS = `
The result is printed as JSON. Without --endpoint and --region, the service is where
AWS_ENDPOINT_URL_CONNECTPARTICIPANT, AWS_ENDPOINT_URL, AWS_REGION or AWS_DEFAULT_REGION say, else
it is the emulator on http://127.0.0.1:4580.
`.trimStart();
