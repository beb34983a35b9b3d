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

/** How to start an emulator. */
export interface EmulatorOptions {
  /**
   * The TCP port to listen on; 0 takes one that is free.
   *
   * @default 4580
   */
  readonly port?: number;
  /**
   * The address to listen on. With `0.0.0.0` other machines reach the emulator too: give them a
   * `publicUrl`.
   *
   * @default '127.0.0.1'
   */
  readonly host?: string;
  /**
   * The origin of the WebSocket and attachment URLs that are handed out, for phones and containers.
   * `localhost` in it becomes 127.0.0.1.
   *
   * @default the emulator's own `url`
   */
  readonly publicUrl?: string;
  /**
   * The views that DescribeView returns, by view token.
   *
   * @default one contact form, under the token `view-token-contact-form`
   */
  readonly views?: Readonly<Record<string, View>>;
  /**
   * Leaves out rules of the service that a test may not care about: every chat carries all content
   * types, everybody joins with the first connection, files may have any extension, and receipts
   * are taken in groups too.
   *
   * @default false
   */
  readonly lenient?: boolean;
  /**
   * Limits messages as the service formerly did: to 1,024 characters of text, 12,000 of JSON and
   * 12,288 of an interactive response, instead of 16,384 bytes.
   *
   * @default false
   */
  readonly formerContentLimits?: boolean;
  /**
   * Which files may be uploaded, and how they are checked.
   *
   * @default as an instance of the service, and all are approved at once
   */
  readonly attachments?: AttachmentOptions;
  /**
   * An agent to talk to, who joins every chat right after its customer: `'echo'` says everything
   * back, a script says what to answer.
   *
   * @default nobody
   * @example
   * await startEmulator({ agent: { answers: [{ when: 'hello', say: 'Hi!', delayMs: 500 }] } });
   */
  readonly agent?: 'echo' | AgentScript;
  /**
   * How many WebSockets a participant may have open. One more closes the oldest.
   *
   * @default 5
   */
  readonly maxSockets?: number;
  /** How long tokens, sockets and transcripts can be used. */
  readonly lifetimes?: Lifetimes;
  /**
   * How long participants of a role say nothing until they are idle, and until all but the customer
   * are disconnected; `setIdleTimers` replaces them.
   *
   * @default no timers
   * @example { CUSTOMER: { idleMs: 120_000, disconnectMs: 60_000 } }
   */
  readonly idleTimers?: IdleTimerSettings;
  /**
   * Which messages are processed before the others see them, and what comes of it;
   * `setMessageProcessing` replaces the rules.
   *
   * @default none
   * @example { rules: [{ when: '/\\d{16}/', content: 'My card is ***', delayMs: 500 }] }
   */
  readonly messageProcessing?: MessageProcessingSettings;
  /**
   * What happens once a customer has left; `setDisconnectFlow` replaces it.
   *
   * @default the chat ends at once
   */
  readonly disconnectFlow?: DisconnectFlowScript;
  /**
   * A scenario that is played in each new chat; `setScenario` replaces it.
   *
   * @default none
   * @example readScenario('scenarios/refund.yaml')
   */
  readonly scenario?: Scenario;
  /**
   * The faults that strike from the beginning; `setFaults` replaces them.
   *
   * @default none
   */
  readonly faults?: FaultSettings;
  /**
   * How often operations may be called; more is answered with ThrottlingException. `setLimits`
   * replaces them.
   *
   * @default no limits
   * @example { SendMessage: { perSecond: 10, burst: 20 } }
   */
  readonly limits?: LimitSettings;
  /**
   * Names of the machine that clients use in `Host`, without a port, beside those of `host` and
   * `publicUrl`: the controls are refused to all others, so that no web page can reach them.
   *
   * @default none: the names of the loopback interface alone
   */
  readonly allowHosts?: readonly string[];
  /**
   * Whether it speaks https and wss, with a certificate made at the start: `certificate` of the
   * emulator has it.
   *
   * @default false
   */
  readonly tls?: boolean;
  /** How long, and how much of, chats that have ended are kept. */
  readonly retention?: RetentionOptions;
  /** How long a request may take to come in. */
  readonly timeouts?: Timeouts;
  /**
   * Gets a line when a request is over: who, what, how long, and what came of it. There are no
   * tokens, no URLs and nothing of what people say in it.
   *
   * @default no log
   */
  readonly log?: Log;
}
