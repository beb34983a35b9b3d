import { element } from '../../dom.js';

/** A button that sends the form. Those that lead away from it do so however much is filled in. */
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
