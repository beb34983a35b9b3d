/** The base of the controls: `…/emulator/`, after the path of the public URL. */
export const ROOT = new URL('..', import.meta.url);

/** The base of the service. */
export const SERVICE = new URL('..', ROOT);

/**
 * Returns the address of a contact's page.
 *
 * @param {string} contactId
 */
export function contactAddress(contactId) {
  return new URL(`contacts/${encodeURIComponent(contactId)}`, ROOT).href;
}

/** The contact of the current page, if it shows one. */
export function currentContactId() {
  const { pathname } = ROOT;
  const [place, id] = location.pathname.slice(pathname.length).split('/');
  return place === 'contacts' && id ? decodeURIComponent(id) : undefined;
}
