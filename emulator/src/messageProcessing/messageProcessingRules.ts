import { textCondition } from '../chat/textCondition.js';
import { invalid } from '../http/serviceError.js';

/** Which messages are processed before the others see them, and what comes of it. */
export interface MessageProcessingRule {
  /**
   * Which messages: those that contain this text, whatever the case, or match it where it is written
   * as a regular expression, `/…/` or `/…/i`.
   *
   * @default all
   */
  readonly when?: string;
  /**
   * What the sender hears, and whether the others see the message: they do where it is `COMPLETED`,
   * and never where it has `FAILED` or is `REJECTED`.
   *
   * @default 'COMPLETED'
   */
  readonly outcome?: 'COMPLETED' | 'FAILED' | 'REJECTED';
  /**
   * What a completed message says, for example without the number of a card.
   *
   * @default what it said before
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
  /** The first that fits a message counts; what none fits is not processed. */
  readonly rules: readonly MessageProcessingRule[];
}

/** The rules of message processing that are in force. */
export class MessageProcessingRules {
  #rules: readonly MessageProcessingRule[] = [];
  #choices: readonly {
    readonly rule: MessageProcessingRule;
    readonly fits: (text: string) => boolean;
  }[] = [];

  /**
   * Replaces all rules; none end the processing of messages to come.
   *
   * @param settings what keeps to the schema SetMessageProcessingRequest of `controls.yaml`
   * @throws ServiceError ValidationException when a condition is not valid
   */
  set({ rules }: MessageProcessingSettings): void {
    this.#choices = rules.map((rule, index) => {
      const fits = textCondition(rule.when);
      if (!fits) throw invalid(`rules[${index}].when: is no regular expression`);
      return { rule, fits };
    });
    this.#rules = rules;
  }

  /** The rules in force. */
  describe(): MessageProcessingSettings {
    return { rules: this.#rules };
  }

  /** The first rule that fits a message, or nothing: it is not processed. */
  ruleFor(content: string): MessageProcessingRule | undefined {
    return this.#choices.find(({ fits }) => fits(content))?.rule;
  }
}
