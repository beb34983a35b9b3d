import { ContentType } from 'amazon_connect_participant_service';
import { element } from '../dom.js';
import { words } from '../words/words.js';
import { membersOf, textIn } from './fields.js';
import type { Answering } from './renderInteractive.js';
import { renderView, type FilledForm } from './view/renderView.js';

/** Renders a view, which is loaded with its token. */
export function renderViewMessage(content: unknown, answering: Answering): HTMLElement {
  const shown = element('div', { className: 'view' });
  const members = membersOf(content);
  const token = textIn(members['viewToken']) ?? '';
  const { given, answer } = answering;
  const send = (form: FilledForm): void => {
    answer?.(responseOf(form));
  };
  const mayFillIn = answer !== undefined && !given;
  const load = (): void => {
    shown.replaceChildren(element('p', {}, words.interactive.formLoading));
    answering.describeView(token).then(
      (view) => {
        shown.replaceChildren(
          renderView(view, members, membersOf(given?.response?.data), mayFillIn ? send : undefined),
        );
      },
      () => {
        const again = element('button', { type: 'button', className: 'link' });
        again.textContent = words.interactive.tryAgain;
        again.addEventListener('click', load);
        shown.replaceChildren(element('p', {}, words.interactive.formFailed, ' ', again));
      },
    );
  };
  load();
  return shown;
}

/** The content of the response to a view. */
function responseOf({ action, data }: FilledForm): { ContentType: string; Content: string } {
  return {
    ContentType: ContentType.INTERACTIVE_RESPONSE,
    Content: JSON.stringify({ templateType: 'ViewResource', version: '1.0', action, data }),
  };
}
