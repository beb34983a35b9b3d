import type { Clock } from './clock.js';
import type { Signer } from './signer.js';
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
  /** The origin of the URLs that are handed out, without a slash at the end. */
  readonly publicUrl: string;
  /** The views, by view token. */
  readonly views: ReadonlyMap<string, View>;
}
