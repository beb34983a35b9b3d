import { SessionState, type Conversation } from 'amazon_connect_participant_service';

import { oneLine } from '../errors.js';
import { ExitCode } from '../exitCode.js';
import type { Screen } from '../terminal/Screen.js';
import type { ChatContext } from './ChatContext.js';
import { readLine } from './commands.js';
import type { Printer } from './Printer.js';

/** How long connecting may take, in ms. */
const CONNECT_TIME = 30_000;

/** How long to wait at the end for the last messages to be sent and to come back, in ms. */
const LAST_WORDS_TIME = 2_000;

/** How a chat ends here. */
export interface Ending {
  readonly code: ExitCode;
  /** Whether the participant leaves the chat, stays in it, or the chat is over. */
  readonly how: 'leave' | 'stay' | 'over';
}

/** Carries out the lines that are entered, until the chat ends. */
export class Chat {
  readonly #conversation: Conversation;
  readonly #printer: Printer;
  readonly #screen: Screen;
  readonly #canComeBack: boolean;
  readonly #context: ChatContext;
  readonly #over = new AbortController();
  /** The lines that are being carried out. */
  #work: Promise<unknown> = Promise.resolve();
  readonly #sending = new Set<Promise<void>>();
  #hasFailed = false;
  #end: (ending: Ending) => void = () => undefined;

  /** @param canComeBack - whether the user has the token and can return to the chat. */
  constructor(conversation: Conversation, printer: Printer, screen: Screen, canComeBack: boolean) {
    this.#conversation = conversation;
    this.#printer = printer;
    this.#screen = screen;
    this.#canComeBack = canComeBack;
    this.#context = {
      conversation,
      printer,
      screen,
      signal: this.#over.signal,
      leave: () => this.#finish('leave'),
    };
  }

  async run(): Promise<Ending> {
    const terminate = (): void => {
      this.#end({ code: ExitCode.TERMINATED, how: this.#way });
    };
    process.once('SIGTERM', terminate);
    const ending = await new Promise<Ending>((resolve) => {
      this.#end = resolve;
      this.#watchEnd();
      this.#work = this.#connect();
      this.#screen.open({
        line: (text) => {
          this.#take(text);
        },
        typing: (text) => {
          this.#tellTyping(text);
        },
        end: () => {
          void this.#endOfInput();
        },
        interrupt: () => {
          this.#end({ code: ExitCode.INTERRUPTED, how: this.#way });
        },
      });
    });
    process.off('SIGTERM', terminate);
    this.#over.abort();
    return ending;
  }

  get #isOver(): boolean {
    return this.#over.signal.aborted;
  }

  /** Whether closing the terminal leaves the chat. */
  get #way(): Ending['how'] {
    return this.#canComeBack ? 'stay' : 'leave';
  }

  /** A user has seen the failures; a script needs the exit code. */
  get #code(): ExitCode {
    return this.#hasFailed && !this.#screen.isTerminal ? ExitCode.FAILED : ExitCode.OK;
  }

  #watchEnd(): void {
    this.#conversation.session.on('state', (state, { cause }) => {
      if (state === SessionState.ENDED) this.#end({ code: this.#code, how: 'over' });
      if (state === SessionState.FAILED)
        this.#giveUp(`The service refused the token: ${oneLine(cause)}`);
    });
  }

  async #connect(): Promise<void> {
    const tooLate = AbortSignal.timeout(CONNECT_TIME);
    try {
      await this.#conversation.session.connect({
        signal: AbortSignal.any([this.#over.signal, tooLate]),
      });
    } catch {
      // Otherwise, the state has been shown already, or the user has left.
      if (tooLate.aborted) this.#giveUp(`No connection within ${CONNECT_TIME / 1000} s`);
    }
  }

  #giveUp(reason: string): void {
    this.#screen.warn(reason);
    this.#end({ code: ExitCode.FAILED, how: 'over' });
  }

  /** The lines of a script are carried out one after the other. A user's lines don't wait. */
  #take(line: string): void {
    this.#work = this.#screen.isTerminal
      ? Promise.all([this.#work, this.#do(line)])
      : this.#work.then(() => this.#do(line));
  }

  async #do(line: string): Promise<void> {
    if (this.#isOver) return;
    try {
      const input = readLine(line);
      if (input.kind === 'message') await this.#send(input.text);
      else if (input.kind === 'command') await input.command.run(this.#context, input.argument);
    } catch (error) {
      this.#report(error);
    }
  }

  #report(error: unknown): void {
    // On leaving, the user sees how many messages were not sent.
    if (this.#isOver) return;
    this.#hasFailed = true;
    this.#screen.warn(oneLine(error));
  }

  async #send(text: string): Promise<void> {
    const choice = this.#printer.choice(text.trim());
    const sending = this.#conversation.send(choice?.content ?? text);
    const settled = sending.then(
      () => undefined,
      () => undefined,
    );
    this.#sending.add(settled);
    try {
      await sending;
    } finally {
      this.#sending.delete(settled);
    }
  }

  #tellTyping(text: string): void {
    // Failures are reported by an `error` event.
    if (text !== '' && !text.startsWith('/')) void this.#conversation.session.sendTyping();
  }

  async #endOfInput(): Promise<void> {
    if (!this.#screen.isTerminal) await this.#work;
    await this.#finish(this.#way);
  }

  /** Ends the chat after the last messages have arrived. */
  async #finish(how: Ending['how']): Promise<void> {
    if (this.#isOver) return;
    await within(LAST_WORDS_TIME, Promise.all(this.#sending));
    await within(LAST_WORDS_TIME, this.#printer.allShown());
    this.#end({ code: this.#code, how });
  }
}

/** Waits for something, for `time` ms at most. */
async function within(time: number, awaited: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise((resolve) => {
    timer = setTimeout(resolve, time);
  });
  await Promise.race([awaited, timeout]);
  clearTimeout(timer);
}
