import { ConflictException } from '../../service/exceptions.js';
import { sendEvent } from '../../service/operations.js';
import { ContentType } from '../items/ContentType.js';
import { comparePositions, type Position } from '../items/Position.js';
import type { ParticipantCall } from '../ParticipantCall.js';
import type { Timers } from '../Timers.js';

/** How long a receipt waits for a later one that replaces it, in ms. */
const COLLECT_TIME = 300;
/** The default interval between receipts, in ms. */
const INTERVAL = 5_000;

export type ReceiptKind = 'delivered' | 'read';

/** How a session sends receipts. */
export interface ReceiptOptions {
  /** The shortest interval between receipts, in ms. Default: 5,000. */
  readonly interval?: number | undefined;
  /**
   * Whether to send a `delivered` receipt for each message from others automatically. Default:
   * false.
   */
  readonly sendDelivered?: boolean | undefined;
}

/** A receipt that waits to be sent, and the callers that wait for it. */
interface Slip {
  readonly messageId: string;
  readonly waiting: readonly ((done: Promise<void>) => void)[];
}

/**
 * Sends as few receipts as possible. Of several receipts, it sends only the one for the latest
 * message, which covers the messages before it. It sends no `delivered` receipt for a message that
 * was read.
 */
export class Receipts {
  readonly #call: ParticipantCall;
  readonly #timers: Timers;
  readonly #interval: number;
  readonly #positionOf: (messageId: string) => Position | undefined;
  readonly #slips = new Map<ReceiptKind, Slip>();
  /** The message of the last receipt that was sent. */
  readonly #sent = new Map<ReceiptKind, string>();
  #timer: unknown;
  #lastRound = -Infinity;
  readonly #isOff: boolean;
  /** Whether there are more than two participants, in which case the service supports no receipts. */
  #isConflict = false;

  /** @param options - false to send none. */
  constructor(
    call: ParticipantCall,
    timers: Timers,
    options: ReceiptOptions | false,
    positionOf: (messageId: string) => Position | undefined,
  ) {
    this.#call = call;
    this.#timers = timers;
    this.#isOff = options === false;
    this.#interval = (options || {}).interval ?? INTERVAL;
    this.#positionOf = positionOf;
  }

  /** Resolves when the receipt, or another one that covers it, was sent. */
  mark(kind: ReceiptKind, messageId: string): Promise<void> {
    const isNeedless = this.#isCovered(kind, messageId, this.#sent);
    if (this.#isOff || this.#isConflict || isNeedless) return Promise.resolve();
    const slip = this.#slips.get(kind);
    return new Promise((resolve) => {
      const latest = slip && this.#isLater(slip.messageId, messageId) ? slip.messageId : messageId;
      this.#slips.set(kind, { messageId: latest, waiting: [...(slip?.waiting ?? []), resolve] });
      const now = this.#timers.now();
      this.#timer ??= this.#timers.setTimeout(
        () => {
          void this.flush();
        },
        Math.max(Math.min(COLLECT_TIME, this.#interval), this.#lastRound + this.#interval - now),
      );
    });
  }

  /** Sends the waiting receipts. Resolves when that has succeeded or failed; never rejects. */
  async flush(): Promise<void> {
    this.#timers.clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#slips.size === 0) return;
    this.#lastRound = this.#timers.now();
    const read = this.#slips.get('read');
    const delivered = this.#slips.get('delivered');
    this.#slips.clear();
    const sending: Promise<void>[] = [];
    // What was read was delivered, too.
    if (read && delivered && !this.#isLater(delivered.messageId, read.messageId)) {
      const waiting = [...read.waiting, ...delivered.waiting];
      sending.push(this.#send('read', { ...read, waiting }));
    } else {
      if (read) sending.push(this.#send('read', read));
      if (delivered) sending.push(this.#send('delivered', delivered));
    }
    await Promise.allSettled(sending);
  }

  /** Notes that a participant left, so there may be only two again. */
  participantLeft(): void {
    this.#isConflict = false;
  }

  /** Rejects the waiting receipts. */
  stop(error: Error): void {
    this.#timers.clearTimeout(this.#timer);
    for (const { waiting } of this.#slips.values()) {
      for (const resolve of waiting) resolve(Promise.reject(error));
    }
    this.#slips.clear();
  }

  #send(kind: ReceiptKind, { messageId, waiting }: Slip): Promise<void> {
    const sent = this.#call(sendEvent, {
      ContentType: kind === 'read' ? ContentType.MESSAGE_READ : ContentType.MESSAGE_DELIVERED,
      Content: JSON.stringify({ messageId }),
    }).then(
      () => {
        this.#sent.set(kind, messageId);
      },
      (error: unknown) => {
        if (!(error instanceof ConflictException)) throw error;
        this.#isConflict = true;
      },
    );
    for (const resolve of waiting) resolve(sent);
    return sent;
  }

  /** Whether another receipt covers this one. */
  #isCovered(kind: ReceiptKind, messageId: string, by: ReadonlyMap<ReceiptKind, string>): boolean {
    const others = kind === 'read' ? [by.get('read')] : [by.get('delivered'), by.get('read')];
    return others.some((other) => other !== undefined && !this.#isLater(messageId, other));
  }

  /** Whether `a` comes after `b` in the conversation. True if their positions are unknown. */
  #isLater(a: string, b: string): boolean {
    if (a === b) return false;
    const [first, second] = [this.#positionOf(a), this.#positionOf(b)];
    return !first || !second || comparePositions(first, second) > 0;
  }
}
