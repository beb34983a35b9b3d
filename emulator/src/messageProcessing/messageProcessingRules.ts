import { textCondition } from '../chat/textCondition.js';
import { invalid } from '../http/serviceError.js';

/** Which messages are processed before the others see them, and with which result. */
export interface MessageProcessingRule {
  /**
   * Which messages to process: those that contain this text, ignoring case, or those that match it
   * if it is a regular expression (`/…/` or `/…/i`).
   *
   * @default all messages
   */
  readonly when?: string;
  /**
   * The status that the sender receives. The others see the message if it is `COMPLETED`, but never
   * if it is `FAILED` or `REJECTED`.
   *
   * @default 'COMPLETED'
   */
  readonly outcome?: 'COMPLETED' | 'FAILED' | 'REJECTED';
  /**
   * The new content of a completed message: for example, without a card number.
   *
   * @default the original content
   */
  readonly content?: string;
  /**
   * How long the processing takes, in milliseconds of the emulator's clock.
   *
   * @default 0
   */
  readonly delayMs?: number;
}

/** How the messages of an emulator are processed. */
export interface MessageProcessingSettings {
  /** The first matching rule applies. A message without a match is not processed. */
  readonly rules: readonly MessageProcessingRule[];
}

/** The current rules of message processing. */
export class MessageProcessingRules {
  #rules: readonly MessageProcessingRule[] = [];
  #choices: readonly {
    readonly rule: MessageProcessingRule;
    readonly fits: (text: string) => boolean;
  }[] = [];

  /**
   * Replaces all rules, for messages sent from now on.
   *
   * @param settings must conform to the schema SetMessageProcessingRequest of `controls.yaml`
   * @throws ServiceError ValidationException if a condition is invalid
   */
  set({ rules }: MessageProcessingSettings): void {
    this.#choices = rules.map((rule, index) => {
      const fits = textCondition(rule.when);
      if (!fits) throw invalid(`rules[${index}].when: is not a regular expression`);
      return { rule, fits };
    });
    this.#rules = rules;
  }

  /** The current rules. */
  describe(): MessageProcessingSettings {
    return { rules: this.#rules };
  }

  /** Returns the first rule that matches a message; undefined if it is not processed. */
  ruleFor(content: string): MessageProcessingRule | undefined {
    return this.#choices.find(({ fits }) => fits(content))?.rule;
  }
}
