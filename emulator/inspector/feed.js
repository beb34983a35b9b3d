import { ROOT } from './address.js';

/** @typedef {import('../src/inspector/InspectorFeed.js').InspectorUpdate} InspectorUpdate */

/**
 * Receives the changes of the listed contacts and of one selected contact. The browser reconnects
 * automatically; the first update after that contains everything.
 *
 * @param {{ search: string, contactId: string | undefined }} view
 * @param {{ onUpdate: (update: InspectorUpdate) => void, onState: (isOpen: boolean) => void }}
 * events
 * @returns {() => void} a function that stops it
 */
export function listen({ search, contactId }, { onUpdate, onState }) {
  const url = new URL('events', ROOT);
  if (search !== '') url.searchParams.set('search', search);
  if (contactId !== undefined) url.searchParams.set('contactId', contactId);
  const source = new EventSource(url);
  source.addEventListener('message', ({ data }) => {
    onUpdate(JSON.parse(String(data)));
  });
  source.addEventListener('open', () => {
    onState(true);
  });
  source.addEventListener('error', () => {
    onState(false);
  });
  return () => {
    source.close();
  };
}
