import type { AttachmentCheck } from '../attachments/attachmentCheck.js';
import type { AttachmentLimits } from '../attachments/attachmentLimits.js';
import type { Store } from '../chat/store.js';
import type { DisconnectFlow } from '../disconnectFlow/disconnectFlow.js';
import type { Faults } from '../faults/faults.js';
import type { IdleTimers } from '../idle/idleTimers.js';
import type { InspectorFeeds } from '../inspector/InspectorFeeds.js';
import type { Journal } from '../journal/journal.js';
import type { Limits } from '../limits/limits.js';
import type { MessageProcessingRules } from '../messageProcessing/messageProcessingRules.js';
import type { Scenarios } from '../scenarios/Scenarios.js';
import type { Signer } from '../secrets/signer.js';
import type { Sockets } from '../sockets/sockets.js';
import type { Clock } from '../time/clock.js';
import type { Lifetimes } from './lifetimes.js';
import type { View } from './views.js';

/** What the operations of a running emulator use. */
export interface Service {
  readonly clock: Clock;
  readonly store: Store;
  readonly signer: Signer;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly limits: Limits;
  readonly idleTimers: IdleTimers;
  readonly messageProcessing: MessageProcessingRules;
  readonly disconnectFlow: DisconnectFlow;
  readonly scenarios: Scenarios;
  readonly lifetimes: Required<Lifetimes>;
  readonly attachmentCheck: AttachmentCheck;
  readonly attachmentLimits: AttachmentLimits;
  /** Whether to skip rules of the service that many tests don't need. */
  readonly lenient: boolean;
  /** Whether to use the service's former limits for messages. */
  readonly formerContentLimits: boolean;
  readonly inspectors: InspectorFeeds;
  /** The open WebSockets. */
  readonly sockets: Sockets;
  /** The base of the URLs in responses, without a trailing slash. */
  readonly publicUrl: string;
  /** The views, by view token. */
  readonly views: ReadonlyMap<string, View>;
  /** Restores the state and the settings right after the start. */
  readonly reset: () => void;
}
