export const EXIT_CODES = `
Exit codes:
  0    success
  1    the service, the network or a file failed
  2    the arguments are wrong
  130  interrupted by Ctrl+C
  143  ended by SIGTERM
`.trimStart();

/** All users of a machine can see the arguments of its processes. */
export const TOKEN_WARNING =
  'Other users of this machine can see a token in the process list, and it stays in the history of ' +
  'your shell: set the variable, or use @FILE';

export const CHAT_DETAILS = `
Type a message and press Enter to send it. Lines that begin with a slash are commands. If a message
has options, type a number to choose one. If the input is not a terminal, each of its lines is sent,
and each item of the chat is printed on a line.

Without a token, the program starts a chat in the emulator on http://127.0.0.1:4580, or at
--endpoint. If no emulator is running on the former, the program runs its own, with an agent that
repeats everything. With a token, it joins the chat of that token.
AWS_ENDPOINT_URL_CONNECTPARTICIPANT, AWS_ENDPOINT_URL, AWS_REGION or AWS_DEFAULT_REGION determine
the endpoint; the default is the emulator.

Ctrl+C and Ctrl+D quit. If you joined with a token, you stay in the chat and can come back. A chat
that the program started itself ends.
`;

export const LISTEN_DETAILS = `
Nothing is sent to the chat. With --json, messages, files, events, receipts and typing are printed
as one object per line.
`;

export const CALL_DEFAULTS = `
The result is printed as JSON. --endpoint, --region, AWS_ENDPOINT_URL_CONNECTPARTICIPANT,
AWS_ENDPOINT_URL, AWS_REGION or AWS_DEFAULT_REGION determine the endpoint; the default is the
emulator on http://127.0.0.1:4580.
`.trimStart();
