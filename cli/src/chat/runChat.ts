import { ApiClient, ChatSession, SessionState } from 'amazon_connect_participant_service';

import type { ChatOptions } from '../commandLine.js';
import { ExitCode } from '../exitCode.js';
import { openScreen } from '../terminal/openScreen.js';
import type { Screen } from '../terminal/Screen.js';
import { styleFor, wantsColours, type Style } from '../terminal/style.js';
import { Chat, type Ending } from './Chat.js';
import { Conversation } from './Conversation.js';
import { findChat, type FoundChat } from './findChat.js';

/** How many messages may wait while there is no connection. */
const QUEUE_LIMIT = 100;

/** A live chat, until it ends or is left. */
export async function runChat(options: ChatOptions): Promise<ExitCode> {
  const style = styleFor(wantsColours(process.stdout.isTTY, process.env));
  const screen = openScreen(style);
  const found = await findChat(options, (text) => {
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
  const session = new ChatSession({ participantToken, client, queueLimit: QUEUE_LIMIT });
  const conversation = new Conversation(session, screen, style, started?.participantId);
  try {
    const chat = new Chat(session, conversation, screen, started === undefined);
    const { code, how } = await chat.run();
    conversation.close();
    screen.close();
    await leave(session, screen, how);
    const { length } = session.unsent;
    if (length === 0) return code;
    screen.warn(`Not sent: ${length} of your messages`);
    return code === ExitCode.OK ? ExitCode.FAILED : code;
  } finally {
    session.close();
  }
}

async function leave(session: ChatSession, screen: Screen, how: Ending['how']): Promise<void> {
  const { state } = session;
  if (how === 'leave') {
    await session.disconnect();
    screen.note('You have left the chat');
  } else if (state === SessionState.CONNECTED || state === SessionState.RECONNECTING) {
    screen.note('You are still in the chat: the same token brings you back');
  }
}
