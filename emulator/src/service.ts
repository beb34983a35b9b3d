import type { AttachmentCheck } from './attachments/check.js';
import type { Clock } from './clock.js';
import type { Faults } from './faults/faults.js';
import type { IdleTimers } from './idle/idleTimers.js';
import type { Lifetimes } from './lifetimes.js';
import type { Limits } from './limits/limits.js';
import type { MessageProcessingRules } from './messageProcessing/rules.js';
import type { Signer } from './signer.js';
import type { Sockets } from './sockets/sockets.js';
import type { Store } from './store/store.js';

/** A view as DescribeView returns it. */
export interface View {
  readonly Id?: string;
  readonly Arn?: string;
  readonly Name?: string;
  readonly Version?: number;
  readonly Content?: {
    readonly InputSchema?: string;
    readonly Template?: string;
    readonly Actions?: readonly string[];
  };
}

/** What the operations of one running emulator work on. */
export interface Service {
  readonly clock: Clock;
  readonly store: Store;
  readonly signer: Signer;
  readonly faults: Faults;
  readonly limits: Limits;
  readonly idleTimers: IdleTimers;
  readonly messageProcessing: MessageProcessingRules;
  readonly lifetimes: Required<Lifetimes>;
  readonly attachmentCheck: AttachmentCheck;
  /** The open WebSockets. */
  readonly sockets: Sockets;
  /** The origin of the URLs that are handed out, without a slash at the end. */
  readonly publicUrl: string;
  /** The views, by view token. */
  readonly views: ReadonlyMap<string, View>;
}
