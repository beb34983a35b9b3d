import type { AttachmentItem } from 'amazon_connect_participant_service';
import { element, icon } from './dom.js';

/** Fetches the bytes of a file. */
export type Download = (attachment: AttachmentItem) => Promise<Blob>;

/** Pictures that browsers show without running anything in them. */
const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** A file that somebody has sent, as far as the service has checked it. */
export function renderAttachment(attachment: AttachmentItem, download: Download): HTMLElement {
  const { Status, AttachmentName: name = 'A file', ContentType: type = '' } = attachment;
  if (Status === 'IN_PROGRESS') return fileCard(name, 'Is being checked…');
  if (Status === 'REJECTED') return fileCard(name, 'Was rejected by the check');
  if (PICTURES.includes(type)) return picture(attachment, name, type, download);
  return downloadButton(attachment, name, download);
}

function fileCard(name: string, note: string): HTMLElement {
  const text = element('span', {}, name, element('small', {}, note));
  return element('div', { className: 'file' }, icon('file'), text);
}

function picture(
  attachment: AttachmentItem,
  name: string,
  type: string,
  download: Download,
): HTMLElement {
  const image = element('img', { alt: name });
  const link = element('a', { className: 'picture', download: name, title: name }, image);
  download(attachment).then(
    (blob) => {
      // The store may call it anything; opened in a tab of its own, it must be a picture all the same.
      link.href = image.src = URL.createObjectURL(new Blob([blob], { type }));
    },
    () => {
      link.replaceWith(fileCard(name, 'Could not be fetched'));
    },
  );
  return link;
}

function downloadButton(
  attachment: AttachmentItem,
  name: string,
  download: Download,
): HTMLButtonElement {
  const note = element('small', {}, 'Download');
  const button = element(
    'button',
    { className: 'file' },
    icon('file'),
    element('span', {}, name, note),
  );
  button.addEventListener('click', () => {
    download(attachment).then(
      (blob) => {
        save(blob, name);
      },
      () => {
        note.textContent = 'Could not be fetched';
      },
    );
  });
  return button;
}

/** Saves a file as if its link was clicked. */
function save(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob);
  element('a', { href, download: name }).click();
  setTimeout(() => {
    URL.revokeObjectURL(href);
  }, 60_000);
}
