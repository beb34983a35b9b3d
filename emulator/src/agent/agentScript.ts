import type { Item } from '../chat/item.js';
import { CHAT_CONTENT_TYPES, messageFault } from '../chat/messageContent.js';
import { textCondition } from '../chat/textCondition.js';
import type { Contract } from '../contract/contract.js';

/** An answer of an agent. */
export interface AgentAnswer {
  /**
   * Which messages it answers: those that contain this text, ignoring case, or those that match it
   * if it is a regular expression (`/…/` or `/…/i`).
   *
   * @default all messages
   */
  readonly when?: string;
  /** What the agent says. It must meet the rules of SendMessage for its content type. */
  readonly say: string;
  /** @default 'text/plain' */
  readonly contentType?: string;
  /**
   * How long the agent types, in milliseconds of the emulator's clock.
   *
   * @default 0
   */
  readonly delayMs?: number;
}

/** The script of the emulator's agent. */
export interface AgentScript {
  /**
   * The agent's display name.
   *
   * @default 'Agent'
   */
  readonly displayName?: string;
  /**
   * A plain-text message that the agent sends when it joins.
   *
   * @default nothing
   */
  readonly greeting?: string;
  /** The first matching answer is used. A message without a match gets no answer. */
  readonly answers: readonly AgentAnswer[];
}

/** A message that an agent is about to send. */
export interface Reply {
  readonly contentType: string;
  readonly content: string;
  readonly delay: number;
}

/** How an agent behaves. */
export interface Behaviour {
  readonly displayName: string;
  readonly greeting: string | undefined;
  /** Returns the answer to a message, if there is one. */
  reply(message: Item): Reply | undefined;
}

const DEFAULT_NAME = 'Agent';

/** Repeats each message at once, unchanged. */
export const ECHO: Behaviour = {
  displayName: DEFAULT_NAME,
  greeting: undefined,
  reply: ({ ContentType, Content = '' }) => ({
    contentType: ContentType,
    content: Content,
    delay: 0,
  }),
};

/**
 * Returns the behaviour for a script.
 *
 * @throws Error that names the invalid member of the script
 */
export function behaviourOf(contract: Contract, script: AgentScript): Behaviour {
  const fault = contract.fault('AgentScript', script);
  if (fault !== undefined) throw new TypeError(`The script of the agent is invalid: ${fault}`);
  const { displayName = DEFAULT_NAME, greeting, answers } = script;
  if (greeting !== undefined) checkSaid('greeting', 'text/plain', greeting);
  const choices = answers.map(({ when, say, contentType = 'text/plain', delayMs = 0 }, index) => {
    checkSaid(`answers[${index}]`, contentType, say);
    const fits = textCondition(when);
    if (!fits) {
      const path = `answers[${index}].when`;
      throw new TypeError(`The script of the agent is invalid: ${path}: not a regular expression`);
    }
    return { fits, reply: { contentType, content: say, delay: delayMs } };
  });
  return {
    displayName,
    greeting,
    reply: ({ Content = '' }) => choices.find(({ fits }) => fits(Content))?.reply,
  };
}

/** Which content types a chat accepts is not known before the chat starts. */
function checkSaid(path: string, ContentType: string, Content: string): void {
  const rules = { contentTypes: CHAT_CONTENT_TYPES, formerLimits: false };
  const fault = messageFault({ ContentType, Content }, rules);
  if (!fault) return;
  const why = `${fault.member}: ${fault.constraint}`;
  throw new TypeError(`The script of the agent is invalid: ${path}: ${why}`);
}
