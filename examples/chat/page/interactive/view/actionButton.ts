import { element } from '../../dom.js';

/** A button that sends the form. Buttons that leave the form work even if required fields are empty. */
export function actionButton(action: string, label: string): HTMLButtonElement {
  const leadsAway = /cancel|back|skip|no thank/i.test(action);
  return element(
    'button',
    {
      className: leadsAway ? 'option' : 'option primary',
      value: action,
      formNoValidate: leadsAway,
    },
    label,
  );
}
