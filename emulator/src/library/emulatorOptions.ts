import type { AgentScript } from '../agent/agentScript.js';
import type { AttachmentOptions } from '../attachments/attachmentOptions.js';
import type { RetentionOptions } from '../chat/retention.js';
import type { DisconnectFlowScript } from '../disconnectFlow/disconnectFlowScript.js';
import type { FaultSettings } from '../faults/faultRule.js';
import type { Log } from '../http/logLine.js';
import type { Timeouts } from '../http/server.js';
import type { IdleTimerSettings } from '../idle/idleTimers.js';
import type { LimitSettings } from '../limits/limits.js';
import type { MessageProcessingSettings } from '../messageProcessing/messageProcessingRules.js';
import type { Scenario } from '../scenarios/scenario.js';
import type { Lifetimes } from '../service/lifetimes.js';
import type { View } from '../service/views.js';

/** The options of an emulator. */
export interface EmulatorOptions {
  /**
   * The TCP port to listen on; 0 for a free one.
   *
   * @default 4580
   */
  readonly port?: number;
  /**
   * The address to listen on. With `0.0.0.0`, other machines can reach the emulator, too; set a
   * `publicUrl` for them.
   *
   * @default '127.0.0.1'
   */
  readonly host?: string;
  /**
   * The base of the WebSocket and attachment URLs in responses, for clients on phones and in
   * containers. `localhost` is replaced by 127.0.0.1.
   *
   * @default the emulator's own `url`
   */
  readonly publicUrl?: string;
  /**
   * The views that DescribeView returns, by view token.
   *
   * @default one contact form, with the token `view-token-contact-form`
   */
  readonly views?: Readonly<Record<string, View>>;
  /**
   * Whether to skip rules of the service that many tests don't need: all chats support all content
   * types, everyone joins with the first connection, files may have any extension, and receipts
   * work with more than two participants.
   *
   * @default false
   */
  readonly lenient?: boolean;
  /**
   * Whether to use the service's former limits for messages: 1,024 characters of text, 12,000 of
   * JSON and 12,288 of an interactive response, instead of 16,384 bytes.
   *
   * @default false
   */
  readonly formerContentLimits?: boolean;
  /**
   * Which files may be uploaded, and how they are scanned.
   *
   * @default the service's rules; all files are approved at once
   */
  readonly attachments?: AttachmentOptions;
  /**
   * A built-in agent, which joins every chat right after its customer: `'echo'` repeats every
   * message, and a script defines its answers.
   *
   * @default no agent
   * @example
   * await startEmulator({ agent: { answers: [{ when: 'hello', say: 'Hi!', delayMs: 500 }] } });
   */
  readonly agent?: 'echo' | AgentScript;
  /**
   * The maximum number of open WebSockets per participant. Opening another one closes the oldest.
   *
   * @default 5
   */
  readonly maxSockets?: number;
  /** How long tokens, sockets and transcripts are valid. */
  readonly lifetimes?: Lifetimes;
  /**
   * When silent participants of a role become idle, and when everyone except the customer is
   * disconnected. `setIdleTimers` replaces the timers.
   *
   * @default no timers
   * @example
   * await startEmulator({
   *   idleTimers: { CUSTOMER: { idleMs: 120_000, disconnectMs: 60_000 } },
   * });
   */
  readonly idleTimers?: IdleTimerSettings;
  /**
   * Which messages are processed before the others see them, and with which result.
   * `setMessageProcessing` replaces the rules.
   *
   * @default no rules
   * @example
   * await startEmulator({
   *   messageProcessing: {
   *     rules: [{ when: '/\\d{16}/', content: 'My card is ***', delayMs: 500 }],
   *   },
   * });
   */
  readonly messageProcessing?: MessageProcessingSettings;
  /**
   * What happens after a customer has left. `setDisconnectFlow` replaces it.
   *
   * @default the chat ends at once
   */
  readonly disconnectFlow?: DisconnectFlowScript;
  /**
   * A scenario to play in each new chat. `setScenario` replaces it.
   *
   * @default no scenario
   * @example
   * await startEmulator({ scenario: readScenario('scenarios/refund.yaml') });
   */
  readonly scenario?: Scenario;
  /**
   * The faults to start with. `setFaults` replaces them.
   *
   * @default no faults
   */
  readonly faults?: FaultSettings;
  /**
   * How often operations may be called. Further calls fail with ThrottlingException. `setLimits`
   * replaces the limits.
   *
   * @default no limits
   * @example
   * await startEmulator({ limits: { SendMessage: { perSecond: 10, burst: 20 } } });
   */
  readonly limits?: LimitSettings;
  /**
   * Additional host names, without a port, on which the controls are allowed, apart from those of
   * `host` and `publicUrl`. Requests with any other `Host` are refused, so that web pages can't
   * reach the controls.
   *
   * @default only the names of the loopback interface
   */
  readonly allowHosts?: readonly string[];
  /**
   * Whether to use https and wss, with a certificate that is created at the start. Read it from the
   * emulator's `certificate`.
   *
   * @default false
   */
  readonly tls?: boolean;
  /** How long ended chats are kept, and how much memory they may use. */
  readonly retention?: RetentionOptions;
  /** How long receiving a request may take. */
  readonly timeouts?: Timeouts;
  /**
   * Receives a line for each completed request: who, what, how long, and the result. It contains no
   * tokens, no URLs and no message content.
   *
   * @default no log
   */
  readonly log?: Log;
}
