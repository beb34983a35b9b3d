/** Where the controls are: `…/emulator/`, whatever a public URL has before it. */
export const ROOT = new URL('..', import.meta.url);

/** Where the service is. */
export const SERVICE = new URL('..', ROOT);

/**
 * The address of the page of a contact.
 *
 * @param {string} contactId
 */
export function contactAddress(contactId) {
  return new URL(`contacts/${encodeURIComponent(contactId)}`, ROOT).href;
}

/** The contact whose page this is, if it is one. */
export function currentContactId() {
  const { pathname } = ROOT;
  const [place, id] = location.pathname.slice(pathname.length).split('/');
  return place === 'contacts' && id ? decodeURIComponent(id) : undefined;
}
