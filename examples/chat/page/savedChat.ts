import type { Chat } from '../chat.js';
import type { SavedSide } from './Side.js';

/** Where the chat is kept for as long as the tab is open. */
const KEY = 'chat';

/** A chat, with both of its sides if the page had it before. */
export interface SavedChat {
  readonly chat: Chat;
  readonly customer?: SavedSide | undefined;
  readonly agent?: SavedSide | undefined;
}

/**
 * The chat that this tab had before it was loaded again; else a new one.
 *
 * @throws Error if none could be started.
 */
export async function openChat(): Promise<SavedChat> {
  const saved = new URLSearchParams(location.search).has('new') ? undefined : readSaved();
  forgetNew();
  if (saved && (await isThere(saved.chat))) return saved;
  const answer = await fetch('/chats', { method: 'POST' });
  if (!answer.ok) throw new Error(`the answer was ${answer.status}`);
  return { chat: (await answer.json()) as Chat };
}

/** Keeps the chat for the next page of this tab. It holds tokens, which other sites cannot read. */
export function saveChat(chat: SavedChat): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(chat));
  } catch {
    // There is no room for it: the next page begins anew.
    sessionStorage.removeItem(KEY);
  }
}

function readSaved(): SavedChat | undefined {
  const text = sessionStorage.getItem(KEY);
  return text === null ? undefined : (JSON.parse(text) as SavedChat);
}

/** Whether the server still has a chat: another one may have been started since. */
async function isThere({ contactId }: Chat): Promise<boolean> {
  return (await fetch(`/chats/${contactId}`)).ok;
}

/** Loading the page again is no wish for another new chat. */
function forgetNew(): void {
  sessionStorage.removeItem(KEY);
  const url = new URL(location.href);
  url.searchParams.delete('new');
  history.replaceState(null, '', url);
}
