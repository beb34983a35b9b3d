import type { Emulator, EmulatorOptions } from 'amazon_connect_participant_emulator';
import {
  Conversation,
  type ChatSession,
  type ChatSessionOptions,
  type ConversationEntry,
} from 'amazon_connect_participant_service';
import { startConversation, until, type Conversation as Chat } from '../support.js';

/** A chat whose customer looks at it in a window. */
export interface Window {
  readonly chat: Chat;
  readonly emulator: Emulator;
  readonly customer: ChatSession;
  readonly agent: ChatSession;
  readonly conversation: Conversation;
  /** How often subscribers were told. */
  readonly told: () => number;
}

/** A chat whose customer and agent are connected. */
export async function openWindow(
  options: Partial<ChatSessionOptions> = {},
  emulatorOptions: EmulatorOptions = {},
): Promise<Window> {
  const chat = await startConversation(options, emulatorOptions);
  const { emulator, customer, agent } = chat;
  const conversation = new Conversation(customer);
  let count = 0;
  conversation.subscribe(() => {
    count += 1;
  });
  try {
    await Promise.all([customer.connect(), agent.connect()]);
    // Both have joined.
    await until(() => conversation.getSnapshot().entries.length === 2);
  } catch (error) {
    await chat.close();
    throw error;
  }
  return { chat, emulator, customer, agent, conversation, told: () => count };
}

/** Sends a receipt at once: a session would send few of them. */
export async function acknowledge(
  session: ChatSession,
  kind: 'delivered' | 'read',
  messageId: string | undefined,
): Promise<void> {
  await session.sendEvent({
    ContentType: `application/vnd.amazonaws.connect.event.message.${kind}`,
    Content: JSON.stringify({ messageId }),
  });
}

/** The messages and files that a conversation shows. */
export function said(conversation: Conversation): ConversationEntry[] {
  return conversation.getSnapshot().entries.filter(({ item }) => item.Type !== 'EVENT');
}

/** What the messages of a conversation say. */
export function contents(conversation: Conversation): (string | undefined)[] {
  return said(conversation).map(({ item }) => contentOf(item));
}

/** What the messages of a conversation say, with the status of one's own. */
export function statuses(conversation: Conversation): string[] {
  return said(conversation).map(({ item, status }) => `${contentOf(item)}: ${status}`);
}

/** Waits until the messages of a conversation are these. */
export async function untilShown(conversation: Conversation, ...wanted: string[]): Promise<void> {
  await until(() => contents(conversation).join('\n') === wanted.join('\n'));
}

function contentOf(item: ConversationEntry['item']): string | undefined {
  if (item.Type === 'ATTACHMENT') return item.Attachments[0]?.AttachmentName;
  return item.Content;
}
