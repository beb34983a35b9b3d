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

/** What the operations of one running emulator work on. */
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
  /** Whether rules that the service enforces and tests may not care about are left out. */
  readonly lenient: boolean;
  /** Whether messages are limited as they formerly were. */
  readonly formerContentLimits: boolean;
  readonly inspectors: InspectorFeeds;
  /** The open WebSockets. */
  readonly sockets: Sockets;
  /** The origin of the URLs that are handed out, without a slash at the end. */
  readonly publicUrl: string;
  /** The views, by view token. */
  readonly views: ReadonlyMap<string, View>;
  /** Begins anew: what there was is gone, and settings are those of the start. */
  readonly reset: () => void;
}
