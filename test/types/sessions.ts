/*
 * Compiled, never run: what TypeScript knows of sessions and their items.
 */
import {
  ChatSession,
  ChatSocketError,
  ContentType,
  isMessage,
  SessionState,
  type ChatItem,
  type ChatMessage,
  type ChatSessionSnapshot,
  type InteractiveContent,
  type Timers,
  type Visibility,
  type WebSocketLike,
} from 'amazon_connect_participant_service';
import { WebSocket as WebSocketOfWs } from 'ws';

declare const timers: Timers;
declare const visibility: Visibility;
declare const socket: WebSocketLike;

export const sessions = [
  new ChatSession({ participantToken: 'token' }),
  new ChatSession({ participantToken: () => Promise.resolve('token'), webSocket: WebSocket }),
  new ChatSession({ participantToken: 'token', webSocket: WebSocketOfWs, timers, visibility }),
  new ChatSession({ participantToken: 'token', webSocket: () => Promise.resolve(socket) }),
  ChatSession.resume({} as ChatSessionSnapshot),
];

export const others = [
  new ChatSession({ credentials: () => ({}), participantId: 'me', from: { mostRecent: 20 } }),
  new ChatSession({ participantToken: 'token', wake: visibility, receipts: { interval: 1_000 } }),
  new ChatSession({ participantToken: 'token', receipts: false, leaveTimeout: 0 }),
];

// @ts-expect-error a token or credentials are needed
export const without = new ChatSession({});
// @ts-expect-error no such option
export const unknownOption = new ChatSession({ participantToken: 'token', token: 'token' });

declare const session: ChatSession;

session
  .on('message', (message, { update, late }) => {
    const content: string = message.Content;
    const flags: boolean = update || late;
    if (message.ContentType === ContentType.INTERACTIVE) {
      const interactive: InteractiveContent | undefined = message.interactive;
      if (interactive?.templateType === 'ListPicker') return [interactive.data.content, flags];
    }
    return content;
  })
  .on('attachment', ({ Attachments }) => Attachments.map(({ Status }) => Status))
  .on('receipt', ({ MessageMetadata: { MessageId, Receipts } }) => [MessageId, Receipts?.length])
  .on('typing', ({ DisplayName }) => DisplayName)
  .on('state', (state, { cause }) => state === SessionState.FAILED && cause)
  .once('ended', () => undefined);

session.on('item', (item) => {
  if (isMessage(item)) return item.Content;
  if (item.Type === 'ATTACHMENT') return item.Attachments.length;
  return item.Type;
});
session.on('item', (item) => (item.Type === 'MESSAGE' ? item.Content : undefined));
session.on('message', ({ interactive }) => {
  if (interactive?.templateType === 'ListPicker') return interactive.data.content.elements.length;
  if (interactive?.templateType === 'TimePicker') return interactive.data.content.timeslots.length;
  return 0;
});
session.on('over', ({ reason, complete, cause }) => [reason === 'ended', complete, cause]);
session.on('error', (error) => {
  if (error instanceof ChatSocketError) return error.reason;
  return error.message;
});

// @ts-expect-error no such event
session.on('messages', () => undefined);
// @ts-expect-error a message is no number
session.on('message', (message: number) => message);
// @ts-expect-error a message needs its type
void session.sendMessage({ Content: 'text' });

export async function read(): Promise<ChatItem[]> {
  const items: ChatItem[] = [];
  for await (const item of session.transcript()) items.push(item);
  return items;
}

export function text(message: ChatMessage): string {
  switch (message.ContentType) {
    case 'text/plain':
    case 'text/markdown':
      return message.Content;
    case ContentType.INTERACTIVE_RESPONSE:
      return message.response?.action ?? '';
    default: {
      const type: string = message.ContentType;
      return type;
    }
  }
}
