import type { Contact } from '../chat/contact.js';
import type { Answer } from '../http/answer.js';
import type { Service } from '../service/service.js';
import { html } from './html.js';
import type { Html } from './html.js';
import { page } from './page.js';

/** How many contacts the page shows, of the newest. */
const SHOWN = 200;

/** A page of the open contacts and the faults in force. */
export function overviewPage({ store, sockets, faults }: Service): Answer {
  const open = [...store.contacts.values()].filter(({ ended }) => !ended);
  const newest = open.slice(-SHOWN).reverse();
  const { seed, faults: inForce } = faults.describe();
  return page(
    'Participant Service emulator',
    html`<h1>Participant Service emulator</h1>
      <h2>Open contacts: ${open.length}</h2>
      <table>
        <tr>
          <th>Contact</th>
          <th>Participants</th>
          <th>Items</th>
          <th>Sockets</th>
        </tr>
        ${newest.map((contact) => contactRow(contact, (each) => sockets.count(each)))}
      </table>
      <p class="faint">
        ${open.length > SHOWN ? `The newest ${SHOWN} are shown. ` : ''}Ended contacts:
        ${store.contacts.size - open.length}
      </p>
      <h2>Faults in force: ${inForce.length}</h2>
      <table>
        <tr>
          <th>Where</th>
          <th>What</th>
          <th>Probability</th>
          <th>Struck</th>
        </tr>
        ${inForce.map(
          ({ operation, kind, probability, count, struck }) =>
            html`<tr>
              <td>${operation}</td>
              <td>${kind}</td>
              <td>${probability}</td>
              <td>${struck}${count === undefined ? '' : ` of ${count}`}</td>
            </tr>`,
        )}
      </table>
      <p class="faint">Seed: ${seed}</p>`,
  );
}

function contactRow(
  { id, participants, transcript }: Contact,
  count: (participant: Contact['participants'][number]) => number,
): Html {
  const names = participants.map(({ displayName, role }) => `${displayName} (${role})`);
  const sockets = participants.reduce((sum, participant) => sum + count(participant), 0);
  return html`<tr>
    <td><a href="contacts/${id}">${id}</a></td>
    <td>${names.join(', ')}</td>
    <td>${transcript.length}</td>
    <td>${sockets}</td>
  </tr>`;
}
