import type { WebSocket } from 'ws';

import type { Contact, Watcher } from '../chat/contact.js';
import type { Item } from '../chat/item.js';
import type { Participant } from '../chat/participant.js';
import type { Faults } from '../faults/faults.js';
import type { Journal } from '../journal/journal.js';
import type { Clock } from '../time/clock.js';
import { CLOSE, Connection } from './connection.js';
import { chatFrame } from './frames.js';
import { Tickets } from './tickets.js';
import type { Ticket } from './tickets.js';

/** The open WebSockets of all participants. They receive the events of their chats. */
export class Sockets implements Watcher {
  readonly tickets = new Tickets();
  readonly #clock: Clock;
  readonly #faults: Faults;
  readonly #journal: Journal;
  readonly #perParticipant: number;
  /**
   * The participants who, on their first subscription, were sent the event that the chat continues
   * an earlier one.
   */
  readonly #welcomed = new WeakSet<Participant>();
  /** The sockets of each participant, oldest first. */
  readonly #open = new Map<Participant, Set<Connection>>();

  /**
   * @param perParticipant the maximum number of open sockets per participant; another one closes
   * the oldest
   */
  constructor(clock: Clock, faults: Faults, journal: Journal, perParticipant: number) {
    this.#journal = journal;
    this.#clock = clock;
    this.#faults = faults;
    this.#perParticipant = perParticipant;
  }

  /** The number of open sockets of a participant. */
  count(participant: Participant): number {
    return this.#of(participant).size;
  }

  /** Adds a socket that was opened with a ticket. */
  open(socket: WebSocket, { contact, participant, closeAt }: Ticket): void {
    const connections = this.#open.get(participant) ?? new Set<Connection>();
    this.#open.set(participant, connections);
    const [oldest] = connections;
    if (oldest && connections.size >= this.#perParticipant) {
      oldest.close(CLOSE.policy, 'Too many connections');
      connections.delete(oldest);
    }
    const connection = new Connection(socket, this.#faults, {
      onSubscribed: () => {
        this.#welcome(contact, participant, connection);
      },
      onFrame: (direction, frame, fault) => {
        this.#journal.add(
          {
            operation: 'websocket',
            contactId: contact.id,
            participantId: participant.id,
            direction,
            ...(fault && { fault }),
          },
          direction === 'sent' ? { response: frame } : { request: frame },
        );
      },
      onClosed: (closeCode) => {
        this.#journal.add({
          operation: 'CloseWebSocket',
          contactId: contact.id,
          participantId: participant.id,
          closeCode,
        });
        callOff();
        connections.delete(connection);
        if (connections.size === 0 && this.#open.get(participant) === connections) {
          this.#open.delete(participant);
        }
      },
    });
    connections.add(connection);
    const callOff = this.#clock.at(closeAt, () => {
      connection.close(CLOSE.goingAway, 'The connection has expired');
    });
  }

  /** Drops all sockets of a participant. Returns how many there were. */
  drop(participant: Participant): number {
    const connections = [...this.#of(participant)];
    for (const connection of connections) connection.cut();
    return connections.length;
  }

  /** Closes all sockets with 1001, so that clients reconnect. */
  closeAll(reason: string): void {
    for (const connections of this.#open.values()) {
      for (const connection of connections) connection.close(CLOSE.goingAway, reason);
    }
  }

  seeItem(contact: Contact, item: Item): void {
    const isChunk = item.MessageMetadata?.MessageCompleted === false;
    let frame: string | undefined;
    for (const participant of contact.participants) {
      if (!contact.shows(item, participant)) continue;
      for (const connection of this.#of(participant)) {
        frame ??= chatFrame(item);
        connection.deliver(frame, isChunk);
      }
    }
  }

  seeLeft(_contact: Contact, participant: Participant): void {
    if (participant.state === 'leaving') return;
    for (const connection of this.#of(participant)) {
      connection.close(CLOSE.normal, 'The participant has left the chat');
    }
  }

  seeEnded({ participants }: Contact): void {
    for (const participant of participants) {
      for (const connection of this.#of(participant)) {
        connection.close(CLOSE.normal, 'The chat has ended');
      }
    }
  }

  /**
   * Sends the event that the chat continues an earlier one, because nobody had a socket when it was
   * created.
   */
  #welcome({ rehydration }: Contact, participant: Participant, connection: Connection): void {
    if (!rehydration || this.#welcomed.has(participant)) return;
    this.#welcomed.add(participant);
    connection.deliver(chatFrame(rehydration));
  }

  #of(participant: Participant): ReadonlySet<Connection> {
    return this.#open.get(participant) ?? NONE;
  }
}

const NONE: ReadonlySet<Connection> = new Set();
