import type { ParticipantRole } from '../chat/item.js';
import type { DisconnectFlowScript } from '../disconnectFlow/disconnectFlowScript.js';

/** Whom a scenario can let join: everybody but the customer, whom the client under test plays. */
export type ScenarioRole = Extract<ParticipantRole, 'AGENT' | 'CUSTOM_BOT' | 'SUPERVISOR'>;

/** Who speaks in a scenario; SYSTEM is the contact flow, which need not join. */
export type ScenarioSpeaker = ScenarioRole | 'SYSTEM';

/** What the choices of a list picker or a quick reply are called. */
export type ScenarioOption = string | { readonly title: string; readonly subtitle?: string };

/** Says something. */
export interface SayStep {
  readonly say: string;
  /** @default 'SYSTEM' */
  readonly as?: ScenarioSpeaker;
  /** @default 'text/plain' */
  readonly contentType?: string;
  /**
   * How long the speaker types first, in milliseconds of the emulator's clock.
   *
   * @default 0
   */
  readonly delayMs?: number;
}

/** Offers a list to choose from. */
export interface ListPickerStep {
  readonly listPicker: {
    readonly title: string;
    readonly subtitle?: string;
    readonly options: readonly ScenarioOption[];
  };
  /** @default 'SYSTEM' */
  readonly as?: ScenarioSpeaker;
}

/** Offers a few short answers. */
export interface QuickReplyStep {
  readonly quickReply: { readonly title: string; readonly options: readonly ScenarioOption[] };
  /** @default 'SYSTEM' */
  readonly as?: ScenarioSpeaker;
}

/** Sends any other interactive message, in the service's own form. */
export interface InteractiveStep {
  readonly interactive: {
    readonly templateType: string;
    readonly data: {
      readonly content: Readonly<Record<string, unknown>>;
      readonly replyMessage?: Readonly<Record<string, unknown>>;
    };
  };
  /** @default 'SYSTEM' */
  readonly as?: ScenarioSpeaker;
}

/** Waits until the customer does something, or until the chat has ended. */
export interface WaitForStep {
  /** A `file` counts once its check is over. */
  readonly waitFor: 'message' | 'file' | 'leave' | 'end';
  /**
   * Which message, or which file by its name: one that contains this text, in any case, or matches it
   * if it is a regular expression, `/…/` or `/…/i`.
   *
   * @default any
   */
  readonly when?: string;
  /**
   * What SYSTEM says to a message that does not match.
   *
   * @default nothing
   */
  readonly otherwise?: string;
}

/** Something that happens in a chat. */
export type ScenarioStep =
  | SayStep
  | ListPickerStep
  | QuickReplyStep
  | InteractiveStep
  | WaitForStep
  | { readonly join: ScenarioRole }
  | { readonly leave: ScenarioRole }
  | { readonly typing: ScenarioSpeaker }
  /** Marks the customer's latest message as read. */
  | { readonly read: ScenarioRole }
  | { readonly transfer: 'succeeded' | 'failed' }
  /** Rejects the customer's files whose name or content type matches; an empty list stops that. */
  | { readonly rejectFiles: string | readonly string[] }
  /** Tells that somebody has been quiet for too long. Their next message tells that they are back. */
  | { readonly idle: 'CUSTOMER' | 'AGENT' }
  /** Takes somebody out of the chat because of a participant who is idle. */
  | { readonly autodisconnect: ScenarioRole }
  /** Says what happens once the customer has left. */
  | { readonly disconnectFlow: DisconnectFlowScript }
  /** Any other event, by the end of its content type, for example `participant.invited`. */
  | { readonly event: string; readonly content?: string }
  /** Lets time pass, in milliseconds of the emulator's clock. */
  | { readonly pauseMs: number }
  | 'end';

/** A story that the emulator plays with a client: all that happens in a chat beside its customer. */
export interface Scenario {
  readonly name: string;
  readonly description?: string;
  /** What the others see as the names of those who speak. */
  readonly displayNames?: Readonly<Partial<Record<ScenarioSpeaker, string>>>;
  readonly steps: readonly ScenarioStep[];
}

/** The scenario of an emulator. */
export interface ScenarioSettings {
  /** None: nothing is played by itself. */
  readonly scenario?: Scenario;
}
