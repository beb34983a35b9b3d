import { control } from './controls.js';
import { openDialog } from './dialog.js';
import { button, element } from './dom.js';
import { attempt } from './notice.js';

/**
 * Shows the scenarios that come with the emulator, with a button to play each.
 *
 * @param {string} contactId
 */
export async function openScenarios(contactId) {
  /** @type {{ scenarios: { name: string, title: string, description: string }[] }} */
  const { scenarios } = await control('scenarios');
  const rows = scenarios.map(({ name, title, description }) =>
    element(
      'li',
      {},
      element('div', {}, element('strong', {}, title), element('p', {}, description)),
      button('Play', () =>
        attempt(async () => {
          await control(`contacts/${contactId}/scenario`, { method: 'PUT', body: { name } });
          dialog.close();
        }),
      ),
    ),
  );
  const dialog = openDialog('Play a scenario', [element('ul', { className: 'choices' }, ...rows)]);
}
