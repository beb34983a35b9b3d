import { Cancellation, type AbortSignalLike } from '../../runtime/call/Cancellation.js';
import type { ParticipantCall } from '../ParticipantCall.js';
import type { Timers } from '../Timers.js';
import { backoff } from '../connection/backoff.js';
import type { ChatItemError } from '../errors/ChatItemError.js';
import { pause } from '../pause.js';
import type { Inbox } from './Inbox.js';
import { readPage } from './readPage.js';
import type { Timeline } from './Timeline.js';
import { readTranscript } from './transcript.js';

/**
 * Reads what the sockets may have missed: the transcript, from where it overlaps with what is known
 * to its end. Live items that come meanwhile wait for it, so that all go out in their order.
 */
export class CatchUp {
  readonly #timeline: Timeline;
  readonly #inbox: Inbox;
  readonly #timers: Timers;
  readonly #report: (error: unknown) => void;
  #cancellation: Cancellation | undefined;

  /** @param report - is told of items that cannot be understood, and of tries that failed */
  constructor(timeline: Timeline, inbox: Inbox, timers: Timers, report: (error: unknown) => void) {
    this.#timeline = timeline;
    this.#inbox = inbox;
    this.#timers = timers;
    this.#report = report;
  }

  /** Reads until it has come to the end, however often it fails. Ends an earlier reading. */
  async start(call: ParticipantCall): Promise<void> {
    this.stop();
    const cancellation = new Cancellation();
    this.#cancellation = cancellation;
    for (let failures = 1; ; failures += 1) {
      try {
        await this.readOnce(call, cancellation);
        return;
      } catch (error) {
        if (cancellation.aborted) return;
        this.#report(error);
        await pause(backoff(failures, Math.random), this.#timers, cancellation);
      }
    }
  }

  stop(): void {
    this.#cancellation?.abort();
  }

  /**
   * Reads to the end.
   *
   * @throws ApiError where a page cannot be read: what was read until then has gone out.
   */
  async readOnce(call: ParticipantCall, signal: AbortSignalLike): Promise<void> {
    const gap = this.#inbox.openGap();
    const report = (error: ChatItemError): void => {
      this.#report(error);
    };
    for await (const page of readTranscript(call, this.#timeline.readFrom(), { signal })) {
      if (signal.aborted) return;
      const items = readPage(page, report);
      // More items of the last one's millisecond may follow, on the next page or from the socket.
      this.#inbox.read(items, items.at(-1)?.at.ms ?? 0);
    }
    if (!signal.aborted) this.#inbox.closeGap(gap);
  }
}
