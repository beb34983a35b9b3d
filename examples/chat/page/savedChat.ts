import type { Chat } from '../chat.js';
import type { SavedSide } from './Side.js';

/** The key of the chat in sessionStorage, which lasts as long as the tab. */
const KEY = 'chat';

/** A chat, with the state of both sides if the page was reloaded. */
export interface SavedChat {
  readonly chat: Chat;
  readonly customer?: SavedSide | undefined;
  readonly agent?: SavedSide | undefined;
}

/**
 * Returns the chat that this tab had before a reload, or a new one.
 *
 * @throws Error if no chat could be started.
 */
export async function openChat(): Promise<SavedChat> {
  const saved = new URLSearchParams(location.search).has('new') ? undefined : readSaved();
  forgetNew();
  if (saved && (await isThere(saved.chat))) return saved;
  const answer = await fetch('/chats', { method: 'POST' });
  if (!answer.ok) throw new Error(`the answer was ${answer.status}`);
  return { chat: (await answer.json()) as Chat };
}

/** Saves the chat for a reload in this tab. It contains tokens, which other sites cannot read. */
export function saveChat(chat: SavedChat): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(chat));
  } catch {
    // If there is no room for it, the page starts over after a reload.
    sessionStorage.removeItem(KEY);
  }
}

function readSaved(): SavedChat | undefined {
  const text = sessionStorage.getItem(KEY);
  return text === null ? undefined : (JSON.parse(text) as SavedChat);
}

/** Whether the server still has a chat. It may have been restarted. */
async function isThere({ contactId }: Chat): Promise<boolean> {
  return (await fetch(`/chats/${contactId}`)).ok;
}

/** Reloading the page should not start yet another new chat. */
function forgetNew(): void {
  sessionStorage.removeItem(KEY);
  const url = new URL(location.href);
  url.searchParams.delete('new');
  history.replaceState(null, '', url);
}
