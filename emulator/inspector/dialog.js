import { button, element } from './dom.js';

/**
 * Opens a dialog, which is removed when it is closed.
 *
 * @param {string} title
 * @param {readonly Node[]} content
 * @returns {HTMLDialogElement}
 */
export function openDialog(title, content) {
  const dialog = element('dialog', { ariaLabel: title });
  const close = button('Close', () => {
    dialog.close();
  });
  dialog.append(
    element('header', {}, element('h2', {}, title), close),
    element('div', { className: 'content' }, ...content),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
