import {
  ApiClient,
  ChatSession,
  Conversation,
  SessionState,
} from 'amazon_connect_participant_service';

import { oneLine } from '../errors.js';
import { ExitCode } from '../exitCode.js';
import { openScreen } from '../terminal/openScreen.js';
import type { Screen } from '../terminal/Screen.js';
import { styleFor, wantsColours, type Style } from '../terminal/style.js';
import { Chat, type Ending } from './Chat.js';
import { Attachments } from './Attachments.js';
import type { FoundChat } from './findChat.js';
import { Lines } from './lines.js';
import { Printer } from './Printer.js';

/** How many messages can wait while there is no connection. */
const QUEUE_LIMIT = 100;

/** How long leaving the chat may take, in ms. */
const LEAVE_TIME = 10_000;

/**
 * Takes part in a chat, from a terminal or through pipes, until it ends or the user leaves.
 *
 * @param find - finds the chat, and prints notes with the function that it receives.
 */
export async function takePart(
  find: (note: (text: string) => void) => Promise<FoundChat>,
): Promise<ExitCode> {
  const style = styleFor(wantsColours(process.stdout.isTTY, process.env));
  const screen = openScreen(style);
  const found = await find((text) => {
    screen.note(text);
  });
  const client = new ApiClient(found.basePath);
  try {
    return await converse(found, client, screen, style);
  } finally {
    client.close();
    await found.close();
  }
}

async function converse(
  { participantToken, started }: FoundChat,
  client: ApiClient,
  screen: Screen,
  style: Style,
): Promise<ExitCode> {
  const session = new ChatSession({
    participantToken,
    client,
    // The service requires agents and bots to say that they are connected.
    connectParticipant: true,
    queueLimit: QUEUE_LIMIT,
    participantId: started?.participantId,
  });
  const conversation = new Conversation(session);
  const attachments = new Attachments();
  const printer = new Printer(conversation, screen, new Lines(style, attachments), attachments);
  try {
    const chat = new Chat(conversation, printer, screen, started === undefined);
    const { code, how } = await chat.run();
    printer.flush();
    screen.close();
    const hasLeft = await leave(session, screen, how);
    const { length } = session.unsent;
    if (length > 0) screen.warn(`Not sent: ${length} of your messages`);
    if (hasLeft && length === 0) return code;
    return code === ExitCode.OK ? ExitCode.FAILED : code;
  } finally {
    session.close();
  }
}

/** Returns false if leaving failed. */
async function leave(session: ChatSession, screen: Screen, how: Ending['how']): Promise<boolean> {
  const { state } = session;
  if (how === 'leave') {
    try {
      await inTime(session.disconnect());
    } catch (error) {
      screen.warn(`The chat may still be open: ${oneLine(error)}`);
      return false;
    }
    screen.note('You have left the chat');
  } else if (state === SessionState.CONNECTED || state === SessionState.RECONNECTING) {
    screen.note('You are still in the chat: return with the same token');
  }
  return true;
}

async function inTime(leaving: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no response within ${LEAVE_TIME / 1000} s`));
    }, LEAVE_TIME);
  });
  await Promise.race([leaving, tooLate]).finally(() => {
    clearTimeout(timer);
  });
}
