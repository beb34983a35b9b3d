import type { Contact } from '../chat/contact.js';
import { EVENT } from '../chat/item.js';
import type { Item, Receipt } from '../chat/item.js';
import type { Answer } from '../http/answer.js';
import type { Service } from '../service/service.js';
import { html } from './html.js';
import type { Html } from './html.js';
import { page } from './page.js';

/** How many items the page shows, of the newest. */
const SHOWN = 500;

/** A page of a contact: who takes part, and the transcript as it grows. */
export function contactPage({ sockets }: Service, contact: Contact): Answer {
  const { id, ended, participants, transcript, counts } = contact;
  return page(
    `Contact ${id}`,
    html`<p><a href="../">All contacts</a></p>
      <h1>Contact <code>${id}</code>${ended ? ', ended' : ''}</h1>
      <table>
        <tr>
          <th>Participant</th>
          <th>Role</th>
          <th>State</th>
          <th>Sockets</th>
        </tr>
        ${participants.map(
          (participant) =>
            html`<tr>
              <td>${participant.displayName}</td>
              <td>${participant.role}</td>
              <td>${participant.state}</td>
              <td>${sockets.count(participant)}</td>
            </tr>`,
        )}
      </table>
      <p class="faint">
        Calls with a client token: ${counts.applied} applied, ${counts.deduplicated} repeated.
        ${transcript.length > SHOWN ? `The newest ${SHOWN} items are shown.` : ''}
      </p>
      <ol>
        ${transcript.items.slice(-SHOWN).map((item) => itemEntry(contact, item))}
      </ol>`,
  );
}

function itemEntry(contact: Contact, item: Item): Html {
  const { Type, ContentType, Content, DisplayName, ParticipantRole, AbsoluteTime } = item;
  const by = DisplayName ?? ParticipantRole ?? '';
  if (Type === 'EVENT') {
    const event = ContentType.replace(EVENT, '');
    return html`<li class="EVENT"><small>${AbsoluteTime.slice(11, 19)}</small> ${event} ${by}</li>`;
  }
  const files = item.Attachments?.map(
    ({ AttachmentName, Status }) => html`<p>📎 ${AttachmentName} (${Status})</p>`,
  );
  const receipts = item.MessageMetadata?.Receipts ?? [];
  return html`<li class="${Type} ${ParticipantRole}">
    <small>
      ${AbsoluteTime.slice(11, 19)} ${by}${ContentType === 'text/plain' ? '' : `, ${ContentType}`}
      ${item.MessageMetadata?.MessageProcessingStatus}
    </small>
    <p>${Content}</p>
    ${files}
    <small>${receipts.map((receipt) => receiptText(contact, receipt)).join(', ')}</small>
  </li>`;
}

function receiptText({ participants }: Contact, receipt: Receipt): string {
  const recipient = participants.find(({ id }) => id === receipt.RecipientParticipantId);
  const what = receipt.ReadTimestamp === undefined ? 'delivered to' : 'read by';
  return `${what} ${recipient?.displayName ?? 'somebody'}`;
}
