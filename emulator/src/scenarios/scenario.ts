import type { ParticipantRole } from '../chat/item.js';
import type { DisconnectFlowScript } from '../disconnectFlow/disconnectFlowScript.js';

/** The roles that a scenario can play: all but the customer, who is the client under test. */
export type ScenarioRole = Extract<ParticipantRole, 'AGENT' | 'CUSTOM_BOT' | 'SUPERVISOR'>;

/** The roles that can send messages. SYSTEM is the contact flow, which doesn't join. */
export type ScenarioSpeaker = ScenarioRole | 'SYSTEM';

/** The title of an option of a list picker or a quick reply, or the option with more details. */
export type ScenarioOption = string | { readonly title: string; readonly subtitle?: string };

/** Sends a message. */
export interface SayStep {
  readonly say: string;
  /** @default 'SYSTEM' */
  readonly as?: ScenarioSpeaker;
  /** @default 'text/plain' */
  readonly contentType?: string;
  /**
   * How long the participant types before sending, in milliseconds of the emulator's clock.
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

/** Offers a few short replies. */
export interface QuickReplyStep {
  readonly quickReply: { readonly title: string; readonly options: readonly ScenarioOption[] };
  /** @default 'SYSTEM' */
  readonly as?: ScenarioSpeaker;
}

/** Sends any other interactive message, in the service's format. */
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
  /** A `file` counts when its scan is over. */
  readonly waitFor: 'message' | 'file' | 'leave' | 'end';
  /**
   * Which message, or which file by its name: one that contains this text, ignoring case, or one
   * that matches it if it is a regular expression (`/…/` or `/…/i`).
   *
   * @default any
   */
  readonly when?: string;
  /**
   * The reply of SYSTEM to a message that does not match.
   *
   * @default no reply
   */
  readonly otherwise?: string;
}

/** A step of a scenario. */
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
  /** Rejects the customer's files whose name or content type matches. An empty list stops that. */
  | { readonly rejectFiles: string | readonly string[] }
  /** Shows that someone is idle. Their next message shows that they are back. */
  | { readonly idle: 'CUSTOMER' | 'AGENT' }
  /** Disconnects a participant because someone is idle. */
  | { readonly autodisconnect: ScenarioRole }
  /** Sets what happens after the customer has left. */
  | { readonly disconnectFlow: DisconnectFlowScript }
  /** Sends any other event, by the end of its content type, for example `participant.invited`. */
  | { readonly event: string; readonly content?: string }
  /** Waits, in milliseconds of the emulator's clock. */
  | { readonly pauseMs: number }
  | 'end';

/** A script for a chat: everything except what the customer does. */
export interface Scenario {
  readonly name: string;
  readonly description?: string;
  /** The display names of the roles. */
  readonly displayNames?: Readonly<Partial<Record<ScenarioSpeaker, string>>>;
  readonly steps: readonly ScenarioStep[];
}

/** The scenario of an emulator. */
export interface ScenarioSettings {
  /** If undefined, nothing is played automatically. */
  readonly scenario?: Scenario;
}
