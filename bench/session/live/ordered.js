import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers';
import { bare } from './bare.js';

/** How long a message is held back, because an earlier one may still arrive, in ms. */
const HOLD_BACK = 100;
/** Messages that are due within this many ms share a timer. */
const GRAIN = 25;

/** The sockets with messages that are due, by the time when they are. */
const rounds = new Map();

/**
 * Bare sockets that deliver each message once and in order, and do nothing else: the minimum that
 * these two promises cost.
 */
export function ordered(url, watcher) {
  return bare(url, watcher, () => {
    const messages = new OrderedMessages(watcher.received);
    return (item) => messages.add(item);
  });
}

class OrderedMessages {
  #received;
  /** The times of all messages, by Id. */
  #known = new Map();
  #waiting = [];

  constructor(received) {
    this.#received = received;
  }

  add(item) {
    if (this.#known.has(item.Id)) return;
    const ms = Date.parse(item.AbsoluteTime);
    this.#known.set(item.Id, ms);
    this.#waiting.push({ item, ms });
    const now = performance.now();
    const due = Math.ceil((now + HOLD_BACK) / GRAIN) * GRAIN;
    if (!rounds.has(due)) startRound(due, now);
    rounds.get(due).add(this);
  }

  deliver() {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length > 1) waiting.sort((a, b) => a.ms - b.ms);
    for (const { item } of waiting) this.#received(item);
  }
}

function startRound(due, now) {
  rounds.set(due, new Set());
  setTimeout(() => {
    const members = rounds.get(due);
    rounds.delete(due);
    for (const member of members) member.deliver();
  }, due - now);
}
