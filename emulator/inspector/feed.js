import { ROOT } from './address.js';

/** @typedef {import('../src/inspector/InspectorFeed.js').InspectorUpdate} InspectorUpdate */

/**
 * Listens to what happens, of the contacts that are looked for and of one contact. The browser
 * connects again by itself; then the first update has all there is to show.
 *
 * @param {{ search: string, contactId: string | undefined }} view
 * @param {{ onUpdate: (update: InspectorUpdate) => void, onState: (isOpen: boolean) => void }} events
 * @returns {() => void} ends it
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
