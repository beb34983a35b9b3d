import { oneLine } from '../errors.js';
import { basePathOf, EMULATOR, type ServiceOptions } from '../service.js';
import { harmlessLine } from '../terminal/harmless.js';
import { readToken } from '../token.js';
import { UsageError } from '../UsageError.js';

/** The options that select a chat. */
export interface ChatOptions extends ServiceOptions {
  /** The token, `@FILE` or `-`. Default: the environment variable. */
  readonly token?: string;
}

/** A chat to take part in. */
export interface FoundChat {
  readonly basePath: string;
  readonly participantToken: string;
  /** Details of the chat, if the program has started it. */
  readonly started?: { readonly contactId: string; readonly participantId: string };
  /** Closes what the program has started for the chat. */
  close(): Promise<void>;
}

/**
 * Returns the chat of the token. Without a token, starts a new chat in the emulator.
 *
 * @param note - prints what was started.
 */
export async function findChat(
  options: ChatOptions,
  note: (text: string) => void,
): Promise<FoundChat> {
  const participantToken = await readToken(options.token, 'PARTICIPANT_TOKEN');
  if (participantToken !== undefined) {
    return { basePath: await basePathOf(options), participantToken, close: nothing };
  }
  const { endpoint, region } = options;
  if (region !== undefined) {
    throw new UsageError(
      'the participant token is missing: set PARTICIPANT_TOKEN to the token from StartChatContact',
    );
  }
  const basePath = (endpoint ?? EMULATOR).replace(/\/+$/, '');
  try {
    return await startChat(basePath, note, nothing);
  } catch (error) {
    const isNone = error instanceof NoAnswerError && error.isRefused;
    if (endpoint !== undefined || !isNone) throw error;
  }
  return startChat(basePath, note, await runEmulator(note));
}

/** Runs an emulator with an agent. @returns a function that closes it. */
async function runEmulator(note: (text: string) => void): Promise<() => Promise<void>> {
  // Loaded on demand: it takes a while to load, and is not needed with a token.
  const { startEmulator } = await import('amazon_connect_participant_emulator');
  const emulator = await startEmulator({ port: Number(new URL(EMULATOR).port), agent: 'echo' });
  note(
    `No emulator is running on ${EMULATOR}, so this program runs its own until it exits. Its agent ` +
      'repeats every message',
  );
  return () => emulator.close();
}

/** Starts a chat, as a contact center does. */
async function startChat(
  basePath: string,
  note: (text: string) => void,
  close: () => Promise<void>,
): Promise<FoundChat> {
  const started = await request(basePath);
  const { ContactId: contactId, ParticipantId: participantId, ParticipantToken } = started;
  if (contactId === undefined || participantId === undefined || ParticipantToken === undefined) {
    throw new NoEmulatorError(basePath);
  }
  note(`Started the chat ${harmlessLine(contactId)} on ${basePath}`);
  return {
    basePath,
    participantToken: ParticipantToken,
    started: { contactId, participantId },
    close,
  };
}

/** The endpoint is not an emulator: without credentials, the service offers no StartChatContact. */
class NoEmulatorError extends Error {
  constructor(basePath: string) {
    super(
      `cannot start a chat on ${basePath}: it is not the emulator. For the service, set ` +
        'PARTICIPANT_TOKEN to the token from StartChatContact',
    );
  }
}

/** The endpoint does not respond. */
class NoAnswerError extends Error {
  /** Whether the connection was refused. */
  readonly isRefused: boolean;

  constructor(basePath: string, failure: unknown) {
    // The error that fetch throws has no details, but its cause does.
    const cause =
      failure instanceof Error && failure.cause instanceof Error ? failure.cause : failure;
    super(`cannot start a chat on ${basePath}: ${oneLine(cause)}`, { cause });
    this.isRefused = cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED';
  }
}

/** The content types that can be shown and answered in a terminal. */
const CONTENT_TYPES = [
  'text/plain',
  'text/markdown',
  'application/vnd.amazonaws.connect.message.interactive',
  'application/vnd.amazonaws.connect.message.interactive.response',
];

/** The members of StartChatContact's response, all of which may be missing. */
interface StartedChat {
  readonly ContactId?: string;
  readonly ParticipantId?: string;
  readonly ParticipantToken?: string;
}

async function request(basePath: string): Promise<StartedChat> {
  const response = await fetch(`${basePath}/contact/chat`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      InstanceId: 'connect-participant',
      ContactFlowId: 'connect-participant',
      ParticipantDetails: { DisplayName: 'Customer' },
      SupportedMessagingContentTypes: CONTENT_TYPES,
    }),
  }).catch((error: unknown) => {
    throw new NoAnswerError(basePath, error);
  });
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  if (!response.ok || !isJson) {
    await response.body?.cancel();
    throw new NoEmulatorError(basePath);
  }
  return (await response.json()) as StartedChat;
}

async function nothing(): Promise<void> {
  // The program has started nothing.
}
