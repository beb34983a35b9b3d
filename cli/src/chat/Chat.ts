import { SessionState, type Conversation } from 'amazon_connect_participant_service';

import { oneLine } from '../errors.js';
import { ExitCode } from '../exitCode.js';
import type { Screen } from '../terminal/Screen.js';
import type { ChatContext } from './ChatContext.js';
import { readLine } from './commands.js';
import type { Printer } from './Printer.js';

/** How long it may take until the chat is there, in ms. */
const CONNECT_TIME = 30_000;

/** How long what was said last may take to arrive and to come back, before the end, in ms. */
const LAST_WORDS_TIME = 2_000;

/** How a chat comes to its end here. */
export interface Ending {
  readonly code: ExitCode;
  /** Whether the participant leaves the chat, stays in it, or there is none to be in any more. */
  readonly how: 'leave' | 'stay' | 'over';
}

/** Does what the lines say, until there is a reason to end. */
export class Chat {
  readonly #conversation: Conversation;
  readonly #printer: Printer;
  readonly #screen: Screen;
  readonly #canComeBack: boolean;
  readonly #context: ChatContext;
  readonly #over = new AbortController();
  /** What lines have asked for. */
  #work: Promise<unknown> = Promise.resolve();
  readonly #sending = new Set<Promise<void>>();
  #hasFailed = false;
  #end: (ending: Ending) => void = () => undefined;

  /** @param canComeBack - whether the person has the token, and may leave the terminal only. */
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

  /** How the chat is left by whoever leaves the terminal. */
  get #way(): Ending['how'] {
    return this.#canComeBack ? 'stay' : 'leave';
  }

  /** A person has seen what failed; a script has the exit code. */
  get #code(): ExitCode {
    return this.#hasFailed && !this.#screen.isTerminal ? ExitCode.FAILED : ExitCode.OK;
  }

  #watchEnd(): void {
    this.#conversation.session.on('state', (state, { cause }) => {
      if (state === SessionState.ENDED) this.#end({ code: this.#code, how: 'over' });
      if (state === SessionState.FAILED) this.#giveUp(`The token is refused: ${oneLine(cause)}`);
    });
  }

  async #connect(): Promise<void> {
    const tooLate = AbortSignal.timeout(CONNECT_TIME);
    try {
      await this.#conversation.session.connect({
        signal: AbortSignal.any([this.#over.signal, tooLate]),
      });
    } catch {
      // Else the state has told, or the person has left.
      if (tooLate.aborted) this.#giveUp(`No connection within ${CONNECT_TIME / 1000} s`);
    }
  }

  #giveUp(reason: string): void {
    this.#screen.warn(reason);
    this.#end({ code: ExitCode.FAILED, how: 'over' });
  }

  /** A script's lines are done one after the other; a person waits for nothing. */
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
    // Whoever leaves is told how many messages were not sent.
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
    // An `error` event tells if it fails.
    if (text !== '' && !text.startsWith('/')) void this.#conversation.session.sendTyping();
  }

  async #endOfInput(): Promise<void> {
    if (!this.#screen.isTerminal) await this.#work;
    await this.#finish(this.#way);
  }

  /** Ends when what was said last has arrived. */
  async #finish(how: Ending['how']): Promise<void> {
    if (this.#isOver) return;
    await within(LAST_WORDS_TIME, Promise.all(this.#sending));
    await within(LAST_WORDS_TIME, this.#printer.allShown());
    this.#end({ code: this.#code, how });
  }
}

/** Waits for something, but at most so long, in ms. */
async function within(time: number, awaited: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise((resolve) => {
    timer = setTimeout(resolve, time);
  });
  await Promise.race([awaited, timeout]);
  clearTimeout(timer);
}
