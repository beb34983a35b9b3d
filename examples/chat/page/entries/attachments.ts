import type { AttachmentItem } from 'amazon_connect_participant_service';
import { element, icon } from '../dom.js';
import { words } from '../words/words.js';
import { save, type Files } from './Files.js';

/** Image types that browsers can show without running any code in them. */
const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** Shows a file of the chat, according to the status of its scan. */
export function renderAttachment(attachment: AttachmentItem, files: Files): HTMLElement {
  const { Status, AttachmentName: name = words.file.some, ContentType: type = '' } = attachment;
  if (Status === 'IN_PROGRESS') return fileCard(name, words.file.checking);
  if (Status === 'REJECTED') return fileCard(name, words.file.rejected);
  if (PICTURES.includes(type)) return picture(attachment, name, files);
  return downloadButton(attachment, name, files);
}

/** Shows a file that is not available, and why. */
export function fileCard(name: string, note: string): HTMLElement {
  const text = element('span', {}, name, element('small', {}, note));
  return element('div', { className: 'file' }, icon('file'), text);
}

function picture(attachment: AttachmentItem, name: string, files: Files): HTMLElement {
  const image = element('img', { alt: name });
  const link = element('a', { className: 'picture', download: name, title: name }, image);
  files.urlOf(attachment).then(
    (url) => {
      link.href = image.src = url;
    },
    () => {
      link.replaceWith(fileCard(name, words.file.notFetched));
    },
  );
  return link;
}

function downloadButton(attachment: AttachmentItem, name: string, files: Files): HTMLElement {
  const note = element('small', {}, words.file.download);
  const text = element('span', {}, name, note);
  const button = element('button', { type: 'button', className: 'file' }, icon('file'), text);
  button.addEventListener('click', () => {
    files.urlOf(attachment).then(
      (url) => {
        save(url, name);
      },
      () => {
        note.textContent = words.file.notFetched;
      },
    );
  });
  return button;
}
