import { control } from './controls.js';
import { openDialog } from './dialog.js';
import { button, element, field, select } from './dom.js';
import { attempt } from './notice.js';

const INTERACTIVE = 'application/vnd.amazonaws.connect.message.interactive';

/**
 * Shows an example of each kind of interactive message, to edit and to push one of them.
 *
 * @param {string} contactId
 */
export async function openGallery(contactId) {
  /** @type {{ templates: { name: string, message: object }[] }} */
  const { templates } = await control('interactive');
  const choice = select(templates.map(({ name }) => /** @type {const} */ ([name, name])));
  const text = element('textarea', { rows: 14, spellcheck: false, className: 'code' });
  const show = () => {
    const template = templates.find(({ name }) => name === choice.value);
    text.value = JSON.stringify(template?.message, null, 2);
  };
  choice.addEventListener('change', show);
  show();
  const push = async () => {
    const Content = JSON.stringify(JSON.parse(text.value));
    const body = { ContentType: INTERACTIVE, Content };
    await control(`contacts/${contactId}/items`, { method: 'POST', body });
    dialog.close();
  };
  const dialog = openDialog('Push an interactive message', [
    field('Template', choice),
    field('Content', text),
    element(
      'footer',
      {},
      button('Push', () => attempt(push), 'primary'),
    ),
  ]);
}
