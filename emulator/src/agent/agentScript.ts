import type { Item } from '../chat/item.js';
import { CHAT_CONTENT_TYPES, messageFault } from '../chat/messageContent.js';
import { textCondition } from '../chat/textCondition.js';
import type { Contract } from '../contract/contract.js';

/** What an agent answers, and when. */
export interface AgentAnswer {
  /**
   * Which messages are answered with it: those that contain this text, whatever the case, or match
   * it where it is written as a regular expression, `/…/` or `/…/i`.
   *
   * @default all
   */
  readonly when?: string;
  /** What the agent says. It keeps to the rules of SendMessage for its content type. */
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

/** What an agent of the emulator does. */
export interface AgentScript {
  /**
   * What the others see as its name.
   *
   * @default 'Agent'
   */
  readonly displayName?: string;
  /**
   * What it says when it joins, in plain text.
   *
   * @default nothing
   */
  readonly greeting?: string;
  /** The first that fits a message is the answer; a message that none fits stays without one. */
  readonly answers: readonly AgentAnswer[];
}

/** What an agent is about to say. */
export interface Reply {
  readonly contentType: string;
  readonly content: string;
  readonly delay: number;
}

/** How an agent behaves. */
export interface Behaviour {
  readonly displayName: string;
  readonly greeting: string | undefined;
  /** The answer to a message, or nothing. */
  reply(message: Item): Reply | undefined;
}

const DEFAULT_NAME = 'Agent';

/** Says everything back at once, as it came. */
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
 * The behaviour that a script describes.
 *
 * @throws Error naming the member of the script that is not valid
 */
export function behaviourOf(contract: Contract, script: AgentScript): Behaviour {
  const fault = contract.fault('AgentScript', script);
  if (fault !== undefined) throw new TypeError(`The script of the agent is not valid: ${fault}`);
  const { displayName = DEFAULT_NAME, greeting, answers } = script;
  if (greeting !== undefined) checkSaid('greeting', 'text/plain', greeting);
  const choices = answers.map(({ when, say, contentType = 'text/plain', delayMs = 0 }, index) => {
    checkSaid(`answers[${index}]`, contentType, say);
    const fits = textCondition(when);
    if (!fits) {
      const path = `answers[${index}].when`;
      throw new TypeError(`The script of the agent is not valid: ${path}: no regular expression`);
    }
    return { fits, reply: { contentType, content: say, delay: delayMs } };
  });
  return {
    displayName,
    greeting,
    reply: ({ Content = '' }) => choices.find(({ fits }) => fits(Content))?.reply,
  };
}

/** Whether a chat carries the content type is not known before there is one. */
function checkSaid(path: string, ContentType: string, Content: string): void {
  const rules = { contentTypes: CHAT_CONTENT_TYPES, formerLimits: false };
  const fault = messageFault({ ContentType, Content }, rules);
  if (!fault) return;
  const why = `${fault.member}: ${fault.constraint}`;
  throw new TypeError(`The script of the agent is not valid: ${path}: ${why}`);
}
